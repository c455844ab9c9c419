/** The same tests on the oldest supported PostgreSQL, where it is installed. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { installedPostgres } from '../src/testing/test-server.ts';

const home = installedPostgres(15);
const ROOT = join(import.meta.dirname, '..', '..', '..');
const FILES = [
  'catalogue',
  'isolation',
  'append-only',
  'audit-seal',
  'migration',
  'roles',
  'transaction',
  'installation-key',
];

it.skipIf(home === null || process.env.MAMORI_TEST_POSTGRES)(
  'all of it runs on PostgreSQL 15',
  { timeout: 300_000 },
  () => {
    const files = FILES.map((name) => `packages/database/tests/${name}.test.ts`);
    const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const env = { ...process.env, MAMORI_TEST_POSTGRES: home ?? '' };
    const run = spawnSync(process.execPath, [vitest, 'run', '--maxWorkers=1', ...files], {
      cwd: ROOT,
      env,
      encoding: 'utf8',
    });
    expect(`${run.stdout}${run.stderr}`).toMatch(/Test Files.*8 passed/);
    expect(run.status).toBe(0);
  },
);
