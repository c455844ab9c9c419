/** What must not be lost with a browser whose storage is blocked or full. */
import { afterEach, expect, it, vi } from 'vitest';
import { remember, remembered } from '../src/app/storage.ts';

function storage(refuses: (text: string) => boolean) {
  const stored = new Map<string, string>();
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    removeItem: (key: string) => stored.delete(key),
    setItem(key: string, text: string) {
      if (refuses(text)) throw new DOMException('full', 'QuotaExceededError');
      stored.set(key, text);
    },
  };
}
const blocked = () => {
  throw new DOMException('blocked', 'SecurityError');
};

afterEach(() => {
  remember('k', null);
  vi.unstubAllGlobals();
});

it('is kept until the page is closed when the storage is full, and never gives way to something older', () => {
  vi.stubGlobal(
    'localStorage',
    storage((text) => text.length > 3),
  );
  remember('k', 'old');
  remember('k', 'newer');
  expect(remembered('k')).toBe('newer');
  remember('k', 'new');
  expect(remembered('k')).toBe('new');
  remember('k', null);
  expect(remembered('k')).toBeNull();
});

it('is kept until the page is closed when the storage is blocked', () => {
  vi.stubGlobal('localStorage', { getItem: blocked, setItem: blocked, removeItem: blocked });
  expect(remembered('k')).toBeNull();
  remember('k', 'seen');
  expect(remembered('k')).toBe('seen');
  remember('k', null);
  expect(remembered('k')).toBeNull();
});
