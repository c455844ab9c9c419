/** Remembers the content from which something was made, so that a second start does not make it again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './root.mjs';

const SKIPPED = new Set(['node_modules', 'dist', 'tests']);
const folder = join(root, '.runtime', 'stamps');

/** One hash over files and folders (given relative to the project folder), names and contents; what is missing is skipped. */
export function contentHash(paths) {
  const hash = createHash('sha256');
  for (const path of paths.map((one) => join(root, one))) {
    for (const file of existsSync(path) ? filesIn(path) : []) {
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path).filter((name) => !SKIPPED.has(name));
  return entries.sort().flatMap((name) => filesIn(join(path, name)));
}

export function isStamped(name, value) {
  const file = join(folder, name);
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}

export function stamp(name, value) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), value);
}
