/** `localStorage` that may be blocked or full: what it refuses lives until the page is closed. */
const refused = new Map<string, string>();

export function remembered(key: string): string | null {
  try {
    return refused.get(key) ?? localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string | null): void {
  refused.delete(key);
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    if (value !== null) refused.set(key, value);
  }
}
