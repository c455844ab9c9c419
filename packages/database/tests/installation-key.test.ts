/** One installation key, beside the data or from the environment; a wrong one is noticed at once. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  encodeKey,
  installationKeyFile,
  loadInstallationKey,
  localBackupIdentity,
  localBackupRecipient,
  restoredKeyFile,
} from '../src/installation-key.ts';
import { type TestDatabase, testDatabase } from '../src/testing/test-database.ts';

let db: TestDatabase;
let dataDirectory: string;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'mamori-key-'));
});
afterEach(() => rm(dataDirectory, { recursive: true }));

const load = (more = {}) => loadInstallationKey({ dataDirectory, ...more });

describe('installation key', () => {
  it('is made once and kept, readable by its owner only', async () => {
    const key = await load();
    expect(key).toHaveLength(32);
    expect(await load()).toEqual(key);
    expect((await stat(installationKeyFile(dataDirectory))).mode & 0o777).toBe(0o600);
  });

  it('is one, however many start at once', async () => {
    const keys = await Promise.all([load(), load(), load()]);
    expect(new Set(keys.map((key) => encodeKey(key))).size).toBe(1);
  });

  it('comes from the environment when given there, and no file is written', async () => {
    const key = new Uint8Array(32).fill(7);
    expect(await load({ env: { MAMORI_INSTALLATION_KEY: encodeKey(key) } })).toEqual(key);
    await expect(stat(installationKeyFile(dataDirectory))).rejects.toThrow('ENOENT');
  });

  it.each(['', 'short', `${'A'.repeat(43)}=x`])('is refused when unreadable: %j', async (text) => {
    await writeFile(installationKeyFile(dataDirectory), text);
    await expect(load()).rejects.toMatchObject({ code: 'installation-key-unreadable' });
    expect(await readFile(installationKeyFile(dataDirectory), 'utf8')).toBe(text);
  });

  it('is bound to the data: another or a lost one is refused, a restored one takes its place', async () => {
    const database = db.database;
    const key = await load({ database });
    expect(await load({ database })).toEqual(key);
    await writeFile(installationKeyFile(dataDirectory), encodeKey(new Uint8Array(32).fill(1)));
    await expect(load({ database })).rejects.toMatchObject({ code: 'installation-key-differs' });
    await writeFile(restoredKeyFile(dataDirectory), encodeKey(key));
    expect(await load({ database })).toEqual(key);
    expect(await load()).toEqual(key);
    await rm(installationKeyFile(dataDirectory));
    await expect(load({ database })).rejects.toMatchObject({ code: 'installation-key-missing' });
  });

  it('opens the backups of this installation: its age identity matches its recipient', async () => {
    const key = await load();
    const encrypter = new Encrypter();
    encrypter.addRecipient(await localBackupRecipient(key));
    const decrypter = new Decrypter();
    decrypter.addIdentity(localBackupIdentity(key));
    expect(await decrypter.decrypt(await encrypter.encrypt('まもり'), 'text')).toBe('まもり');
    expect(localBackupIdentity(key)).toBe(localBackupIdentity(key));
  });
});
