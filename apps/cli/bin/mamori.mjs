#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
// Plain JavaScript: runs under an old Node too and hands over to the pinned one when the installed one is too old.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const major = Number(process.versions.node.split('.')[0]);

if (major >= 24) {
  await import(main);
} else {
  const { runtimeExecutable } = await import('../../../scripts/platform.mjs');
  const node = runtimeExecutable(fileURLToPath(new URL('../../..', import.meta.url)));
  if (!node || !existsSync(node)) {
    console.error(
      '先に「npm start」を一度実行してください（Node.js 24以降が必要です）。 / Run "npm start" once first (Node.js 24 or newer is needed).',
    );
    process.exit(1);
  }
  const { status } = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
