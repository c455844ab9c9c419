/**
 * 500 times kill -9 of server, PostgreSQL or everything while people save answers over HTTP: no acknowledged answer
 * may be lost and every chain must verify each time. MAMORI_BENCH_KILLS sets another number.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KillRound, killRounds } from '../tests/durability/kill-rounds.ts';

const ROUNDS = Number(process.env.MAMORI_BENCH_KILLS ?? 500);

export default async function* bench() {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'mamori-bench-durability-'));
  const rounds = await killRounds({
    dataDirectory,
    rounds: ROUNDS,
    seed: 20_250_401,
    onRound: progress,
  });
  const lost = new Set(rounds.flatMap((round) => round.findings.lost)).size;
  const broken = rounds.filter((round) => round.findings.chain.length > 0).length;
  const written = rounds.at(-1)?.acknowledged ?? 0;
  const victims = Object.fromEntries(
    Map.groupBy(rounds, (round) => round.victim)
      .entries()
      .map(([name, list]) => [name, list.length]),
  );
  yield {
    name: 'acknowledged answers lost by kill -9',
    value: lost,
    unit: 'answers',
    goal: 0,
    met: lost === 0,
    kills: rounds.length,
    victims,
    written,
    races: rounds.at(-1)?.races ?? 0,
  };
  yield {
    name: 'kills after which an audit chain did not verify',
    value: broken,
    unit: 'kills',
    goal: 0,
    met: broken === 0,
    kills: rounds.length,
  };
  const recovery = rounds.map((round) => round.recoveryMilliseconds).sort((a, b) => a - b);
  for (const share of [0.5, 0.99]) {
    const value = Math.round(recovery[Math.floor((recovery.length - 1) * share)] ?? 0);
    yield {
      name: `from kill to next acknowledged answer, p${share * 100}`,
      value,
      unit: 'ms',
      goal: null,
      met: null,
    };
  }
}

function progress(round: KillRound): void {
  if (round.round % 10 !== 0) return;
  process.stderr.write(
    `${round.round}/${ROUNDS} kills, ${round.acknowledged} answers, ${round.findings.sealed} entries sealed\n`,
  );
}
