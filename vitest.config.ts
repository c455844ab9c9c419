import { defineConfig } from 'vitest/config';

const TESTS = ['{packages,apps}/*/tests/**/*.test.ts', 'tests/**/*.test.ts'];
/** The web app's modules need what bundles them. */
const WEB = 'apps/web/tests/**/*.test.ts';
/** Every file has an installation of its own, so a worker loads the server once for all of them. */
const SERVER = 'apps/server/tests/**/*.test.ts';

/** Node runs our sources as they are, so the tests import them as the product does, with the compile cache and without a bundler in between. */
const native = {
  setupFiles: ['tests/compile-cache.ts'],
  experimental: { viteModuleRunner: false },
};

/** One configuration for everything; the browser tests are Vitest files too (tests/e2e). */
export default defineConfig({
  test: {
    testTimeout: 300_000,
    hookTimeout: 600_000,
    // A second, the usual limit, is short for a carrier or a browser on a busy machine.
    expect: { poll: { timeout: 30_000 } },
    // More at once gains little and makes browsers and databases wait for each other until something times out.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'web', include: [WEB] } },
      { extends: true, test: { name: 'server', include: [SERVER], isolate: false, ...native } },
      { extends: true, test: { name: 'node', include: TESTS, exclude: [WEB, SERVER], ...native } },
    ],
  },
});
