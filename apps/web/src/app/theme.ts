import { remember, remembered } from './storage.ts';
import { createStore } from './store.ts';

/** `system` follows the setting of the operating system; public/early.js applies the choice before the first paint. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'mamori.theme';

function stored(): Theme {
  const value = remembered(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
}

export const themeStore = createStore<Theme>(stored());

export function setTheme(theme: Theme): void {
  remember(KEY, theme === 'system' ? null : theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  themeStore.set(theme);
}
