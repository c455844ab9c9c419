/** From a clone to an answer and back to silence, with the machine's own Node.js: minutes, mostly npm's. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findArea, removeDataDirectory } from '@mamori/database/embedded/area';
import { processesInside } from '@mamori/database/embedded/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Command, clone, nothingRuns, processesOf, repository, startingNode } from './support.ts';

const MINUTE = 60_000;

/** Signals and /proc; the Windows launcher has no test yet (README, "What was not tested"). */
describe.runIf(process.platform === 'linux' && existsSync(join(repository, '.git')))('a fresh clone', () => {
  let parent = '';
  let folder = '';
  let data = '';
  let port = 0;
  const start = (args: string[] = ['start'], env: NodeJS.ProcessEnv = {}) =>
    new Command(folder, args, { PORT: String(port), MAMORI_DATA: data, ...env });
  const url = () => `http://localhost:${port}/`;

  beforeAll(async () => {
    parent = realpathSync(mkdtempSync(join(tmpdir(), 'mamori-clone-')));
    folder = join(parent, 'まもり の クローン');
    data = join(parent, 'データ の 場所');
    port = await unusedPort();
    clone(folder);
  }, MINUTE);

  afterAll(async () => {
    await nothingRuns(parent);
    removeDataDirectory(data);
    removeDataDirectory(parent);
  }, MINUTE);

  /** A Node.js that is too old fetches the pinned one, which then runs everything. */
  function expectRuntime(output: string): void {
    const installed = startingNode();
    const pinned = join(folder, '.runtime', 'node_modules');
    if (Number.parseInt(installed, 10) >= 24) {
      expect(output).not.toContain('を用意しています');
      return;
    }
    expect(output).toMatch(
      new RegExp(`Node\\.js \\d+\\.\\d+\\.\\d+ を用意しています.*Node\\.js ${installed} は古い`),
    );
    const server = processesOf(folder).filter((line) => line.includes('apps/server/src/main.ts'));
    expect(server.length).toBeGreaterThan(0);
    for (const line of server) expect(line).toContain(pinned);
  }

  async function isSilent(): Promise<void> {
    await nothingRuns(folder);
    const area = findArea(data);
    expect(area === null ? [] : processesInside(area.cluster)).toEqual([]);
    await expect(fetch(url())).rejects.toThrow();
  }

  it('installs, builds and answers with one command, and SIGTERM to npm stops everything', {
    timeout: 15 * MINUTE,
  }, async () => {
    const command = start();
    expect(await command.answers(url())).toBe(200);
    expect(command.output).toContain(`http://localhost:${port}`);
    expect(command.output).toContain('必要な部品をインストールしています');
    expectRuntime(command.output);
    command.signal('SIGTERM');
    await command.exited;
    await isSilent();
  });

  it('starts a second time without installing or building, and Ctrl-C stops everything', {
    timeout: 2 * MINUTE,
  }, async () => {
    const command = start(['start'], { LANG: 'en_US.UTF-8' });
    expect(await command.answers(url())).toBe(200);
    expect(command.output).toContain('Starting Mamori');
    expect(command.output).not.toMatch(/Installing|Preparing the screens|Fetching/);
    command.signalGroup('SIGINT');
    await command.exited;
    await isSilent();
  });

  it('stops when the whole group gets SIGTERM', { timeout: 2 * MINUTE }, async () => {
    const command = start();
    await command.answers(url());
    command.signalGroup('SIGTERM');
    await command.exited;
    await isSilent();
  });

  it('stops when npm is killed, and the next start finds nothing to repair', {
    timeout: 2 * MINUTE,
  }, async () => {
    const command = start();
    await command.answers(url());
    command.signalGroup('SIGKILL');
    await isSilent();
    const next = start();
    await next.answers(url());
    expect(next.output).not.toContain('引き継ぎました');
    next.signal('SIGTERM');
    await isSilent();
  });

  it('says where the first one is when started twice on the same data', { timeout: 2 * MINUTE }, async () => {
    const first = start();
    await first.answers(url());
    const second = start(['start'], { PORT: '0' });
    expect(await second.exited).toBe(1);
    expect(second.output).toContain(`すでに動いています：http://localhost:${port}`);
    first.signal('SIGTERM');
    await isSilent();
  });

  it('keeps the demonstration on throw-away data', { timeout: 5 * MINUTE }, async () => {
    const temporary = join(parent, 'tmp');
    mkdirSync(temporary);
    const command = start(['run', 'demo'], { TMPDIR: temporary });
    expect(await command.answers(url())).toBe(200);
    expect(readdirSync(temporary).filter((name) => name.startsWith('mamori-demo-'))).toHaveLength(1);
    command.signalGroup('SIGINT');
    await command.exited;
    await isSilent();
    expect(readdirSync(temporary).filter((name) => name.startsWith('mamori-demo-'))).toEqual([]);
  });

  it('names the commands when asked for one that does not exist', { timeout: MINUTE }, async () => {
    const command = start(['exec', '--', 'node', 'scripts/launch.mjs', 'nonsense']);
    expect(await command.exited).toBe(1);
    expect(command.output).toContain('start, demo, test, check, bench');
  });
});

function unusedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
