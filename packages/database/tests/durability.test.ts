/** No acknowledged answer is lost and the chains verify after every kill -9; bench/durability.bench.ts does it 500 times. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeDataDirectory } from '../src/embedded/area.ts';
import { killRounds } from '../src/testing/kill-rounds.ts';

it('survives kill -9 of server, PostgreSQL and both during writes', { timeout: 240_000 }, async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'mamori-kill-'));
  const rounds = await killRounds({ dataDirectory, rounds: 10, seed: 1 }).finally(() =>
    removeDataDirectory(dataDirectory),
  );
  expect(rounds).toHaveLength(10);
  expect(new Set(rounds.map((round) => round.victim)).size).toBe(3);
  expect(rounds.flatMap((round) => [...round.findings.lost, ...round.findings.chain])).toEqual([]);
  const last = rounds.at(-1)?.findings;
  expect(last?.answers).toBeGreaterThan(10);
  expect(last?.sealed).toBeGreaterThan(0);
});
