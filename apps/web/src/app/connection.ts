import { createStore } from './store.ts';

/**
 * Whether the server answers. `navigator.onLine` says nothing about it: the product runs on a machine without internet.
 */
export const connectionStore = createStore<'ok' | 'lost'>('ok');

const RETRY_MS = 3000;
let timer: number | undefined;

/** Called when a request failed to reach the server; asks again until it answers, then runs `recovered`. */
export function connectionLost(probe: () => Promise<unknown>, recovered: () => void): void {
  connectionStore.set('lost');
  if (timer !== undefined) return;
  timer = window.setTimeout(async () => {
    timer = undefined;
    try {
      await probe();
      connectionStore.set('ok');
      recovered();
    } catch {
      connectionLost(probe, recovered);
    }
  }, RETRY_MS);
}
