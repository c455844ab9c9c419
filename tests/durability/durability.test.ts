/** No acknowledged answer is lost and the chains verify after every kill -9; bench/durability.bench.ts does it 500 times. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { killRounds } from './kill-rounds.ts';
import { VICTIMS } from './product.ts';

it('survives kill -9 of server, PostgreSQL and everything while people save', {
  timeout: 300_000,
}, async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'mamori-kill-'));
  const rounds = await killRounds({ dataDirectory, rounds: 8, seed: 1 });
  expect(rounds.map((round) => round.victim)).toEqual([...VICTIMS, ...VICTIMS]);
  expect(rounds.flatMap((round) => [...round.findings.lost, ...round.findings.chain])).toEqual([]);
  const last = rounds.at(-1);
  expect(last?.acknowledged).toBeGreaterThan(20);
  expect(last?.findings.sealed).toBeGreaterThan(20);
});
