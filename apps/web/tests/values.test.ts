import { describe, expect, it } from 'vitest';
import { formatDate } from '../src/ui/date-text.tsx';
import { formatBytes, refusalOf } from '../src/ui/file-drop.tsx';
import { readWholeNumber } from '../src/ui/number-field.tsx';

describe('numbers as people type them', () => {
  it.each([
    ['120', 120],
    ['１２０', 120],
    ['1,200', 1200],
    [' 19 ', 19],
    ['０', 0],
    ['', null],
    ['19床', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['十九', undefined],
  ])('%j is %j', (text, value) => {
    expect(readWholeNumber(text)).toBe(value);
  });
});

describe('dates in both calendars', () => {
  it('names era and first year', () => {
    expect(formatDate('2025-05-20', 'ja')).toBe('2025年5月20日（令和7年）');
    expect(formatDate('2019-05-01', 'ja')).toBe('2019年5月1日（令和元年）');
    expect(formatDate('2019-04-30', 'ja')).toBe('2019年4月30日（平成31年）');
    expect(formatDate('2025-05-20', 'en')).toBe('20 May 2025 (Reiwa 7)');
  });
});

describe('files before they are sent', () => {
  const limits = { accept: ['.pdf', '.xlsx'], maximumBytes: 1000 };

  it('says why a file is not taken', () => {
    expect(refusalOf({ name: 'R7.PDF', size: 1000 }, limits)).toBeNull();
    expect(refusalOf({ name: 'R7.pdf.exe', size: 10 }, limits)).toBe('type');
    expect(refusalOf({ name: 'R7.xlsx', size: 0 }, limits)).toBe('empty');
    expect(refusalOf({ name: 'R7.xlsx', size: 1001 }, limits)).toBe('size');
  });

  it('tells sizes as people say them', () => {
    expect([900, 20_480, 1_572_864, 20_971_520].map(formatBytes)).toEqual([
      '900 B',
      '20 KB',
      '1.5 MB',
      '20 MB',
    ]);
  });
});
