/** Keeps what Node compiled for the next test file; a worker is ended without writing it. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { afterAll } from 'vitest';

enableCompileCache();
afterAll(() => flushCompileCache());
