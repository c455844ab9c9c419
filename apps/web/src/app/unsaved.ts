import { createStore } from './store.ts';

/**
 * What was typed and is not on the server yet. It outlives the question it belongs to, the way over the sign-in page and a
 * reload of this tab; closing the tab asks first. Only the person who typed it gets it back.
 */
export interface Unsaved {
  readonly person: string;
  /** Version of the stored thing that the text was based on. */
  readonly version: number;
  readonly value: unknown;
  /** The server did not take it: no connection, no session, or somebody else was first. */
  readonly hasFailed?: boolean;
}

const PREFIX = 'mamori.unsaved ';
const entries = new Map<string, Unsaved>(readAll());
/** Grows with every change, for pages that list what is not saved. */
export const unsavedChanges = createStore(0);

export function keepUnsaved(key: string, entry: Unsaved): void {
  const known = entries.get(key);
  entries.set(key, entry);
  attempt(() => sessionStorage.setItem(PREFIX + key, JSON.stringify(entry)));
  if (known?.hasFailed !== entry.hasFailed || !known) unsavedChanged();
}

export function unsavedOf(person: string | null, key: string): Unsaved | null {
  const entry = entries.get(key);
  return entry && entry.person === person ? entry : null;
}

/** Whose it is, when nobody is signed in any more. */
export const unsavedBy = (key: string): string | null => entries.get(key)?.person ?? null;

export function unsavedKeys(person: string | null, start: string): string[] {
  return [...entries].flatMap(([key, entry]) =>
    key.startsWith(start) && entry.person === person ? [key] : [],
  );
}

export function dropUnsaved(key: string): void {
  if (!entries.delete(key)) return;
  attempt(() => sessionStorage.removeItem(PREFIX + key));
  unsavedChanged();
}

/** Signing out by oneself leaves nothing on a shared computer. */
export function dropAllUnsaved(): void {
  for (const key of [...entries.keys()]) dropUnsaved(key);
}

/** Also when the place is left where it was typed. */
export function unsavedChanged(): void {
  unsavedChanges.set(unsavedChanges.get() + 1);
  window.removeEventListener('beforeunload', ask);
  if (entries.size > 0) window.addEventListener('beforeunload', ask);
}

const ask = (event: BeforeUnloadEvent) => event.preventDefault();

function readAll(): [string, Unsaved][] {
  const found: [string, Unsaved][] = [];
  attempt(() => {
    for (const name of Object.keys(sessionStorage)) {
      if (!name.startsWith(PREFIX)) continue;
      found.push([name.slice(PREFIX.length), JSON.parse(sessionStorage.getItem(name) ?? '') as Unsaved]);
    }
  });
  return found;
}

/** Storage may be blocked or full: then the text lives as long as the page. */
function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // Kept in memory all the same.
  }
}
