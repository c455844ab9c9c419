/**
 * Prints the gzipped bytes of script that the first load needs: the entry of dist/.vite/manifest.json and everything it
 * imports statically, without what is loaded lazily. Exit 1 above the goal.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

const GOAL = 200_000;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8')) as Record<
  string,
  Chunk
>;

/** Keys of the entry and of all chunks that it imports statically. */
function reachable(key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) reachable(next, seen);
  return seen;
}

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
if (!entry)
  throw new Error('dist/.vite/manifest.json names no entry: run `npm run build -w @mamori/web` first');

const files = [...reachable(entry)].flatMap((key) => manifest[key]?.file ?? []);
const sizes = files.map((file) => ({ file, bytes: gzipSync(readFileSync(new URL(file, dist))).length }));
const value = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
for (const { file, bytes } of sizes) console.error(`${String(bytes).padStart(8)}  ${file}`);
console.log(
  JSON.stringify({
    name: 'web.first-load-script',
    value,
    unit: 'B gzipped',
    goal: `≤ ${GOAL}`,
    met: value <= GOAL,
  }),
);
if (value > GOAL) process.exitCode = 1;
