/** Speed and memory of backups: writing, checking, restoring 200 MB of evidence files. For information, no goal is set. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBackup } from '@mamori/database/backup/backup';
import { checkBackup } from '@mamori/database/backup/check';
import { testRestore } from '@mamori/database/backup/restore-test';
import { localBackupIdentity } from '@mamori/database/installation-key';
import { withClient } from '@mamori/database/pool';
import { testDatabase } from '@mamori/database/testing/test-database';

const MEGABYTES = 200;
const KEY = new Uint8Array(32).fill(1);
const ORGANIZATION = '5f0c8f0e-0000-4000-8000-000000000001';

/** Random bytes: evidence is mostly compressed already. One file of all the chunks, marked as erased, so that its hash does not count. */
const FILL = `BEGIN; SELECT set_config('app.maintenance', 'on', true);
  INSERT INTO organization (id, kind, name) VALUES ('${ORGANIZATION}', 'facility', 'まもり病院');
  INSERT INTO attachment (organization_id, id, name, media_type, size, sha256, deleted_at)
    VALUES ('${ORGANIZATION}', '${ORGANIZATION}', 'x', 'x/x', 1, sha256(''), now());
  INSERT INTO attachment_chunk (organization_id, attachment_id, number, content)
    SELECT '${ORGANIZATION}', '${ORGANIZATION}', n, (SELECT string_agg(sha256((n || ',' || k)::bytea), ''::bytea) FROM generate_series(1, 32768) k)
    FROM generate_series(1, ${MEGABYTES}) n;
  COMMIT`;

export default async function* bench() {
  const db = await testDatabase();
  const directory = await mkdtemp(join(tmpdir(), 'mamori-bench-backup-'));
  try {
    await withClient(db.ownerUrl, (client) => client.query(FILL));
    const { ownerUrl } = db;
    const file = join(directory, 'a.tar.age');
    const unlock = { identities: [localBackupIdentity(KEY)] };
    yield await speed('backup written', () =>
      writeBackup({ ownerUrl, file, protection: { recipients: [] }, installationKey: KEY }),
    );
    yield await speed('backup checked', () => checkBackup(file, unlock));
    yield await speed('backup restored and compared', () => testRestore({ ownerUrl, file, unlock }));
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    yield {
      name: `largest memory with ${MEGABYTES} MB of files`,
      value: memory,
      unit: 'MB',
      goal: null,
      met: null,
    };
  } finally {
    await db.close();
    await rm(directory, { recursive: true });
  }
}

async function speed(name: string, work: () => Promise<unknown>) {
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  return {
    name,
    value: Math.round(MEGABYTES / seconds),
    unit: 'MB/s',
    goal: null,
    met: null,
    seconds: Math.round(seconds * 10) / 10,
  };
}
