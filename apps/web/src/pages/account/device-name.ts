import { listText } from '../../ui/list-text.ts';

/** Browser and system from what a browser says of itself; the order matters, Edge and Chrome also call themselves Safari. */
const BROWSERS = [
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const SYSTEMS = [
  ['Windows', 'Windows'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Mac OS X', 'Mac'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

const find = (table: readonly (readonly [string, string])[], text: string) =>
  table.find(([mark]) => text.includes(mark))?.[1];

/** `Windows, Edge`; null when the browser says nothing known. */
export function deviceName(userAgent: string): string | null {
  const parts = [find(SYSTEMS, userAgent), find(BROWSERS, userAgent)].filter((part) => part !== undefined);
  return parts.length === 0 ? null : listText(parts);
}
