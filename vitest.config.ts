import { defineConfig } from 'vitest/config';

const TESTS = ['{packages,apps}/*/tests/**/*.test.ts', 'tests/**/*.test.ts'];
/** The web app's modules need what bundles them. */
const WEB = 'apps/web/tests/**/*.test.ts';

/**
 * One configuration for everything; the browser tests are Vitest files too (tests/e2e). Node runs our sources as they are, so the tests
 * import them as the product does: without a bundler in between, and with the compile cache, which the slowest part of a run, loading
 * the server for every file, needs.
 */
export default defineConfig({
  test: {
    testTimeout: 180_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'web', include: [WEB] } },
      {
        extends: true,
        test: {
          name: 'node',
          include: TESTS,
          exclude: [WEB],
          setupFiles: ['tests/compile-cache.ts'],
          experimental: { viteModuleRunner: false },
        },
      },
    ],
  },
});
