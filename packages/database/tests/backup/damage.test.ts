/** Torn, altered and foreign files, full disks: a clear refusal, and the database as it was. */
import { spawnSync } from 'node:child_process';
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBackup } from '../../src/backup/backup.ts';
import { writeBackupFile } from '../../src/backup/backup-file.ts';
import { checkBackup } from '../../src/backup/check.ts';
import { createBackupKey } from '../../src/backup/protection.ts';
import { readArchive } from '../../src/backup/read-archive.ts';
import { restoreBackup } from '../../src/backup/restore.ts';
import { withClient } from '../../src/pool.ts';
import type { TestDatabase, TestUrls } from '../../src/testing/test-database.ts';
import { attachFile, createFilledTenant } from '../support/fill.ts';
import { KEY, Workshop } from './support.ts';

const workshop = new Workshop();
const paper = await createBackupKey();
const unlock = { identities: [paper.identity] };
let db: TestDatabase;
let directory: string;
let file: string;
let target: TestUrls;

beforeAll(async () => {
  db = await workshop.database();
  directory = await workshop.directory();
  const tenant = await createFilledTenant(db.database, 'まもり病院', 5);
  await attachFile(db.database, tenant, 300_000);
  file = join(directory, 'good.tar.age');
  await writeBackup({
    ownerUrl: db.ownerUrl,
    file,
    protection: { recipients: [paper.recipient] },
    installationKey: KEY,
  });
  target = await workshop.emptyDatabase();
});
afterAll(() => workshop.clean());

async function altered(name: string, change: (bytes: Buffer) => Buffer): Promise<string> {
  const copy = join(directory, name);
  await writeFile(copy, change(await readFile(file)));
  return copy;
}

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error) => error.code ?? error,
  );

async function expectRefused(copy: string, code: string): Promise<void> {
  expect(await problemOf(checkBackup(copy, unlock))).toBe(code);
  expect(
    await problemOf(
      restoreBackup({
        file: copy,
        unlock,
        ownerUrl: target.ownerUrl,
        keyPlace: { dataDirectory: directory },
      }),
    ),
  ).toBe(code);
  const { rows } = await withClient(target.ownerUrl, (client) =>
    client.query(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`),
  );
  expect(rows).toEqual([]);
  expect((await readdir(directory)).filter((name) => name.startsWith('installation.key'))).toEqual([]);
}

describe('a damaged file', () => {
  it.each([0.999, 0.9, 0.5, 0.1])('cut off at %f of its length', async (part) => {
    const copy = await altered(`cut-${part}`, (bytes) => bytes);
    await truncate(copy, Math.floor((await readFile(copy)).length * part));
    await expectRefused(copy, 'backup-damaged');
  });

  it('cut off exactly between two encrypted blocks', async () => {
    await expectRefused(
      await altered('cut-block', (bytes) =>
        bytes.subarray(0, bytes.length - (bytes.length % 65_552) - 65_552 * 2),
      ),
      'backup-damaged',
    );
  });

  it.each([0.05, 0.5, 0.95])('with one bit turned over at %f of its length', async (part) => {
    const copy = await altered(`bit-${part}`, (bytes) => {
      const at = Math.floor(bytes.length * part);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      return bytes;
    });
    await expectRefused(copy, 'backup-damaged');
  });

  it('with something added at the end', async () => {
    await expectRefused(
      await altered('longer', (bytes) => Buffer.concat([bytes, Buffer.from('more')])),
      'backup-damaged',
    );
  });

  it('with a broken first line', async () => {
    await expectRefused(
      await altered('header', (bytes) => Buffer.concat([bytes.subarray(0, 40), bytes.subarray(60)])),
      'backup-damaged',
    );
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['a PDF', Buffer.from('%PDF-1.7 this is something else')],
  ])('%s is no backup', async (name, bytes) => {
    await expectRefused(await altered(name, () => bytes), 'backup-not-recognised');
  });

  it('that is not there', async () => {
    await expectRefused(join(directory, 'nowhere'), 'backup-not-readable');
  });
});

type Entries = { name: string; content: Buffer }[];

/** Somebody who has the key writes another archive. */
async function forged(name: string, change: (entries: Entries) => void): Promise<string> {
  const entries = await entriesOf(file);
  change(entries);
  const tar = pack();
  for (const entry of entries) tar.entry({ name: entry.name }, entry.content);
  tar.finalize();
  const encrypter = new Encrypter();
  encrypter.addRecipient(paper.recipient);
  const copy = join(directory, name);
  await writeFile(
    copy,
    Buffer.concat(
      await Array.fromAsync(await encrypter.encrypt(ReadableStream.from(tar as AsyncIterable<Uint8Array>))),
    ),
  );
  return copy;
}

async function entriesOf(source: string): Promise<Entries> {
  const { Decrypter } = await import('age-encryption');
  const { extract } = await import('tar-stream');
  const { Readable } = await import('node:stream');
  const decrypter = new Decrypter();
  decrypter.addIdentity(paper.identity);
  const tar = extract();
  Readable.from([await decrypter.decrypt(await readFile(source))]).pipe(tar);
  const entries: Entries = [];
  for await (const entry of tar)
    entries.push({
      name: entry.header.name,
      content: Buffer.concat(await Array.fromAsync(entry as AsyncIterable<Buffer>)),
    });
  return entries;
}

const indexOf = (entries: Entries, name: string) => entries.findIndex((entry) => entry.name.startsWith(name));
const editJson = (entries: Entries, name: string, edit: (value: Record<string, unknown>) => unknown) => {
  const entry = entries[indexOf(entries, name)];
  if (entry) entry.content = Buffer.from(JSON.stringify(edit(JSON.parse(entry.content.toString()))));
};

describe('an archive that is not what it says', () => {
  it.each<[string, (entries: Entries) => void, string]>([
    ['without manifest', (entries) => entries.pop(), 'backup-damaged'],
    ['without header', (entries) => entries.shift(), 'backup-damaged'],
    ['without a table', (entries) => entries.splice(indexOf(entries, 'tables/answer/'), 1), 'backup-damaged'],
    [
      'with a table twice',
      (entries) =>
        entries.splice(
          indexOf(entries, 'tables/answer/'),
          0,
          ...entries.filter((entry) => entry.name.startsWith('tables/answer/')),
        ),
      'backup-damaged',
    ],
    [
      'with a file that is no part of it',
      (entries) => entries.splice(2, 0, { name: '../../etc/passwd', content: Buffer.alloc(1) }),
      'backup-damaged',
    ],
    [
      'with a table that nobody knows',
      (entries) =>
        editJson(entries, 'header', (header) => ({
          ...header,
          tables: [{ name: 'x; DROP TABLE person', columns: ['a'] }],
        })),
      'backup-damaged',
    ],
    [
      'with other columns',
      (entries) =>
        editJson(entries, 'header', (header) => ({
          ...header,
          tables: (header.tables as { name: string; columns: string[] }[]).map((table) =>
            table.name === 'vendor' ? { ...table, columns: ['id'] } : table,
          ),
        })),
      'backup-damaged',
    ],
    [
      'of a newer format',
      (entries) => editJson(entries, 'header', (header) => ({ ...header, format: 'mamori.backup/2' })),
      'backup-newer',
    ],
  ])('%s', async (name, change, code) => {
    const copy = await forged(name.replaceAll(' ', '-'), (entries) => void change(entries));
    expect(
      await problemOf(restoreBackup({ file: copy, unlock, ownerUrl: target.ownerUrl, keyPlace: null })),
    ).toBe(code);
  });

  it('of a newer schema', async () => {
    const copy = await forged('newer', (entries) =>
      editJson(entries, 'header', (header) => ({
        ...header,
        migrations: [...(header.migrations as object[]), { number: 999, name: '0999-later.sql', sha256: '' }],
      })),
    );
    await expect(
      restoreBackup({ file: copy, unlock, ownerUrl: target.ownerUrl, keyPlace: null }),
    ).rejects.toMatchObject({ code: 'backup-newer' });
  });

  it('that unpacks into gigabytes is refused while it is read', async () => {
    const { zstdCompressSync } = await import('node:zlib');
    const bomb = zstdCompressSync(Buffer.alloc(64 << 20));
    const copy = await forged('bomb', (entries) => {
      const entry = entries[indexOf(entries, 'tables/person/')];
      if (entry) entry.content = bomb;
    });
    const read = async () => {
      for await (const item of readArchive(copy, unlock)) void item;
    };
    await expect(read()).rejects.toMatchObject({ code: 'backup-damaged' });
  });
});

describe('writing', () => {
  it('never overwrites a file', async () => {
    const before = await readFile(file);
    const writing = writeBackup({
      ownerUrl: db.ownerUrl,
      file,
      protection: { recipients: [] },
      installationKey: KEY,
    });
    await expect(writing).rejects.toMatchObject({ code: 'backup-exists' });
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  it.each([
    [
      'a folder that is a file',
      () => join(file, 'x.tar.age'),
      { recipients: [paper.recipient] },
      /backup-not-writable|ENOTDIR|EEXIST/,
    ],
    [
      'a recipient that is none',
      () => join(directory, 'r'),
      { recipients: ['age1nonsense'] },
      /backup-recipient-unreadable/,
    ],
  ])('refuses %s', async (_, place, protection, code) => {
    const writing = writeBackup({ ownerUrl: db.ownerUrl, file: place(), protection, installationKey: KEY });
    expect(String(await problemOf(writing))).toMatch(code);
  });

  it("refuses a key that is not the data's", async () => {
    await withClient(db.ownerUrl, (client) =>
      client.query(`UPDATE installation SET key_check = sha256('other')`),
    );
    const writing = writeBackup({
      ownerUrl: db.ownerUrl,
      file: join(directory, 'k'),
      protection: { recipients: [] },
      installationKey: KEY,
    });
    expect(await problemOf(writing)).toBe('installation-key-differs');
    await withClient(db.ownerUrl, (client) => client.query('UPDATE installation SET key_check = NULL'));
    expect((await readdir(directory)).filter((name) => name.startsWith('k'))).toEqual([]);
  });

  it('leaves nothing behind when its source fails', async () => {
    const failing = ReadableStream.from(
      (async function* () {
        yield new Uint8Array(1000);
        throw new Error('gone');
      })(),
    );
    await expect(writeBackupFile(join(directory, 'failing'), failing)).rejects.toThrow('gone');
    expect((await readdir(directory)).filter((name) => name.startsWith('failing'))).toEqual([]);
  });

  it('says so when the disk is full, and leaves nothing behind', () => {
    // A limit on the size of files stands in for the full disk: the system refuses the write in the same way.
    const script = join(import.meta.dirname, 'full-disk.ts');
    const run = spawnSync(
      'bash',
      ['-c', `ulimit -f 64; exec "$0" "$@"`, process.execPath, script, join(directory, 'full')],
      { encoding: 'utf8' },
    );
    expect(run.stdout.trim()).toBe('backup-disk-full []');
  });
});
