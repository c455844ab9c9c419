import { createStore } from '../store.ts';

const KEY = 'mamori.newer-edition-put-aside';

/**
 * Whether the notice of a newer edition is put aside: in this tab, until somebody signs in anew. The mark in the navigation
 * stays, so that it is not lost.
 */
export const newerEditionClosed = createStore(read() !== null);

export function closeNewerEdition(): void {
  newerEditionClosed.set(true);
  try {
    sessionStorage.setItem(KEY, '1');
  } catch {
    // It then comes back with the next load of the page.
  }
}

export function reopenNewerEdition(): void {
  newerEditionClosed.set(false);
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}

function read(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
