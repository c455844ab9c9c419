import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findViolations } from '../../scripts/check/imports.ts';
import { repository } from './support.ts';

/** A small repository with one module; returns the rules that it breaks. */
function judge(file: string, text: string): string[] {
  const root = mkdtempSync(join(tmpdir(), 'mamori-imports-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  for (const name of ['core', 'regulations', 'contract', 'database', 'messages', 'documents']) {
    write(`packages/${name}/package.json`, JSON.stringify({ name: `@mamori/${name}` }));
  }
  write('apps/server/package.json', JSON.stringify({ name: '@mamori/server' }));
  write(file, text);
  return findViolations(root).map(({ rule }) => rule);
}

describe('the direction of imports', () => {
  it('holds in this repository', () => {
    expect(findViolations(repository)).toEqual([]);
  });

  it.each([
    ['packages/core/src/a.ts', "import { x } from '@mamori/database/x';", 'direction'],
    ['packages/core/src/a.ts', "import type { X } from '@mamori/server/x';", 'direction'],
    ['packages/core/src/a.ts', "export * from '@mamori/contract/x';", 'direction'],
    ['packages/regulations/src/a.ts', "import {\n  x,\n  y,\n} from '@mamori/core/x';", 'direction'],
    ['packages/contract/src/a.ts', "const x = await import('@mamori/messages/x');", 'direction'],
    ['apps/web/src/a.tsx', "import '@mamori/documents/x';", 'direction'],
    ['apps/cli/src/a.ts', "import { x } from '@mamori/server/x';", 'direction'],
    ['packages/database/src/a.ts', "import { x } from '../../core/src/x.ts';", 'crossing'],
    ['packages/core/src/a.ts', "import { join } from 'node:path';", 'node'],
    ['apps/web/src/a.ts', "import { join } from 'node:path';", 'node'],
    ['packages/core/src/a.ts', 'export const today = () => new Date();', 'impure'],
    ['packages/core/src/a.ts', 'export const id = () => Math.random();', 'impure'],
    ['packages/another/src/a.ts', "import { x } from './x.ts';", 'unknown-part'],
  ])('%s may not say: %s', (file, text, rule) => {
    expect(judge(file, text)).toEqual([rule]);
  });

  it.each([
    ['packages/core/src/a.ts', "import { x } from '@mamori/regulations/x';\nimport { y } from './y.ts';"],
    ['packages/core/src/a.ts', 'export const from = (text: string) => new Date(text);'],
    [
      'packages/documents/src/a.ts',
      "import { x } from '@mamori/messages/x';\nimport { join } from 'node:path';",
    ],
    ['apps/server/src/a.ts', "import { x } from '@mamori/database/x';\nimport { Hono } from 'hono';"],
    ['apps/web/src/a.tsx', "import { x } from '@mamori/core/x';"],
  ])('%s may say: %s', (file, text) => {
    expect(judge(file, text)).toEqual([]);
  });
});
