/** Backup, restore and verification by command, with and without a running server. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSealer } from '@mamori/database/audit-seal';
import { loadInstallationKey, localBackupIdentity } from '@mamori/database/installation-key';
import { withClient } from '@mamori/database/pool';
import { createTestDatabase, dropDatabase, testDatabase } from '@mamori/database/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFilledTenant } from '../../../packages/database/tests/support/fill.ts';
import { documented, mamori, withServer } from './support.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mamori-data-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('mamori backup, restore, audit verify', () => {
  it('lets the running server do it, works without one, and restores into another place', async () => {
    const data = join(folder, 'ひとつめ');
    const env = { MAMORI_DATA: data };
    await withServer(data, async () => {
      const made = await mamori(['backup', join(folder, 'running.tar.age'), '--json'], env);
      expect(made.code, made.stderr).toBe(0);
      documented(made, 'backup-made');
      const verified = await mamori(['audit', 'verify', '--json'], env);
      expect(documented(verified, 'audit-verification')).toMatchObject({ sound: true });
      const refused = await mamori(['restore', join(folder, 'running.tar.age')], env);
      expect(refused.code).toBe(2);
      expect(refused.stderr).toContain('動いています');
    });
    const alone = await mamori(['backup', join(folder, 'alone.tar.age')], env);
    expect(alone.code, alone.stderr).toBe(0);
    const again = await mamori(['backup', join(folder, 'alone.tar.age')], env);
    expect(again.code, 'an existing file is never overwritten').toBe(2);
    const restored = await mamori(['restore', join(folder, 'alone.tar.age'), '--replace', '--json'], env);
    expect(restored.code, restored.stderr).toBe(0);
    expect(documented(restored, 'restored')).toMatchObject({ findings: [] });
    expect((await mamori(['audit', 'verify'], env)).code).toBe(0);
  });

  it('restores into an external database, with the key that belongs to the backup', async () => {
    const data = join(folder, 'ふたつめ');
    const file = join(folder, 'external.tar.age');
    expect((await mamori(['backup', file], { MAMORI_DATA: data })).code).toBe(0);
    const urls = await createTestDatabase({ migrated: false });
    const other = {
      MAMORI_DATA: join(folder, 'みっつめ'),
      DATABASE_URL: urls.ownerUrl,
      MAMORI_APP_DATABASE_URL: urls.applicationUrl,
    };
    const wrong = await mamori(['restore', file], other);
    expect([wrong.code, wrong.stderr], 'the key of another installation').toEqual([
      2,
      expect.stringContaining('この鍵では開けません'),
    ]);
    const key = join(folder, 'paper.txt');
    const installationKey = await loadInstallationKey({ dataDirectory: data });
    await writeFile(key, localBackupIdentity(installationKey));
    const unreadable = await mamori(['restore', file, '--identity', join(folder, 'nothing')], other);
    expect([unreadable.code, unreadable.stderr]).toEqual([2, expect.stringContaining('読めません')]);
    const restored = await mamori(['restore', file, '--identity', key, '--json'], other);
    expect(restored.code, restored.stderr).toBe(0);
    expect((await mamori(['audit', 'verify'], other)).code).toBe(0);
    await dropDatabase(urls);
  });

  it('exits with 1 for what was tampered with before the backup, in the log as in the restored data', async () => {
    const source = await testDatabase();
    await createFilledTenant(source.database, 'まもり病院', 3);
    await createSealer(source.database).flush();
    await withClient(source.superuserUrl, (client) =>
      client.query(
        `SET session_replication_role = replica; UPDATE audit_entry SET action = 'x' WHERE id = (SELECT min(id) FROM audit_entry)`,
      ),
    );
    const at = (name: string, urls: { ownerUrl: string; applicationUrl: string }) => ({
      MAMORI_DATA: join(folder, name),
      DATABASE_URL: urls.ownerUrl,
      MAMORI_APP_DATABASE_URL: urls.applicationUrl,
    });
    const env = at('改ざん', source);
    const verified = await mamori(['audit', 'verify', '--json'], env);
    expect(verified.code, verified.stderr).toBe(1);
    expect(documented(verified, 'audit-verification')).toMatchObject({ sound: false });

    const file = join(folder, 'tampered.tar.age');
    const made = await mamori(['backup', file, '--json'], env);
    expect(made.code, made.stderr).toBe(0);
    const urls = await createTestDatabase({ migrated: false });
    const key = join(folder, 'tampered.txt');
    await writeFile(key, localBackupIdentity(await loadInstallationKey({ dataDirectory: env.MAMORI_DATA })));
    const target = at('戻した先', urls);
    const restored = await mamori(['restore', file, '--identity', key, '--json'], target);
    expect(restored.code, restored.stderr).toBe(1);
    expect(documented(restored, 'restored')).toMatchObject({ findings: [{ code: 'audit-problem' }] });
    const told = await mamori(['restore', file, '--identity', key, '--replace'], target);
    expect([told.code, told.stdout]).toEqual([1, expect.stringContaining('1')]);
    await dropDatabase(urls);
    await source.close();
  });
});
