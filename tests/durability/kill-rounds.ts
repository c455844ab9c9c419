/**
 * kill -9 of the server, of PostgreSQL or of everything while several people save answers over HTTP; started again as
 * a user would, and compared after each time. The same for the test (some rounds) and the benchmark (500).
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { removeDataDirectory } from '@mamori/database/embedded/area';
import { freePort } from '@mamori/database/embedded/free-port';
import { compare, type Findings } from './findings.ts';
import { type Office, openOffice } from './people.ts';
import { Product, VICTIMS, type Victim } from './product.ts';
import { Writers } from './writers.ts';

export interface KillOptions {
  readonly dataDirectory: string;
  readonly rounds: number;
  readonly seed: number;
  readonly people?: number;
  readonly onRound?: (round: KillRound) => void;
}

export interface KillRound {
  readonly round: number;
  readonly victim: Victim;
  /** Answers acknowledged up to now. */
  readonly acknowledged: number;
  readonly races: number;
  readonly findings: Findings;
  /** From the kill until the next answer was acknowledged. */
  readonly recoveryMilliseconds: number;
}

const LONGEST_WRITING_MS = 150;

/** Always the same moments for the same seed, as far as the machine allows (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The last round's findings are about every answer of the whole run. */
export async function killRounds(options: KillOptions): Promise<KillRound[]> {
  const product = new Product(options.dataDirectory, await freePort());
  await product.start();
  try {
    const office = await openOffice(product, options.people ?? 4);
    const writers = new Writers(office);
    try {
      return await runRounds(options, product, office, writers);
    } finally {
      await writers.stop();
    }
  } finally {
    await product.stop();
    removeDataDirectory(options.dataDirectory);
  }
}

async function runRounds(
  options: KillOptions,
  product: Product,
  office: Office,
  writers: Writers,
): Promise<KillRound[]> {
  const next = random(options.seed);
  const rounds: KillRound[] = [];
  let compared = 0;
  for (let round = 1; round <= options.rounds; round++) {
    // Each in turn, shuffled by the moment: a short test sees every one.
    const victim = VICTIMS[(round - 1) % VICTIMS.length] ?? 'everything';
    await nextAcknowledged(writers);
    await sleep(next() * LONGEST_WRITING_MS);
    const killedAt = performance.now();
    await product.kill(victim);
    if (product.needsRestart(victim)) await product.start();
    // What was under way comes to its end first: an answer from before the kill is not a sign of life.
    await writers.pause();
    await nextAcknowledged(writers);
    const recoveryMilliseconds = performance.now() - killedAt;
    await writers.pause();
    const from = round === options.rounds ? 0 : compared;
    compared = writers.acknowledged.length;
    const findings = await patiently(() => compare(product, office, writers.acknowledged.slice(from)));
    const { races } = writers;
    const result = { round, victim, acknowledged: compared, races, findings, recoveryMilliseconds };
    rounds.push(result);
    options.onRound?.(result);
  }
  return rounds;
}

/** Work goes on until one answer more has been acknowledged. */
async function nextAcknowledged(writers: Writers): Promise<void> {
  const before = writers.acknowledged.length;
  writers.resume();
  while (writers.acknowledged.length === before) await sleep(5);
}

const PATIENCE_MS = 30_000;

/** Processes of a killed postmaster may answer once more before PostgreSQL is started again. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}
