/** kill -9 in the middle: of a backup there is no file, of a restore there is nothing or everything. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBackup } from '../../src/backup/backup.ts';
import { checkBackup } from '../../src/backup/check.ts';
import { restoreBackup } from '../../src/backup/restore.ts';
import { installationKeyFile, localBackupIdentity } from '../../src/installation-key.ts';
import { withClient } from '../../src/pool.ts';
import type { TestDatabase } from '../../src/testing/test-database.ts';
import { attachFile, createFilledTenant } from '../support/fill.ts';
import { digests, KEY, Workshop } from './support.ts';

const workshop = new Workshop();
const unlock = { identities: [localBackupIdentity(KEY)] };
let db: TestDatabase;

beforeAll(async () => {
  db = await workshop.database();
  const tenant = await createFilledTenant(db.database, 'まもり病院', 100);
  await attachFile(db.database, tenant, 4 << 20);
});
afterAll(() => workshop.clean());

/** Resolves to whether the work was over before the kill. */
async function killAfter(milliseconds: number, args: string[]): Promise<boolean> {
  const child = fork(join(import.meta.dirname, 'kill-worker.ts'), args, { execArgv: [] });
  const ended = once(child, 'exit');
  await once(child, 'message');
  await sleep(milliseconds);
  child.kill('SIGKILL');
  const [code] = await ended;
  return code === 0;
}

const DELAYS = [5, 60, 150, 400];

describe('kill -9', { timeout: 180_000 }, () => {
  it('of a backup leaves no file under its name, or a whole one', async () => {
    const directory = await workshop.directory();
    for (const [round, delay] of DELAYS.entries()) {
      const file = join(directory, `round-${round}.tar.age`);
      await killAfter(delay, ['backup', db.ownerUrl, file]);
      const names = await readdir(directory);
      if (names.includes(`round-${round}.tar.age`)) await checkBackup(file, unlock);
    }
    const file = join(directory, 'last.tar.age');
    await writeBackup({ ownerUrl: db.ownerUrl, file, protection: { recipients: [] }, installationKey: KEY });
    await checkBackup(file, unlock);
  });

  it('of a restore leaves the database empty, or restored as a whole with its key', async () => {
    const directory = await workshop.directory();
    const file = join(directory, 'good.tar.age');
    await writeBackup({ ownerUrl: db.ownerUrl, file, protection: { recipients: [] }, installationKey: KEY });
    const target = await workshop.emptyDatabase();
    let finished = false;
    for (const delay of [...DELAYS, 1000]) {
      if (finished) break;
      await killAfter(delay, ['restore', target.ownerUrl, file, directory]);
      const { rows } = await withClient(target.ownerUrl, (client) =>
        client.query(`SELECT to_regclass('public.person') IS NOT NULL AS there`),
      );
      finished = rows[0]?.there;
    }
    if (!finished)
      await restoreBackup({
        ownerUrl: target.ownerUrl,
        file,
        unlock,
        keyPlace: { dataDirectory: directory },
      });
    const [before, after] = [await digests(db.ownerUrl), await digests(target.ownerUrl)];
    for (const table of ['answer', 'answer_history', 'attachment_chunk', 'membership'])
      expect(after.get(table)).toEqual(before.get(table));
    const names = await readdir(directory);
    expect(names.some((name) => join(directory, name).startsWith(installationKeyFile(directory)))).toBe(true);
  });
});
