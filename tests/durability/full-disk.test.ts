/** A disk that fills up under the running product: writes are refused, nothing acknowledged is lost, it recovers. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiProblem, type Client } from '@mamori/contract/client';
import { freePort } from '@mamori/database/embedded/free-port';
import { withClient } from '@mamori/database/pool';
import { expect, it, onTestFinished } from 'vitest';
import { compare } from './findings.ts';
import { openOffice } from './people.ts';
import { Product } from './product.ts';
import { Writers } from './writers.ts';

/** A small disk of its own; null where this machine does not let us have one. */
function smallDisk(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'mamori-small-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', folder]).status === 0) return folder;
  rmSync(folder, { recursive: true });
  return null;
}

const disk = smallDisk();

/** To the last byte: whole blocks first, then what is left. */
function fill(folder: string): string[] {
  return [1 << 20, 1 << 12].map((size, index) => {
    const file = join(folder, `fill-${index}`);
    const block = Buffer.alloc(size);
    try {
      for (;;) writeFileSync(file, block, { flag: 'a' });
    } catch {
      return file;
    }
  });
}

/** Saves until the server refuses, by an answer nobody else writes. */
async function refusalOf(client: Client, assessmentId: string, itemId: string): Promise<string> {
  const note = 'x'.repeat(5000);
  const body = { answer: 'no', date: null, targetDate: null, second: null, note } as const;
  for (let version = 0; ; ) {
    const params = { assessmentId, itemId };
    const error = await client.call('saveAnswer', { params, body, ifMatch: version }).then(
      (saved) => {
        version = saved.answer.version;
      },
      (problem: unknown) => problem,
    );
    if (error instanceof ApiProblem && error.code !== 'changed-meanwhile') return error.code;
  }
}

it.skipIf(disk === null)('refuses writes on a full disk and goes on when there is room', async () => {
  const folder = disk ?? '';
  const product = new Product(join(folder, 'data'), await freePort());
  onTestFinished(async () => {
    await product.stop();
    execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true });
  });
  await product.start();
  const office = await openOffice(product, 2);
  const [own = '', ...items] = office.items;
  const writers = new Writers({ ...office, items });
  writers.resume();
  while (writers.acknowledged.length < 10) await sleep(20);

  const files = fill(folder);
  const [client] = office.people;
  if (client === undefined) throw new Error('nobody is there');
  expect(await refusalOf(client, office.assessmentId, own)).toMatch(/^(storage-full|busy)$/);
  // The next segment of its log does not fit either: PostgreSQL ends, and cannot be started while the disk is full.
  await withClient(product.databaseUrl, async (superuser) => {
    for (let segment = 0; segment < 3; segment++) {
      await superuser.query('SELECT pg_switch_wal()');
      await superuser.query('CREATE TABLE probe (); DROP TABLE probe');
    }
  }).catch(() => {});
  await product.says('ディスクがいっぱい');
  expect(await refusalOf(client, office.assessmentId, own)).toBe('busy');

  for (const file of files) rmSync(file);
  const before = writers.acknowledged.length;
  while (writers.acknowledged.length === before) await sleep(50);
  await writers.pause();
  expect(await compare(product, office, writers.acknowledged)).toMatchObject({ lost: [], chain: [] });
  await writers.stop();
});
