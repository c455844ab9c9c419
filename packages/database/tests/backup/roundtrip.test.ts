/** Backup, check, restore elsewhere: nothing lost, nothing changed, both chains verify (R-K5). */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSealer } from '../../src/audit-seal.ts';
import { auditedOrganizations, verifyAudit } from '../../src/audit-verify.ts';
import { type BackupResult, writeBackup } from '../../src/backup/backup.ts';
import { checkBackup } from '../../src/backup/check.ts';
import { createBackupKey } from '../../src/backup/protection.ts';
import { restoreBackup } from '../../src/backup/restore.ts';
import { dumpCatalogue } from '../../src/catalogue/dump.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { installationKeyFile, loadInstallationKey, localBackupIdentity } from '../../src/installation-key.ts';
import { withClient } from '../../src/pool.ts';
import type { TestDatabase } from '../../src/testing/test-database.ts';
import { attachFile, createFilledTenant, HARD_TEXT } from '../support/fill.ts';
import { fillTenant, type Tenant } from '../support/rows.ts';
import { CHANGED_BY_RESTORE, digests, KEY, Workshop } from './support.ts';

const workshop = new Workshop();
const paper = await createBackupKey();
let db: TestDatabase;
let tenant: Tenant;
let directory: string;
let backup: BackupResult;

beforeAll(async () => {
  db = await workshop.database();
  directory = await workshop.directory();
  await loadInstallationKey({
    dataDirectory: directory,
    database: db.database,
    env: { MAMORI_INSTALLATION_KEY: Buffer.from(KEY).toString('base64') },
  });
  tenant = await createFilledTenant(db.database, 'まもり病院');
  await attachFile(db.database, tenant, 3 * (1 << 20) + 17);
  const other = await createFilledTenant(db.database, '別の医院', 3);
  await fillTenant(db.database, other);
  // fillTenant's file is none: what it says of its hash is not what a real one says.
  await withClient(db.superuserUrl, (client) =>
    client.query(`UPDATE attachment SET sha256 = sha256('pdf') WHERE size = 3`),
  );
  await createSealer(db.database).flush();
  backup = await writeBackup({
    ownerUrl: db.ownerUrl,
    file: join(directory, 'a.tar.age'),
    protection: { recipients: [paper.recipient] },
    installationKey: KEY,
  });
});
afterAll(() => workshop.clean());

describe('a backup', () => {
  it('is one file, complete under its name, readable by its owner only', async () => {
    const { size, mode } = await stat(backup.file);
    expect(size).toBe(backup.size);
    expect(mode & 0o777).toBe(0o600);
  });

  it('shows nothing of its content', async () => {
    const bytes = await readFile(backup.file);
    for (const secret of ['まもり病院', 'installation', 'sha256', Buffer.from(KEY).toString('base64')])
      expect(bytes.includes(secret)).toBe(false);
  });

  it('is checked without being restored: tables, rows, seals, key', async () => {
    const checked = await checkBackup(backup.file, { identities: [paper.identity] });
    expect(checked.manifest).toEqual(backup.manifest);
    const rows = Object.fromEntries(checked.manifest.tables.map((table) => [table.name, table.rows]));
    expect(rows).toMatchObject({
      answer: 54,
      answer_history: 54,
      attachment_chunk: 5,
      person: 2,
      hand_in: 1,
    });
    expect(checked.manifest.seals.map((seal) => seal.organizationId)).toContain(tenant.organizationId);
    expect(checked.header.tables.map((table) => table.name)).not.toContain('session');
  });

  it("opens with the installation's own key and with a key typed from paper, not with another", async () => {
    const typed = paper.identity.toLowerCase().replace(/(.{8})/g, '$1 \n');
    for (const identity of [localBackupIdentity(KEY), typed]) {
      expect((await checkBackup(backup.file, { identities: [identity] })).manifest).toEqual(backup.manifest);
    }
    const stranger = await createBackupKey();
    await expect(checkBackup(backup.file, { identities: [stranger.identity] })).rejects.toMatchObject({
      code: 'backup-wrong-key',
    });
    await expect(
      checkBackup(backup.file, { identities: ['AGE-SECRET-KEY-1MISTYPED'] }),
    ).rejects.toMatchObject({ code: 'backup-key-unreadable' });
  });
});

describe('a restore', () => {
  it('brings everything back into an empty database of another machine, with its key', async () => {
    const target = await workshop.emptyDatabase();
    const dataDirectory = await workshop.directory();
    const report = await restoreBackup({
      file: backup.file,
      unlock: { identities: [paper.identity] },
      ownerUrl: target.ownerUrl,
      keyPlace: { dataDirectory },
    });
    expect(report).toMatchObject({ migrated: [], findings: [] });
    const [before, after] = [await digests(db.ownerUrl), await digests(target.ownerUrl)];
    for (const name of CHANGED_BY_RESTORE) for (const map of [before, after]) map.delete(name);
    expect(after).toEqual(before);
    expect((await readFile(installationKeyFile(dataDirectory), 'utf8')).trim()).toBe(
      Buffer.from(KEY).toString('base64'),
    );
  });

  it('leaves a database that works: protected as before, chain unbroken, history going on', async () => {
    const target = await workshop.emptyDatabase({ migrated: true });
    const dataDirectory = await workshop.directory();
    await restoreBackup({
      file: backup.file,
      unlock: { identities: [paper.identity] },
      ownerUrl: target.ownerUrl,
      keyPlace: { dataDirectory },
    });
    expect(dumpCatalogue(await withClient(target.ownerUrl, readCatalogue))).toBe(
      dumpCatalogue(await withClient(db.ownerUrl, readCatalogue)),
    );
    const database = await workshop.open(target);
    expect(await loadInstallationKey({ dataDirectory, database })).toEqual(KEY);
    await database.transaction(tenant.scope, (tx) =>
      tx.updateTable('answer').set({ version: 2 }).where('item_id', '=', '9-0').execute(),
    );
    const history = await database.read(tenant.scope, (tx) =>
      tx.selectFrom('answer_history').selectAll().where('item_id', '=', '9-0').execute(),
    );
    expect(history.map((row) => [row.version, row.reason])).toEqual([
      [1, HARD_TEXT],
      [2, HARD_TEXT],
    ]);
    await createSealer(database).flush();
    for (const id of await database.maintenance(auditedOrganizations)) {
      expect(await verifyAudit(database, id, { known: backup.manifest.seals })).toMatchObject({
        problems: [],
        unsealedTail: { count: 0 },
      });
    }
    await database.close();
  });

  it('refuses a database that holds data, unless told to replace it', async () => {
    const target = await workshop.emptyDatabase({ migrated: true });
    const database = await workshop.open(target);
    const own = await createFilledTenant(database, 'もとの医院', 1);
    await database.close();
    const options = {
      file: backup.file,
      unlock: { identities: [paper.identity] },
      ownerUrl: target.ownerUrl,
      keyPlace: null,
    };
    await expect(restoreBackup(options)).rejects.toMatchObject({ code: 'database-not-empty' });
    await restoreBackup({ ...options, replace: true });
    const restored = await digests(target.ownerUrl);
    expect(restored.get('organization')).toEqual((await digests(db.ownerUrl)).get('organization'));
    const { rows } = await withClient(target.ownerUrl, (client) =>
      client.query('SELECT 1 FROM person WHERE id = $1', [own.personId]),
    );
    expect(rows).toEqual([]);
  });

  it('refuses a database that a server is working with', async () => {
    const target = await workshop.emptyDatabase({ migrated: true });
    const database = await workshop.open(target);
    const restoring = restoreBackup({
      file: backup.file,
      unlock: { identities: [paper.identity] },
      ownerUrl: target.ownerUrl,
      keyPlace: null,
    });
    await expect(restoring).rejects.toMatchObject({ code: 'database-in-use' });
    await database.close();
  });

  it('keeps a key that was there under another name', async () => {
    const target = await workshop.emptyDatabase();
    const dataDirectory = await workshop.directory();
    const previous = `${Buffer.alloc(32, 1).toString('base64')}\n`;
    await writeFile(installationKeyFile(dataDirectory), previous);
    await restoreBackup({
      file: backup.file,
      unlock: { identities: [paper.identity] },
      ownerUrl: target.ownerUrl,
      keyPlace: { dataDirectory },
    });
    expect((await readFile(installationKeyFile(dataDirectory), 'utf8')).trim()).toBe(
      Buffer.from(KEY).toString('base64'),
    );
    const { readdir } = await import('node:fs/promises');
    const kept = (await readdir(dataDirectory)).find((name) => name.endsWith('.previous')) ?? '';
    expect(await readFile(join(dataDirectory, kept), 'utf8')).toBe(previous);
  });

  it('refuses another key in the environment, and takes the right one', async () => {
    const dataDirectory = await workshop.directory();
    const restore = async (key: Uint8Array) => {
      const target = await workshop.emptyDatabase();
      const env = { MAMORI_INSTALLATION_KEY: Buffer.from(key).toString('base64') };
      return restoreBackup({
        file: backup.file,
        unlock: { identities: [paper.identity] },
        ownerUrl: target.ownerUrl,
        keyPlace: { dataDirectory, env },
      });
    };
    await expect(restore(new Uint8Array(32))).rejects.toMatchObject({ code: 'installation-key-differs' });
    await expect(restore(KEY)).resolves.toMatchObject({ findings: [] });
    await expect(stat(installationKeyFile(dataDirectory))).rejects.toThrow('ENOENT');
  });
});

describe('the archive inside', () => {
  it('is tar with zstd parts of COPY text, for standard tools', async () => {
    const { Decrypter } = await import('age-encryption');
    const decrypter = new Decrypter();
    decrypter.addIdentity(paper.identity);
    const tarFile = join(directory, 'inside.tar');
    await writeFile(tarFile, await decrypter.decrypt(await readFile(backup.file)));
    const { spawnSync } = await import('node:child_process');
    const list = spawnSync('tar', ['-tf', tarFile], { encoding: 'utf8' });
    expect(list.stderr).toBe('');
    const names = list.stdout.trim().split('\n');
    expect([names[0], names[1], names.at(-1)]).toEqual(['header.json', 'installation.key', 'manifest.json']);
    expect(names).toContain('tables/attachment_chunk/000002.copy.zst');
  });
});
