import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  announceInstance,
  findInstance,
  lockDataDirectory,
  withdrawInstance,
} from '../../src/embedded/instance.ts';
import { Host, temporaryData } from './support.ts';

const startedAt = new Date('2025-05-20T00:00:00Z');

describe('one server on one data directory', () => {
  it('refuses a second one and says where the first is', async () => {
    const data = temporaryData();
    const lock = await lockDataDirectory(data);
    announceInstance(lock, 'http://localhost:8420', startedAt);
    const second = new Host(data);
    expect(await second.outcome()).toBeNull();
    expect(second.error).toMatchObject({
      code: 'alreadyRunning',
      params: { url: 'http://localhost:8420', pid: process.pid, directory: data },
    });
    expect(await second.exited).toBe(1);
    lock.release();
  });

  it('lets the next one in when the first was killed', async () => {
    const data = temporaryData();
    const first = new Host(data);
    await first.ready();
    await first.kill();
    expect(await new Host(data).ready()).toBeDefined();
  });

  it('waits for one that is stopping', async () => {
    const data = temporaryData();
    const first = new Host(data);
    await first.ready();
    const stopped = first.stop();
    const second = new Host(data);
    await second.ready();
    expect(await stopped).toBe(0);
    expect(second.events).toContain('started');
  });

  it('gives the lock back when the start failed', async () => {
    const data = temporaryData();
    const lock = await lockDataDirectory(data);
    lock.release();
    lock.release();
    (await lockDataDirectory(data)).release();
  });
});

describe('how the command line finds the server', () => {
  it('reads address and token of the one that runs', async () => {
    const data = temporaryData();
    expect(findInstance(data)).toBeNull();
    const lock = await lockDataDirectory(data);
    const announced = announceInstance(lock, 'http://localhost:8420', startedAt);
    expect(announced.token).toMatch(/^[\w-]{43}$/);
    expect(findInstance(data)).toEqual(announced);
    if (process.platform !== 'win32') expect(statSync(join(data, 'server.json')).mode & 0o777).toBe(0o600);
    withdrawInstance(lock);
    expect(existsSync(join(data, 'server.json'))).toBe(false);
    lock.release();
  });

  it('does not believe what a killed one left behind', async () => {
    const data = temporaryData();
    const lock = await lockDataDirectory(data);
    announceInstance(lock, 'http://localhost:8420', startedAt);
    lock.release();
    expect(findInstance(data)).toBeNull();
  });
});
