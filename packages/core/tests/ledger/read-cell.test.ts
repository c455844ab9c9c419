import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, date, known, number, references, text, texts } from '../../src/ledger/column.ts';
import { type CellContext, readCell, splitTexts } from '../../src/ledger/read-cell.ts';
import { guardFormula, unguardFormula, writeCell } from '../../src/ledger/write-cell.ts';

const WORDS: Readonly<Record<string, readonly string[]>> = {
  server: ['サーバ', 'サーバー', 'Server'],
  terminal: ['端末PC', 'ノートPC'],
  yes: ['はい', 'Yes'],
};
const NAMES: Readonly<Record<string, readonly string[]>> = {
  電子カルテ系: ['id-1'],
  事務系: ['id-2'],
  共用: ['id-1', 'id-2'],
  '東, 西': ['id-3'],
};
const context: CellContext = {
  wordsOf: (value) => WORDS[value] ?? [],
  isOwn: false,
  find: (_, name) => NAMES[name] ?? [],
};
const read = (column: Parameters<typeof readCell>[0], cell: string, isOwn = false) => {
  const reading = readCell(column, cell, { ...context, isOwn });
  return reading.ok ? reading.value : reading.code;
};

describe('dates', () => {
  it.each([
    ['2026/4/1', '2026-04-01'],
    ['2026-04-01', '2026-04-01'],
    ['2026年4月1日', '2026-04-01'],
    ['２０２６／４／１', '2026-04-01'],
    ['R8.4.1', '2026-04-01'],
    ['令和8年4月1日', '2026-04-01'],
    ['2026/04/01 13:45:10', '2026-04-01'],
    ['2026-04-01T13:45:10', '2026-04-01'],
    ['46113', '2026-04-01'],
    ['11/20/2026', '2026-11-20'],
    ['20/11/2026', '2026-11-20'],
    ['05/05/2026', '2026-05-05'],
    // 2026-03-31T20:00:00Z is the morning of the first of April in Tokyo.
    ['134194896000000000', '2026-04-01'],
    ['0', null],
    ['9223372036854775807', null],
    ['1601/01/01 9:00:00', null],
    ['05/06/2026', 'date-order-unclear'],
    ['昨年の春', 'not-a-date'],
    ['2026/2/30', 'not-a-date'],
    ['13/13/2026', 'not-a-date'],
  ])('%s is read as %s', (cell, value) => {
    expect(read(date({}), cell)).toBe(value);
  });
});

describe('choices and yes or no', () => {
  it.each([
    ['サーバー', 'server'],
    ['ＳＥＲＶＥＲ', 'server'],
    ['ノート ＰＣ', 'terminal'],
    ['server', 'server'],
    ['冷蔵庫', 'not-a-choice'],
  ])('%s is %s', (cell, value) => {
    expect(read(choice(['server', 'terminal'], {}), cell)).toBe(value);
  });

  it.each([
    ['○', 'yes'],
    ['TRUE', 'yes'],
    ['有効', 'yes'],
    ['×', 'no'],
    ['False', 'no'],
    ['無', 'no'],
    ['？', 'unknown'],
    ['不明', 'unknown'],
    ['たぶん', 'not-known'],
  ])('%s is %s', (cell, value) => {
    expect(read(known({}), cell)).toBe(value);
  });
});

describe('numbers, texts and names', () => {
  it('reads numbers with what people write around them, and nothing else', () => {
    expect(read(number({ minimum: 0, maximum: 1e9 }), '￥１２，３００円')).toBe(12_300);
    expect(read(number({ minimum: 0, maximum: 1e9 }), '12.0')).toBe(12);
    expect(read(number({ minimum: 0, maximum: 1e9 }), '12.5')).toBe('not-a-number');
    expect(read(number({ minimum: 0, maximum: 1e9 }), '約10')).toBe('not-a-number');
  });

  it('splits several values as people write them, and by line only where the product wrote them', () => {
    expect(splitTexts('10.0.0.1、10.0.0.2; 10.0.0.1\n')).toEqual(['10.0.0.1', '10.0.0.2']);
    expect(read(texts({}), '版 1, 改\n版 2', true)).toEqual(['版 1, 改', '版 2']);
  });

  it('finds rows by name, whole names first, and says what is not there or not certain', () => {
    const column = references('segment', {});
    expect(read(column, '電子カルテ系、事務系')).toEqual(['id-1', 'id-2']);
    expect(read(column, '東, 西')).toEqual(['id-3']);
    expect(read(column, '来訪者')).toBe('not-found');
    expect(read(column, '共用')).toBe('ambiguous');
  });

  it('keeps line breaks only where the column has lines', () => {
    expect(read(text({}), '一行目\n二行目')).toBe('一行目 二行目');
    expect(read(text({ lines: true }), '一行目\n二行目')).toBe('一行目\n二行目');
  });
});

describe('what is written', () => {
  const words = { label: (value: string) => WORDS[value]?.[0] ?? value, nameOf: () => '' };

  it('is read again as the same value', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -999, max: 1e9 }),
        fc.array(fc.stringMatching(/^[ぁ-ん一-龠,、;A-Z0-9]{1,12}$/), { maxLength: 5 }),
        (when, count, several) => {
          const iso = when.toISOString().slice(0, 10);
          expect(read(date({}), writeCell(date({}), iso, words), true)).toBe(iso);
          const numbers = number({ minimum: -999, maximum: 1e9 });
          expect(read(numbers, writeCell(numbers, count, words), true)).toBe(count);
          const distinct = [...new Set(several)];
          if (distinct.length > 0)
            expect(read(texts({}), writeCell(texts({}), distinct, words), true)).toEqual(distinct);
        },
      ),
    );
  });

  it('opens no formula, and comes back without the sign that prevented it', () => {
    for (const cell of ['=1+1', '+81-3', '-5', '@SUM(A1)', '\tx']) {
      expect(guardFormula(cell)).toBe(`'${cell}`);
      expect(unguardFormula(guardFormula(cell))).toBe(cell);
    }
    for (const cell of ["'quoted", '受付', "O'Brien"]) expect(unguardFormula(guardFormula(cell))).toBe(cell);
  });
});
