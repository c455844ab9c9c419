import { spawn } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findArea, openArea } from '../../src/embedded/area.ts';
import type { EmbeddedEvent } from '../../src/embedded/errors.ts';
import { recover } from '../../src/embedded/recovery.ts';
import { clusterProcesses, Host, query, temporaryData } from './support.ts';

/** A started host with one acknowledged write. */
async function withData(dataDirectory: string): Promise<Host> {
  const host = new Host(dataDirectory);
  const { connectionString } = await host.ready();
  await query(connectionString, "create table kept as select 'acknowledged' as text");
  return host;
}

const written = { text: 'acknowledged' };
const lockFile = (dataDirectory: string) => join(clusterOf(dataDirectory), 'postmaster.pid');

function clusterOf(dataDirectory: string): string {
  const area = findArea(dataDirectory);
  if (area === null) throw new Error('no cluster');
  return area.cluster;
}

/** Writes another number into the lock file, as after a reboot that gave it to somebody else. */
function changePid(dataDirectory: string, pid: number): void {
  const [, ...rest] = readFileSync(lockFile(dataDirectory), 'utf8').split('\n');
  writeFileSync(lockFile(dataDirectory), [String(pid), ...rest].join('\n'));
}

/** An innocent process of the cluster's own user: the one case in which PostgreSQL itself refuses to start. */
function bystander(dataDirectory: string): number {
  const { uid, gid } = statSync(clusterOf(dataDirectory));
  const child = spawn('sleep', ['600'], { stdio: 'ignore', cwd: '/', uid, gid });
  onTestFinished(() => void child.kill());
  if (child.pid === undefined) throw new Error('no process');
  return child.pid;
}

async function killCluster(dataDirectory: string): Promise<void> {
  for (const pid of clusterProcesses(dataDirectory)) process.kill(pid, 'SIGKILL');
}

describe('recovery of an earlier run', () => {
  it('adopts the PostgreSQL that outlived a killed Node', async () => {
    const data = temporaryData();
    const first = await withData(data);
    const before = await first.ready();
    await first.kill();
    const second = new Host(data);
    const after = await second.ready();
    expect(after).toEqual(before);
    expect(second.events).toContain('adopted');
    expect(await query(after.connectionString, 'select * from kept')).toEqual([written]);
    expect(await second.stop()).toBe(0);
    expect(clusterProcesses(data)).toEqual([]);
  });

  it('starts a killed PostgreSQL again under the running server, on the same port', async () => {
    const data = temporaryData();
    const host = await withData(data);
    const { pid, port, connectionString } = await host.ready();
    process.kill(pid, 'SIGKILL');
    await host.event('lost');
    while (host.events.filter((code) => code === 'started').length < 2)
      await new Promise((r) => setTimeout(r, 20));
    expect(await query(connectionString, 'select * from kept')).toEqual([written]);
    expect(await query(connectionString, "select current_setting('port') as port")).toEqual([
      { port: String(port) },
    ]);
    expect(await host.stop()).toBe(0);
    expect(clusterProcesses(data)).toEqual([]);
  });

  it('starts at once after PostgreSQL and Node were killed together', async () => {
    const data = temporaryData();
    const first = await withData(data);
    const { pid } = await first.ready();
    process.kill(pid, 'SIGKILL');
    await first.kill();
    const second = new Host(data);
    expect(await query((await second.ready()).connectionString, 'select * from kept')).toEqual([written]);
  });

  it('starts after every process was killed, children too', async () => {
    const data = temporaryData();
    const first = await withData(data);
    await first.kill();
    await killCluster(data);
    const second = new Host(data);
    expect(await query((await second.ready()).connectionString, 'select * from kept')).toEqual([written]);
  });

  it('waits for a child that has not noticed the end of its postmaster', async () => {
    const data = temporaryData();
    const first = await withData(data);
    const { connectionString, pid } = await first.ready();
    // A computation without a pause in which the child could look round.
    const busy = query(
      connectionString,
      'select count(*) from generate_series(1, 30000000) where random() < 2',
    ).catch(() => 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    process.kill(pid, 'SIGKILL');
    await first.kill();
    const second = new Host(data);
    expect(await query((await second.ready()).connectionString, 'select * from kept')).toEqual([written]);
    await busy;
  });
});

describe('a PostgreSQL that cannot be adopted', () => {
  /** Takes every connection that there is, the superuser's own too, and keeps it. */
  async function occupy(connectionString: string): Promise<void> {
    for (;;) {
      const client = new pg.Client({ connectionString });
      client.on('error', () => {});
      try {
        await client.connect();
      } catch {
        return;
      }
      onTestFinished(() => void client.end().catch(() => {}));
    }
  }

  it('because it lets nobody in is stopped and started again', async () => {
    const data = temporaryData();
    const first = await withData(data);
    const before = await first.ready();
    await first.kill();
    await occupy(before.connectionString);
    const second = new Host(data);
    const after = await second.ready();
    expect(second.events).toContain('restarting');
    expect(second.events).not.toContain('adopted');
    expect(after.pid).not.toBe(before.pid);
    expect(await query(after.connectionString, 'select * from kept')).toEqual([written]);
    expect(await second.stop()).toBe(0);
  });

  it('because its password was changed is stopped, and the reason named; with the right one the data is there', async () => {
    const data = temporaryData();
    const first = await withData(data);
    const { connectionString } = await first.ready();
    await query(connectionString, "alter role postgres password 'somebody else’s'");
    await first.kill();
    const second = new Host(data);
    expect(await second.outcome()).toBeNull();
    expect(second.events).toContain('restarting');
    expect(second.error?.code).toBe('loginFailed');
    expect(clusterProcesses(data), 'nothing of ours keeps running').toEqual([]);
    // As the message says: the password file and the role have to agree.
    const area = openArea(data);
    const file = join(area.directory, 'superuser-password');
    writeFileSync(file, 'somebody else’s');
    const third = new Host(data);
    const ready = await third.ready();
    expect(await query(ready.connectionString, 'select * from kept')).toEqual([written]);
  });

  it('because it is of another release is stopped, and free to start', async () => {
    const data = temporaryData();
    const first = await withData(data);
    await first.kill();
    const area = openArea(data);
    const events: EmbeddedEvent['code'][] = [];
    const newer = { ...area, binaries: { ...area.binaries, version: `${area.binaries.major}.999.0` } };
    expect(await recover(newer, ({ code }) => events.push(code))).toBeNull();
    expect(events).toContain('restarting');
    expect(events).not.toContain('adopted');
    expect(clusterProcesses(data)).toEqual([]);
    const second = new Host(data);
    expect(await query((await second.ready()).connectionString, 'select * from kept')).toEqual([written]);
  });

  it('because only a child without end is left of it: that is ended, and nothing acknowledged is lost', async () => {
    const data = temporaryData();
    const first = await withData(data);
    const { connectionString, pid } = await first.ready();
    const busy = query(connectionString, 'do $$ begin loop end loop; end $$').catch(() => 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    process.kill(pid, 'SIGKILL');
    await first.kill();
    const second = new Host(data);
    expect(await query((await second.ready()).connectionString, 'select * from kept')).toEqual([written]);
    expect(second.events).toContain('endingOrphans');
    await busy;
  });
});

describe('the lock file', () => {
  it('is removed when its number belongs to another program and nothing uses the cluster', async () => {
    const data = temporaryData();
    const first = await withData(data);
    await first.kill();
    await killCluster(data);
    changePid(data, bystander(data));
    const second = new Host(data);
    expect(await query((await second.ready()).connectionString, 'select * from kept')).toEqual([written]);
    expect(second.events).toContain('staleLock');
  });

  it('stays when its number is wrong but a PostgreSQL still uses the cluster', async () => {
    const data = temporaryData();
    const first = await withData(data);
    const { connectionString } = await first.ready();
    await first.kill();
    changePid(data, bystander(data));
    const second = new Host(data);
    expect(await second.outcome()).toBeNull();
    expect(second.error?.code).toBe('directoryInUse');
    // Unharmed: it still answers.
    expect(await query(connectionString, 'select * from kept')).toEqual([written]);
  });

  it.each([
    ['of a process that is gone', '4194303'],
    ['cut off by a power failure', ''],
  ])('%s does not hinder the start', async (_, content) => {
    const data = temporaryData();
    const first = await withData(data);
    expect(await first.stop()).toBe(0);
    writeFileSync(lockFile(data), content, { mode: 0o600 });
    const second = new Host(data);
    expect(await query((await second.ready()).connectionString, 'select * from kept')).toEqual([written]);
  });
});
