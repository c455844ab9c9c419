/** Prints every import that goes the wrong way; exit code 1 when there is one. */
import { resolve } from 'node:path';
import { findViolations } from './imports.ts';

const WHY = {
  direction: 'this part may not import that one (scripts/check/imports.ts lists what it may)',
  crossing: 'import other parts by their package name, not by a path',
  node: 'this code runs without Node.js: take the value as a parameter',
  impure: 'core has no clock, randomness or network: take the value as a parameter',
  'unknown-part': 'this folder has no place in scripts/check/imports.ts yet',
};

const violations = findViolations(resolve(import.meta.dirname, '..', '..'));
for (const { file, line, specifier, rule } of violations) {
  process.stdout.write(`${file}:${line} ${specifier}: ${WHY[rule]}\n`);
}
process.exitCode = violations.length === 0 ? 0 : 1;
