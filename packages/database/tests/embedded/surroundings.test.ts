import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canEnter } from '../../src/embedded/account.ts';
import { findArea } from '../../src/embedded/area.ts';
import { clusterProcesses, Host, isRoot, ownerOf, query, temporaryData } from './support.ts';

const NOBODY = 65_534;
const canBeSomebodyElse = isRoot && canEnter(import.meta.dirname, { uid: NOBODY, gid: NOBODY });

describe('where the data lies', () => {
  it.each(['with space', 'まもり データ', "it's 50% $HOME `x` (1)", 'a,b', `深い${'/階層'.repeat(20)}`])(
    'starts in %s',
    async (name) => {
      const data = temporaryData(name);
      const host = new Host(data);
      const { connectionString } = await host.ready();
      expect(await query(connectionString, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(await host.stop()).toBe(0);
      expect(clusterProcesses(data)).toEqual([]);
    },
  );
});

describe('what the environment says', () => {
  it('an empty environment gives a UTF-8 cluster that sorts alike everywhere', async () => {
    const host = new Host(temporaryData(), { env: {} });
    const { connectionString } = await host.ready();
    const settings = `select pg_encoding_to_char(encoding) as encoding, datcollate, datlocprovider, datlocale
      from pg_database where datname = current_database()`;
    expect(await query(connectionString, settings)).toEqual([
      { encoding: 'UTF8', datcollate: 'C', datlocprovider: 'b', datlocale: 'C.UTF-8' },
    ]);
    expect(await query(connectionString, "select '令和７年' as text")).toEqual([{ text: '令和７年' }]);
  });

  it('settings meant for another PostgreSQL do not reach ours', async () => {
    const env = {
      ...process.env,
      PGDATA: '/nowhere',
      PGPORT: '1',
      PGHOST: '/nowhere',
      LANG: 'ja_JP.eucJP',
      LC_ALL: 'xx',
    };
    const host = new Host(temporaryData(), { env });
    expect(await query((await host.ready()).connectionString, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('what it runs with', () => {
  it('keeps every acknowledged write, listens on this machine only and wants a password', async () => {
    const data = temporaryData();
    const host = new Host(data);
    const { connectionString } = await host.ready();
    const names =
      "'fsync','synchronous_commit','full_page_writes','data_checksums','listen_addresses','password_encryption'";
    const rows = await query<{ name: string; setting: string }>(
      connectionString,
      `select name, setting from pg_settings where name in (${names})`,
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      listen_addresses: '127.0.0.1',
      password_encryption: 'scram-sha-256',
    });
    const wrong = connectionString.replace(/:[^:@]+@/, ':wrong@');
    await expect(query(wrong, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it.runIf(process.platform !== 'win32')('keeps the password and the cluster to their owner', async () => {
    const data = temporaryData();
    const host = new Host(data);
    await host.ready();
    const area = findArea(data);
    if (area === null) throw new Error('no cluster');
    const mode = (path: string) => statSync(path).mode & 0o777;
    expect(mode(join(area.directory, 'superuser-password'))).toBe(0o600);
    expect(mode(area.directory)).toBe(0o700);
    expect(mode(area.cluster)).toBe(0o700);
  });
});

describe.runIf(isRoot)('started by root', () => {
  it('runs PostgreSQL as a system user of its own', async () => {
    const data = temporaryData();
    const host = new Host(data);
    const { pid } = await host.ready();
    expect(ownerOf(pid)).not.toBe(0);
    expect(ownerOf(pid)).toBe(findArea(data)?.account?.uid);
    expect(await host.stop()).toBe(0);
  });

  it('finds a place for the cluster when the data lies behind a closed folder', async () => {
    const data = temporaryData('data', 0o700);
    const first = new Host(data);
    await query((await first.ready()).connectionString, 'create table kept as select 1 as one');
    expect(await first.stop()).toBe(0);
    const second = new Host(data);
    expect(await query((await second.ready()).connectionString, 'select * from kept')).toEqual([{ one: 1 }]);
    expect(dirname(findArea(data)?.directory ?? '')).toBe('/var/lib/mamori/clusters');
  });
});

describe.runIf(canBeSomebodyElse)('started by an ordinary user', () => {
  function dataOfNobody(): string {
    return join(temporaryData('home', 0o777), 'data');
  }

  it('runs PostgreSQL as that user, and root may take over without changing that', async () => {
    const data = temporaryData('data', 0o777);
    const first = new Host(data, { uid: NOBODY });
    const { pid, connectionString } = await first.ready();
    expect(ownerOf(pid)).toBe(NOBODY);
    await query(connectionString, 'create table kept as select 1 as one');
    expect(await first.stop()).toBe(0);
    const second = new Host(data);
    const after = await second.ready();
    expect(ownerOf(after.pid)).toBe(NOBODY);
    expect(await query(after.connectionString, 'select * from kept')).toEqual([{ one: 1 }]);
    expect(await second.stop()).toBe(0);
  });

  it('says whose data it is instead of failing inside PostgreSQL', async () => {
    const data = dataOfNobody();
    mkdirSync(dirname(data), { mode: 0o777, recursive: true });
    const first = new Host(data);
    await first.ready();
    expect(await first.stop()).toBe(0);
    const second = new Host(data, { uid: NOBODY });
    expect(await second.outcome()).toBeNull();
    expect(second.error?.code).toBe('notYours');
  });
});
