import { defineConfig } from 'vitest/config';

// One configuration for everything that runs in Node; the browser tests are Vitest files too (tests/e2e).
export default defineConfig({
  test: {
    include: ['{packages,apps}/*/tests/**/*.test.ts', 'tests/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
  },
});
