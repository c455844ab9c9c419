/** Starts that cannot succeed, or are not wanted any more: a sentence that says what to do, and nothing left running. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeDataDirectory } from '@mamori/database/embedded/area';
import { processesInside } from '@mamori/database/embedded/platform';
import { createTestDatabase, dropDatabase } from '@mamori/database/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mamori-start-'));
});
afterAll(() => removeDataDirectory(folder));

class Start {
  readonly child: ChildProcess;
  output = '';
  readonly ended: Promise<number | null>;
  constructor(env: NodeJS.ProcessEnv) {
    this.child = spawn(process.execPath, [main], {
      env: { ...process.env, PORT: '0', LANG: 'ja_JP.UTF-8', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
      });
    this.ended = new Promise((resolve) => this.child.once('close', resolve));
  }

  async says(text: string): Promise<void> {
    while (!this.output.includes(text)) await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function refusal(env: NodeJS.ProcessEnv): Promise<string> {
  const start = new Start(env);
  expect(await start.ended, start.output).toBe(1);
  expect(start.output, 'a stack is for programmers').not.toMatch(/^\s+at /m);
  return start.output;
}

const database = (data: string) => processesInside(join(data, 'postgresql-18', 'cluster'));

describe('a start that cannot succeed says what to do', () => {
  it('port in use by another program', async () => {
    const other = createServer((_, response) => response.end());
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const data = join(folder, 'port');
    expect(await refusal({ PORT: String(port), MAMORI_DATA: data })).toContain(
      `ポート ${port} は別のプログラム`,
    );
    expect(database(data)).toEqual([]);
    other.close();
  });

  it('settings that cannot be read', async () => {
    expect(await refusal({ PORT: 'abc' })).toContain('PORT は 0 から 65535');
    expect(await refusal({ MAMORI_PUBLIC_URL: 'mamori' })).toContain('MAMORI_PUBLIC_URL は');
  });

  it('a file where the data folder should be, a folder in which nothing can be made', async () => {
    const file = join(folder, 'ファイル');
    writeFileSync(file, '');
    expect(await refusal({ MAMORI_DATA: file })).toContain('フォルダーではなくファイルです');
    expect(await refusal({ MAMORI_DATA: join(file, 'x') })).toContain('フォルダーではなくファイルです');
    if (process.platform === 'linux')
      expect(await refusal({ MAMORI_DATA: '/proc/mamori' })).toContain('書き込めません');
  });

  it('a DATABASE_URL that leads nowhere', async () => {
    const urls = await createTestDatabase({ migrated: false });
    const with_ = (change: (url: URL) => void) => {
      const url = new URL(urls.ownerUrl);
      change(url);
      return refusal({ DATABASE_URL: url.href, MAMORI_DATA: join(folder, 'external') });
    };
    const password = await with_((url) => {
      url.password = 'wrong-secret';
    });
    expect(password).toContain('利用者名とパスワード');
    expect(password).not.toContain('wrong-secret');
    expect(
      await with_((url) => {
        url.pathname = '/nothing_here';
      }),
    ).toContain('データベースがありません');
    expect(
      await with_((url) => {
        url.port = '1';
      }),
    ).toContain('接続できません');
    expect(await refusal({ DATABASE_URL: 'localhost/mamori' })).toContain('DATABASE_URL の形');
    await dropDatabase(urls);
  });
});

describe('a start that is not wanted any more', () => {
  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
    '%s while PostgreSQL starts leaves nothing running',
    async (signal) => {
      const data = join(folder, signal);
      mkdirSync(data);
      const start = new Start({ MAMORI_DATA: data });
      await start.says('データベースを起動しています');
      start.child.kill(signal);
      expect(await start.ended, start.output).toBe(0);
      expect(database(data)).toEqual([]);
      expect(existsSync(join(data, 'server.json'))).toBe(false);
    },
  );

  it('a closed terminal does not keep it from stopping PostgreSQL', async () => {
    const data = join(folder, 'terminal');
    const start = new Start({ MAMORI_DATA: data });
    await start.says('まもりの準備ができました');
    start.child.stdout?.destroy();
    start.child.stderr?.destroy();
    start.child.kill('SIGHUP');
    await new Promise((resolve) => start.child.once('exit', resolve));
    expect(database(data)).toEqual([]);
  });

  it('of two at the same instant, one runs and the other says where', async () => {
    const data = join(folder, 'two');
    const both = [new Start({ MAMORI_DATA: data }), new Start({ MAMORI_DATA: data })];
    const code = await Promise.race(both.map((start) => start.ended));
    expect(code).toBe(1);
    const [loser, winner] = both[0]?.child.exitCode === 1 ? both : [...both].reverse();
    expect(loser?.output).toContain('すでに動いています：http://localhost:');
    expect(winner?.output).toContain('まもりの準備ができました');
    winner?.child.kill('SIGTERM');
    expect(await winner?.ended).toBe(0);
  });
});
