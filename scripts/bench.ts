/**
 * `npm run bench [-- GROUP…]`: one JSON line per figure on the output; progress and errors on the error stream.
 * Each group (bench/<group>.bench.ts) runs in a process of its own, so that one group's memory is not another's.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { say } from './launch/messages.mjs';

/** What a benchmark yields; further fields are printed as they are. */
interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The goal in the figure's unit; null where the figure is for information. */
  readonly goal: number | string | null;
  readonly met: boolean | null;
}

const SUFFIX = '.bench.ts';
const self = fileURLToPath(import.meta.url);
const folder = join(import.meta.dirname, '..', 'bench');
const groups = readdirSync(folder)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))
  .sort();

async function runGroup(group: string): Promise<void> {
  const { default: bench } = (await import(pathToFileURL(join(folder, group + SUFFIX)).href)) as {
    default: () => AsyncIterable<Figure>;
  };
  for await (const figure of bench()) {
    if (!Number.isFinite(figure.value)) throw new Error(`${group}: ${figure.name} is not a number`);
    process.stdout.write(`${JSON.stringify({ group, ...figure })}\n`);
  }
}

/** The exit code: 1 when a group broke. A missed goal is a figure, not a failure. */
function runAll(wanted: readonly string[]): number {
  const failed = wanted.filter((group) => {
    const args = [...process.execArgv, self, '--in-process', group];
    return spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0;
  });
  for (const group of failed) process.stderr.write(`bench ${group}: failed\n`);
  return failed.length === 0 ? 0 : 1;
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--in-process') {
  for (const group of rest) await runGroup(group);
  // A benchmark may leave a pool or a server open; its figures are all printed.
  process.exit(0);
} else {
  const wanted = first === undefined ? groups : [first, ...rest];
  const unknown = wanted.find((group) => !groups.includes(group));
  if (unknown !== undefined) {
    say('launch.noBenchmarks', { group: unknown, groups: groups.join(', ') });
    process.exit(1);
  }
  process.exit(runAll(wanted));
}
