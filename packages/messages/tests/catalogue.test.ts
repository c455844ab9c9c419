import { describe, expect, it } from 'vitest';
import { en } from '../src/en.ts';
import { ja } from '../src/ja.ts';
import { translateDynamic } from '../src/translate.ts';

/** English plurals (`_one`, `_other`) have no Japanese counterpart: compare the stem. */
const stem = (key: string) => key.replace(/_(one|other|zero)$/, '');

function keys(value: unknown, prefix = ''): string[] {
  if (typeof value === 'string') return [stem(prefix)];
  return Object.entries(value as object).flatMap(([k, v]) => keys(v, prefix ? `${prefix}.${k}` : k));
}

function entries(value: unknown, prefix = ''): [string, string][] {
  if (typeof value === 'string') return [[prefix, value]];
  return Object.entries(value as object).flatMap(([k, v]) => entries(v, prefix ? `${prefix}.${k}` : k));
}

/** A fiscal year is written 令和{{year}}年度 and FY{{western}}: one value in two calendars. */
const sameValue = (name: string | undefined) => (name === 'western' ? 'year' : name);
const placeholders = (text: string) => [
  ...new Set([...text.matchAll(/{{-?\s*(\w+)[^}]*}}/g)].map((m) => sameValue(m[1]))),
];

describe('dates in the sentences of rules', () => {
  const say = (locale: 'ja' | 'en', date: string) =>
    translateDynamic(locale, 'rules:problem.date-invalid', { label: '2-⑥', date });

  it('are spelled out as people write them', () => {
    expect(say('ja', '2025-09-30')).toContain('「2025年9月30日」');
    expect(say('en', '2025-09-30')).toContain('30 September 2025');
  });

  it('stay as they were typed when they are no day of the calendar', () => {
    expect(say('ja', '2025-02-30')).toContain('「2025-02-30」');
  });
});

describe('message catalogue', () => {
  it('has the same keys in Japanese and English', () => {
    expect([...new Set(keys(en))].sort()).toEqual([...new Set(keys(ja))].sort());
  });

  it('names the same values in both languages', () => {
    const japanese = new Map(entries(ja).map(([k, v]) => [stem(k), v]));
    const differing = entries(en).filter(([k, v]) => {
      const other = new Set(placeholders(japanese.get(stem(k)) ?? ''));
      const own = new Set(placeholders(v));
      return [...own].some((name) => !other.has(name));
    });
    expect(differing).toEqual([]);
  });

  it('leaves no message empty', () => {
    expect([...entries(ja), ...entries(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
