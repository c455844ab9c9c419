/**
 * Chooses the examples of the API's documentation from what the tests recorded and writes packages/contract/examples.json:
 *
 *     MAMORI_EXAMPLES=/tmp/examples node node_modules/vitest/vitest.mjs run apps/server
 *     node scripts/examples.ts /tmp/examples
 *
 * Examples of operations that were not recorded stay. The tests of packages/contract say which are missing or out of date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '@mamori/contract/operations';

interface Example {
  readonly request?: unknown;
  readonly response?: unknown;
}

/** Longer ones are no help to a reader. */
const LONGEST = 4000;
const target = new URL('../packages/contract/examples.json', import.meta.url);

/** Two rows of a list show what the others look like. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 2).map(shortened);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner)]));
}

/** Folder and port of a test say nothing to a reader. */
const asInstalled = (text: string) =>
  text
    .replaceAll(/\/tmp\/[\w-]+\//g, '/srv/mamori/')
    .replaceAll('http://localhost:0/', 'http://localhost:8420/')
    .replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'https://mamori.vendor.example');

/** How much of the shape an example shows: values that are there. */
function richness(value: unknown): number {
  if (value === null || value === '') return 0;
  if (typeof value !== 'object') return 1;
  return Object.values(value as object).reduce((sum: number, inner) => sum + richness(inner), 0);
}

function best(candidates: readonly Example[]): Example | undefined {
  const rated = candidates.map((example) => {
    const size = JSON.stringify(example).length;
    return { example, rank: size > LONGEST ? -size : richness(example), text: JSON.stringify(example) };
  });
  return rated.sort((a, b) => b.rank - a.rank || (a.text < b.text ? -1 : 1))[0]?.example;
}

const [directory] = process.argv.slice(2);
if (!directory) throw new Error('usage: node scripts/examples.ts DIRECTORY');
const known = JSON.parse(readFileSync(target, 'utf8')) as Record<string, Example>;
const files = readdirSync(directory);
const chosen = Object.keys(operations).flatMap((id) => {
  const recorded = files
    .filter((file) => file.startsWith(`${id}.`))
    .map(
      (file) => shortened(JSON.parse(asInstalled(readFileSync(join(directory, file), 'utf8')))) as Example,
    );
  const example = best(recorded) ?? known[id];
  return example ? [[id, example] as const] : [];
});
writeFileSync(target, `${JSON.stringify(Object.fromEntries(chosen), null, 2)}\n`);
console.log(`${chosen.length} examples`);
