/**
 * The gzipped bytes of script that a first visit needs, from dist/.vite/manifest.json: the entry, the page with its
 * frame and texts, and everything these import statically; not what is loaded when it is first used.
 * Run by itself it prints one line per figure and the files behind the first, exit 1 above the goal.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

export interface ScriptFigure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'B gzipped';
  readonly goal: number;
  readonly met: boolean;
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
}

const GOAL = 200_000;
const texts = (name: string) => `../../packages/messages/locales/ja/${name}.json`;
const VISITS: Readonly<Record<string, readonly string[]>> = {
  'script of the first load, sign-in page': [
    'index.html',
    'src/app/shell/public-shell.tsx',
    'src/pages/sign-in/sign-in-page.tsx',
    texts('common'),
    texts('signIn'),
  ],
  'script of the first load, home of a signed-in person': [
    'index.html',
    'src/app/shell/app-shell.tsx',
    'src/pages/dashboard/dashboard-page.tsx',
    texts('common'),
    texts('dashboard'),
  ],
};

/** Keys of the chunks and of all that they import statically. */
function reachable(manifest: Manifest, keys: readonly string[], seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`the manifest has no ${key}: was it renamed? Mend VISITS in bundle-size.ts`);
    if (seen.has(key)) continue;
    seen.add(key);
    reachable(manifest, chunk.imports ?? [], seen);
  }
  return seen;
}

export function scriptFigures(dist = new URL('../dist/', import.meta.url)): ScriptFigure[] {
  const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8')) as Manifest;
  return Object.entries(VISITS).map(([name, keys]) => {
    const files = [...reachable(manifest, keys)].flatMap((key) => {
      const file = manifest[key]?.file;
      return file ? [{ file, bytes: gzipSync(readFileSync(new URL(file, dist))).length }] : [];
    });
    const value = files.reduce((sum, { bytes }) => sum + bytes, 0);
    return { name, value, unit: 'B gzipped', goal: GOAL, met: value <= GOAL, files };
  });
}

if (import.meta.main) {
  for (const { files, ...figure } of scriptFigures()) {
    for (const { file, bytes } of files) console.error(`${String(bytes).padStart(8)}  ${file}`);
    console.log(JSON.stringify(figure));
    if (!figure.met) process.exitCode = 1;
  }
}
