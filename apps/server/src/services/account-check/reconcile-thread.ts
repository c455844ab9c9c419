/** The thread that reconciles large ledgers: one question after the other, each answered in full. */
import { parentPort } from 'node:worker_threads';
import type { ReconcileInput } from '@mamori/core/people/finding';
import { reconcile } from '@mamori/core/people/reconcile';

parentPort?.on(
  'message',
  ({ number, input }: { readonly number: number; readonly input: ReconcileInput }) => {
    try {
      parentPort?.postMessage({ number, result: reconcile(input) });
    } catch (cause) {
      parentPort?.postMessage({ number, error: String(cause) });
    }
  },
);
