/** Filled forms as people and programs make them → answers, or a diagnostic (R-B2, R-B4, R-B13). */
import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { describe, expect, it } from 'vitest';
import { type ChecklistReading, readChecklist } from '../../src/read/checklist.ts';
import { readWorkbook } from '../../src/read/xlsx/workbook.ts';
import { EDITIONS, edition } from '../fixtures/editions.ts';
import {
  type BuiltForm,
  buildForm,
  type Entries,
  type FormOptions,
  SPLIT,
} from '../fixtures/form-builder.ts';
import { type SheetSpec, type WorkbookSpec, writeWorkbook } from '../fixtures/xlsx-writer.ts';

interface Extra {
  readonly options?: FormOptions;
  readonly sheet?: (form: BuiltForm) => Partial<SheetSpec>;
  readonly book?: Omit<WorkbookSpec, 'sheets'>;
  readonly more?: readonly SheetSpec[];
  readonly edition?: string;
}

async function read(entries: Entries, extra: Extra = {}): Promise<ChecklistReading> {
  const form = buildForm(edition(extra.edition ?? 'fy2025/vendor'), entries, extra.options);
  const sheet = { ...form.sheet, ...extra.sheet?.(form) };
  const bytes = writeWorkbook({ ...extra.book, sheets: [sheet, ...(extra.more ?? [])] });
  return readChecklist(await readWorkbook(bytes), EDITIONS);
}

function item(reading: ChecklistReading, id: string): ItemAnswer {
  const found = reading.document?.items[id];
  if (!found) throw new Error(`no ${id}: ${JSON.stringify(reading.unread)}`);
  return found;
}

const codes = (reading: ChecklistReading) => reading.unread.map(({ code }) => code);

describe('the printed cell 「はい・いいえ (/)」', () => {
  it.each([
    ['はい・いいえ (/)', null, null],
    ['はい・いいえ (　/　)', null, null],
    ['はい (/)', 'yes', null],
    ['いいえ（５／２０）', 'no', '2025-05-20'],
    ['はい\n(1/15)', 'yes', '2026-01-15'],
    ['ﾊｲ', 'yes', null],
    ['ハイ', 'yes', null],
    ['YES', 'yes', null],
    ['ｲｲｴ', 'no', null],
    ['○はい・いいえ (R7.5.20)', 'yes', '2025-05-20'],
    ['はい・〇いいえ (令和７年５月２０日)', 'no', '2025-05-20'],
    ['はい◯・いいえ (2025/5/20)', 'yes', '2025-05-20'],
    ['☑はい □いいえ (5月20日)', 'yes', '2025-05-20'],
    ['□はい ☑いいえ (5/20)', 'no', '2025-05-20'],
    ['レはい　いいえ', 'yes', null],
    ['はい。', 'yes', null],
    ['いいえ！ (5/20)', 'no', '2025-05-20'],
    ['はい(○)・いいえ( )', 'yes', null],
    ['(　)はい・(○)いいえ', 'no', null],
    ['はい[ ] いいえ[✓] (5/20)', 'no', '2025-05-20'],
    ['はい　○\nいいえ\n(5/20)', 'yes', '2025-05-20'],
    ['×はい・○いいえ', 'no', null],
    ['はい (2025-05-20T00:00)', 'yes', '2025-05-20'],
  ] as const)('%s: %s, %s', async (first, answer, date) => {
    const reading = await read({ '2-4': { first } });
    expect(item(reading, '2-4')).toMatchObject({ answer, date });
    expect(reading.unread).toEqual([]);
  });

  it.each([
    ['○はい・○いいえ', 'answer-both'],
    ['はい ○ いいえ', 'answer-unclear'],
    ['はい？', 'answer-unclear'],
    ['はい（一部）', 'answer-unclear'],
    ['たぶん、はい', 'answer-unclear'],
    ['はい・×いいえ', 'answer-unclear'],
    ['（はい）・いいえ', 'answer-unclear'],
    ['実施してはいない', 'answer-unclear'],
    ['○', 'answer-unclear'],
    ['済', 'answer-unreadable'],
    ['対象外', 'answer-unreadable'],
    [true, 'answer-unclear'],
    [{ formula: 'Sheet2!A1', uncached: true }, 'formula-without-value'],
  ] as const)('%j is no answer: %s', async (first, code) => {
    const reading = await read({ '2-4': { first } });
    expect(item(reading, '2-4').answer).toBeNull();
    expect(reading.unread).toMatchObject([{ code, sheet: '事業者確認用' }]);
    expect(reading.unread[0]?.cell).toMatch(/^C\d+$/);
    expect(reading.unread[0]?.message).toContain('2-④');
  });

  it('a word struck through leaves the other; everything struck leaves nothing', async () => {
    const reading = await read({
      '2-4': {
        first: { value: [{ text: 'はい・' }, { text: 'いいえ', strike: true }, { text: ' (5/20)' }] },
      },
      '2-5': { first: { value: [{ text: 'はい', strike: true }, { text: '・いいえ (/)' }], inline: true } },
      '2-6': { first: { value: 'はい', style: 'struck' } },
    });
    expect(item(reading, '2-4')).toMatchObject({ answer: 'yes', date: '2025-05-20' });
    expect(item(reading, '2-5')).toMatchObject({ answer: 'no', date: null });
    expect(item(reading, '2-6').answer).toBeNull();
    expect(codes(reading)).toEqual(['all-struck']);
  });

  it('a line through both words, or through half of one, decides nothing and is reported', async () => {
    const reading = await read({
      '2-4': {
        first: { value: [{ text: 'はい', strike: true }, { text: '・' }, { text: 'いいえ', strike: true }] },
      },
      '2-5': { first: { value: [{ text: 'は', strike: true }, { text: 'い・いいえ (/)' }] } },
    });
    expect([item(reading, '2-4').answer, item(reading, '2-5').answer]).toEqual([null, null]);
    expect(codes(reading)).toEqual(['all-struck', 'answer-unclear']);
  });

  it.each(['R8.3', 'R8/3', '2012/3', '9/30/2025', '2/3台', "'25/9/30"])('%s is no day', async (target) => {
    const reading = await read({ '2-4': { first: 'いいえ (5/20)', target } });
    expect(item(reading, '2-4')).toMatchObject({ answer: 'no', targetDate: null });
    expect(reading.unread).toMatchObject([{ content: target }]);
  });

  it('a word in bold is perhaps meant, and no answer; bold brackets are nothing', async () => {
    const reading = await read({
      '2-4': { first: { value: [{ text: 'はい', bold: true }, { text: '・いいえ (/)' }] } },
      '2-5': { first: { value: [{ text: 'はい・いいえ ' }, { text: '(/)', bold: true }] } },
    });
    expect(item(reading, '2-4').answer).toBeNull();
    expect(reading.unread).toMatchObject([{ code: 'answer-unclear', content: 'はい・いいえ (/)' }]);
  });

  it('something besides answer and date is kept in a diagnostic', async () => {
    const reading = await read({ '2-4': { first: 'はい (5/20) 担当 佐藤' } });
    expect(item(reading, '2-4')).toMatchObject({ answer: 'yes', date: '2025-05-20' });
    expect(reading.unread).toMatchObject([{ code: 'answer-extra-text', content: 'はい (5/20) 担当 佐藤' }]);
  });

  it('a date without a marked word is no answer', async () => {
    const reading = await read({ '2-4': { first: 'はい・いいえ (5/20)' } });
    expect(item(reading, '2-4')).toMatchObject({ answer: null, date: '2025-05-20' });
    expect(codes(reading)).toEqual(['date-without-answer']);
  });
});

describe('rounds, targets and notes', () => {
  it('keep first, target and second', async () => {
    const reading = await read({
      '2-4': { first: 'いいえ (5/20)', target: '(9/30)', second: 'はい (9/1)', note: '権限表を更新' },
    });
    expect(item(reading, '2-4')).toEqual({
      answer: 'no',
      date: '2025-05-20',
      targetDate: '2025-09-30',
      second: { answer: 'yes', date: '2025-09-01' },
      note: '権限表を更新',
    });
  });

  it.each([
    [{ value: 45930, style: 'date' }, '2025-09-30'],
    [{ value: 45930, style: 'era' }, '2025-09-30'],
    [45930, '2025-09-30'],
    [20250930, '2025-09-30'],
    ['令和七年九月三十日', '2025-09-30'],
    ['2025年9月30日（火）', '2025-09-30'],
    ['3/31', '2026-03-31'],
    ['令和7年　月　日', null],
    [{ formula: 'DATE(2025,9,30)', value: 45930, style: 'date' }, '2025-09-30'],
  ] as const)('target %j → %s', async (target, date) => {
    const reading = await read({ '2-4': { first: 'いいえ (5/20)', target } });
    expect(item(reading, '2-4').targetDate).toBe(date);
    expect(reading.unread).toEqual([]);
  });

  it.each([
    ['9月末', 'date-unreadable'],
    ['7/9/30', 'date-year-unclear'],
    ['2/30', 'date-nonexistent'],
    ['9/30、10/31', 'date-several'],
    [9.3, 'date-unreadable'],
    ['平成31年9月30日', 'date-outside-era'],
    [{ formula: 'B1', uncached: true }, 'formula-without-value'],
  ] as const)('target %j is no date: %s', async (target, code) => {
    const reading = await read({ '2-4': { first: 'いいえ (5/20)', target } });
    expect(item(reading, '2-4')).toMatchObject({ answer: 'no', targetDate: null });
    expect(codes(reading)).toEqual([code]);
  });

  it('a date of TODAY() is read as stored, with a warning', async () => {
    const target = { formula: 'TODAY()', value: 45930, style: 'date' } as const;
    const reading = await read({ '2-4': { first: 'いいえ', target } });
    expect(item(reading, '2-4').targetDate).toBe('2025-09-30');
    expect(codes(reading)).toEqual(['volatile-date']);
  });

  it('R-B4: いいえ with 対象外 in the note is not applicable, はい stays はい', async () => {
    const reading = await read({
      '2-11': { first: 'いいえ (5/20)', note: '対象外' },
      '2-12': { first: 'いいえ (5/20)', note: '対象外（サーバなし）' },
      '2-13': { first: 'はい (5/20)', note: '対象外' },
      '2-4': { first: 'いいえ (5/20)', note: '2台は対象外' },
      '2-5': { first: 'いいえ (5/20)', second: 'いいえ (9/1)', note: '対象外：撤去' },
    });
    expect(item(reading, '2-11').answer).toBe('notApplicable');
    expect(item(reading, '2-12')).toMatchObject({ answer: 'notApplicable', note: '対象外（サーバなし）' });
    expect(item(reading, '2-13').answer).toBe('yes');
    expect(item(reading, '2-4').answer).toBe('no');
    expect(item(reading, '2-5')).toMatchObject({ answer: 'no', second: { answer: 'notApplicable' } });
    expect(codes(reading)).toEqual(['note-mentions-not-applicable']);
  });

  it('FY2023 forms know no 対象外: read as written, with a diagnostic', async () => {
    const reading = await read(
      { '2-6': { first: 'いいえ (5/20)', note: '対象外' } },
      { edition: 'fy2023/vendor' },
    );
    expect(item(reading, '2-6')).toMatchObject({ answer: 'no', date: '2023-05-20' });
    expect(codes(reading)).toEqual(['not-applicable-not-in-edition']);
  });

  it('notes with struck parts, formulas and dates', async () => {
    const reading = await read({
      '2-4': { first: 'はい', note: { value: [{ text: '未対応', strike: true }, { text: '対応済み' }] } },
      '2-5': { first: 'はい', note: { formula: '"別紙"&1', value: '別紙1' } },
      '2-6': { first: 'はい', note: { value: 45797, style: 'date' } },
    });
    expect(['2-4', '2-5', '2-6'].map((id) => item(reading, id).note)).toEqual([
      '対応済み',
      '別紙1',
      '2025/5/20',
    ]);
    expect(reading.unread).toMatchObject([{ code: 'note-struck', content: '未対応' }]);
  });
});

describe('はい and いいえ in columns of their own', () => {
  it.each(['○', '◯', '〇', '●', '✓', 'レ', '☑', 'はい', true] as const)('%j under はい', async (yes) => {
    const reading = await read({ '2-4': { yes, date: '5/20' } }, { options: { columns: SPLIT } });
    expect(item(reading, '2-4')).toMatchObject({ answer: 'yes', date: '2025-05-20' });
    expect(reading.unread).toEqual([]);
  });

  it('reads both rounds, dates and targets', async () => {
    const reading = await read(
      { '2-4': { no: '○', date: 45797, target: '9/30', yes2: '○', date2: '9/1', note: '更新' } },
      { options: { columns: SPLIT, startColumn: 2, startRow: 5 } },
    );
    expect(item(reading, '2-4')).toMatchObject({
      answer: 'no',
      date: '2025-05-20',
      targetDate: '2025-09-30',
      second: { answer: 'yes', date: '2025-09-01' },
      note: '更新',
    });
  });

  it.each([
    [{ yes: '○', no: '○' }, 'answer-both', null],
    [{ yes: '×' }, 'answer-unclear', null],
    [{ yes: '1' }, 'answer-unreadable', null],
    [{ yes: 'いいえ' }, 'answer-unclear', null],
    [{ yes: true, no: true }, 'answer-both', null],
  ] as const)('%j: %s', async (entry, code, answer) => {
    const reading = await read({ '2-4': entry }, { options: { columns: SPLIT } });
    expect(item(reading, '2-4').answer).toBe(answer);
    expect(codes(reading)).toEqual([code]);
  });

  it('× beside ○, FALSE beside TRUE and － say nothing', async () => {
    const reading = await read(
      { '2-4': { yes: '×', no: '○' }, '2-5': { yes: true, no: false }, '2-6': { yes: '－', no: '○' } },
      { options: { columns: SPLIT } },
    );
    expect(['2-4', '2-5', '2-6'].map((id) => item(reading, id).answer)).toEqual(['no', 'yes', 'no']);
    expect(reading.unread).toEqual([]);
  });

  it('printed words in both columns are no answer until one is struck', async () => {
    const reading = await read(
      {
        '2-4': { yes: 'はい', no: 'いいえ' },
        '2-5': { yes: 'はい', no: { value: 'いいえ', style: 'struck' } },
        '2-6': { yes: '○はい', no: 'いいえ' },
      },
      { options: { columns: SPLIT } },
    );
    expect(['2-4', '2-5', '2-6'].map((id) => item(reading, id).answer)).toEqual([null, 'yes', 'yes']);
  });
});

describe('ellipses', () => {
  // 「はい・いいえ (/)」 at 11 pt: 14.7 pixels a sign, 3 pixels from the left edge.
  const over = (form: BuiltForm, id: string, key: string, x: number, width: number, y = 2, height = 21) => ({
    kind: 'ellipse',
    from: { cell: form.cell(id, key), x, y },
    size: [width, height] as const,
  });

  it('round one word answer; round the middle or both they do not', async () => {
    const reading = await read(
      { '2-4': {}, '2-5': {}, '2-6': {}, '2-7': {} },
      {
        sheet: (form) => ({
          shapes: [
            over(form, '2-4', 'first', 0, 36),
            over(form, '2-5', 'first', 44, 52),
            over(form, '2-6', 'first', 18, 50),
            over(form, '2-7', 'first', 0, 110),
            over(form, '2-8', 'second', 0, 36),
          ],
        }),
      },
    );
    expect(['2-4', '2-5', '2-6', '2-7'].map((id) => item(reading, id).answer)).toEqual([
      'yes',
      'no',
      null,
      null,
    ]);
    expect(item(reading, '2-8').second).toEqual({ answer: 'yes', date: null });
    expect(codes(reading)).toEqual(['ellipse-ambiguous', 'ellipse-ambiguous']);
  });

  it('in a centred cell, in a wrapped cell, in a cell of its own, in a group', async () => {
    const reading = await read(
      {
        '2-4': { first: { value: 'はい・いいえ (/)', style: 'centred' } },
        '2-5': { first: { value: 'はい・\nいいえ', style: 'wrapped' } },
      },
      {
        sheet: (form) => ({
          heights: { [Number(form.cell('2-5', 'first').slice(1))]: 45 },
          shapes: [
            // Cell of 20 characters: 160 pixels; text 8 signs wide.
            { ...over(form, '2-4', 'first', 21, 38), grouped: false },
            over(form, '2-5', 'first', 0, 50, 31, 22),
            {
              kind: 'ellipse',
              from: { cell: form.cell('2-6', 'first'), x: 0, y: 2 },
              to: { cell: form.cell('2-6', 'first'), x: 36, y: 23 },
              grouped: true,
            },
          ],
        }),
      },
    );
    expect(['2-4', '2-5', '2-6'].map((id) => item(reading, id).answer)).toEqual(['yes', 'no', 'yes']);
    expect(reading.unread).toEqual([]);
  });

  it('in the empty columns はい and いいえ', async () => {
    const reading = await read(
      {},
      {
        options: { columns: SPLIT },
        sheet: (form) => ({
          shapes: [
            over(form, '2-4', 'yes', 20, 22),
            over(form, '2-5', 'no', 25, 20),
            over(form, '2-6', 'yes', 68, 26),
          ],
        }),
      },
    );
    expect(['2-4', '2-5', '2-6'].map((id) => item(reading, id).answer)).toEqual(['yes', 'no', null]);
    expect(codes(reading)).toEqual(['ellipse-ambiguous']);
  });

  it('against a typed answer are a contradiction; pictures and lines over an answer hide it', async () => {
    const reading = await read(
      { '2-4': { first: '○はい・いいえ' }, '2-5': { first: 'はい' } },
      {
        sheet: (form) => ({
          shapes: [
            over(form, '2-4', 'first', 59, 52),
            { ...over(form, '2-5', 'first', 0, 40), kind: 'picture' },
            { ...over(form, '2-6', 'first', 0, 40), kind: 'line' },
            { kind: 'ellipse', from: { cell: 'J2' }, size: [20, 20] },
            { kind: 'rect', from: { cell: 'J4' }, size: [80, 20], text: '至急ご記入ください' },
          ],
        }),
      },
    );
    expect(['2-4', '2-5', '2-6'].map((id) => item(reading, id).answer)).toEqual([null, null, null]);
    expect(codes(reading).sort()).toEqual([
      'answer-both',
      'shape-not-assigned',
      'shape-over-answer',
      'shape-over-answer',
      'shape-text',
    ]);
  });
});

describe('form controls', () => {
  const box = (form: BuiltForm, id: string, key: string, label: string, checked: boolean, x = 2) => ({
    kind: 'CheckBox' as const,
    label,
    checked,
    from: { cell: form.cell(id, key), x, y: 2 },
    to: { cell: form.cell(id, key), x: x + 50, y: 20 },
  });

  it('answer by their label, or by the column they stand in', async () => {
    const reading = await read(
      { '2-4': { first: ' ' }, '2-5': { first: ' ' } },
      {
        sheet: (form) => ({
          controls: [
            box(form, '2-4', 'first', 'はい', true),
            box(form, '2-4', 'first', 'いいえ', false, 60),
            box(form, '2-5', 'first', 'はい', false),
            { ...box(form, '2-5', 'first', 'いいえ', true, 60), kind: 'Radio' },
            box(form, '2-6', 'first', '対応済', true),
          ],
        }),
      },
    );
    expect(['2-4', '2-5', '2-6'].map((id) => item(reading, id).answer)).toEqual(['yes', 'no', null]);
    expect(codes(reading)).toEqual(['control-unclear']);
  });

  it('without label in columns of their own, with a linked cell', async () => {
    const reading = await read(
      { '2-4': { yes: true } },
      {
        options: { columns: SPLIT },
        sheet: (form) => {
          const link = form.cell('2-4', 'yes').replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
          return {
            controls: [{ ...box(form, '2-4', 'yes', '', true), link }, box(form, '2-5', 'no', '', true)],
          };
        },
      },
    );
    expect(['2-4', '2-5'].map((id) => item(reading, id).answer)).toEqual(['yes', 'no']);
  });

  it('check boxes in cells (Excel since 2024, Google)', async () => {
    const reading = await read(
      { '2-4': { yes: { value: true, style: 'checkbox' }, no: { value: false, style: 'checkbox' } } },
      { options: { columns: SPLIT } },
    );
    expect(item(reading, '2-4').answer).toBe('yes');
    expect(reading.unread).toEqual([]);
  });
});

describe('what people do to the sheet', () => {
  it('moves and inserts columns: a new column is reported, the others are found', async () => {
    const columns = [
      ...buildColumns('section', 'item'),
      { key: 'person', heads: ['担当者', ''] as const },
      ...buildColumns('note', 'first', 'target', 'second'),
    ];
    const reading = await read(
      { '2-4': { first: 'はい (5/20)', note: '確認済み', person: '佐藤' } },
      { options: { columns, startColumn: 3, startRow: 4 } },
    );
    expect(item(reading, '2-4')).toMatchObject({ answer: 'yes', date: '2025-05-20', note: '確認済み' });
    expect(reading.unread).toMatchObject([{ code: 'extra-column', content: '佐藤' }]);
  });

  it('inserts rows and answers rows of its own', async () => {
    const form = buildForm(edition('fy2025/vendor'), { '2-4': { first: 'はい (5/20)' } });
    const cells: Record<string, unknown> = {};
    for (const [reference, value] of Object.entries(form.sheet.cells)) {
      const row = Number(reference.replace(/\D/g, ''));
      cells[reference.replace(/\d+/, String(row > 9 ? row + 3 : row))] = value;
    }
    const bytes = writeWorkbook({
      sheets: [
        {
          name: '記入',
          cells: { ...cells, B11: '社内メモ：この行は自社で追加した確認', C11: 'はい' } as SheetSpec['cells'],
        },
      ],
    });
    const reading = readChecklist(await readWorkbook(bytes), EDITIONS);
    expect(item(reading, '2-4')).toMatchObject({ answer: 'yes', date: '2025-05-20' });
  });

  it.each(['No', 'No.', 'NO', '№', '番号'])('numbers the items in a column headed %s', async (head) => {
    const columns = [
      { key: 'number', heads: [head, ''] as const },
      ...buildColumns('section', 'item', 'first', 'target', 'second', 'note'),
    ];
    const reading = await read(
      { '2-4': { number: '2-④', first: 'はい (5/20)' }, '2-5': { number: '2-⑤', first: 'いいえ (5/21)' } },
      { options: { columns } },
    );
    expect(item(reading, '2-4')).toMatchObject({ answer: 'yes', date: '2025-05-20' });
    expect(item(reading, '2-5')).toMatchObject({ answer: 'no', date: '2025-05-21' });
    expect(reading.unread).toEqual([]);
  });

  it('words the heads with brackets and spaces', async () => {
    const columns = [
      ...buildColumns('section', 'item'),
      { key: 'first', heads: ['確認結果\n（日付）', '１回目\n（確認日）'] as const },
      { key: 'target', heads: ['確認結果\n（日付）', '対応目標日'] as const },
      { key: 'second', heads: ['確認結果\n（日付）', '２回目（確認日）'] as const },
      { key: 'note', heads: ['備　考', ''] as const },
    ];
    const reading = await read(
      { '2-4': { first: 'いいえ (5/20)', target: '9/30', second: 'はい (10/1)', note: 'n' } },
      { options: { columns } },
    );
    expect(item(reading, '2-4')).toEqual({
      answer: 'no',
      date: '2025-05-20',
      targetDate: '2025-09-30',
      second: { answer: 'yes', date: '2025-10-01' },
      note: 'n',
    });
    expect(reading.unread).toEqual([]);
  });

  it.each([
    [['before', 'yesWord', 'between', 'noWord'], 'no'],
    [['yesWord', 'between', 'noWord', 'behind'], 'yes'],
    [['yesWord', 'between', 'noWord'], null],
  ] as const)('puts ○ between printed words; columns %j: %s', async (keys, answer) => {
    const columns = [
      ...buildColumns('section', 'item'),
      ...keys.map((key) => ({ key, heads: ['確認結果', ' '] as const })),
      ...buildColumns('note'),
    ];
    const reading = await read(
      { '2-4': { yesWord: 'はい', noWord: 'いいえ', between: '○' } },
      { options: { columns } },
    );
    expect(item(reading, '2-4').answer).toBe(answer);
    expect(codes(reading)).toEqual(answer === null ? ['answer-unclear'] : []);
  });

  it('rewords an item and answers it: the row is reported with its answer', async () => {
    const form = buildForm(edition('fy2025/vendor'), { '2-6': { first: 'はい (5/20)' } });
    const place = form.cell('2-6', 'first').replace('C', 'B');
    const cells = { ...form.sheet.cells, [place]: '⑥ ソフトの更新をきちんとやっている' };
    const reading = readChecklist(
      await readWorkbook(writeWorkbook({ sheets: [{ ...form.sheet, cells }] })),
      EDITIONS,
    );
    expect(item(reading, '2-6').answer).toBeNull();
    expect(reading.unread).toContainEqual(
      expect.objectContaining({
        code: 'row-not-recognised',
        cell: place,
        content: expect.stringContaining('はい (5/20)'),
      }),
    );
  });

  it('names a second year: read, and marked as doubtful', async () => {
    const { sheet } = buildForm(edition('fy2024/vendor'), { '2-2': { first: 'はい' } });
    const notes = Object.entries(sheet.cells).filter(([, value]) => /^※.*令和6年度/u.test(String(value)));
    const [reference, note] = notes[0] ?? [];
    if (!reference || notes.length < 2) throw new Error('the form has no two notes with its year');
    const cells = { ...sheet.cells, [reference]: String(note).replace('令和6年度', '令和7年度') };
    const reading = readChecklist(
      await readWorkbook(writeWorkbook({ sheets: [{ ...sheet, cells }] })),
      EDITIONS,
    );
    expect(reading.document?.edition).toBe('fy2024/vendor');
    expect(codes(reading)).toContain('edition-differs');
  });

  it('merges an answer over several items: read for the first, reported for the others', async () => {
    const reading = await read(
      { '2-4': { first: 'はい (5/20)' }, '2-5': { first: '' }, '2-6': { first: '' } },
      {
        sheet: (form) => ({
          merges: [...(form.sheet.merges ?? []), `${form.cell('2-4', 'first')}:${form.cell('2-6', 'first')}`],
        }),
      },
    );
    expect(['2-4', '2-5', '2-6'].map((id) => item(reading, id).answer)).toEqual(['yes', null, null]);
    expect(codes(reading)).toEqual(['merged-over-items', 'merged-over-items']);
  });

  it('deletes the heads: columns by what stands in them', async () => {
    const reading = await read(
      { '2-4': { first: 'いいえ (5/20)', target: '(9/30)', second: 'はい (9/1)', note: '更新' } },
      { options: { noHeaders: true } },
    );
    expect(item(reading, '2-4')).toMatchObject({
      answer: 'no',
      targetDate: '2025-09-30',
      second: { answer: 'yes' },
      note: '更新',
    });
    expect(codes(reading)).toEqual(['header-inferred']);
  });

  it('deletes items: each is named', async () => {
    const reading = await read({}, { options: { without: ['2-4', '2-13'] } });
    expect(reading.unread.map(({ code, message }) => [code, /2-[④⑬]/u.exec(message)?.[0]])).toEqual([
      ['item-not-found', '2-④'],
      ['item-not-found', '2-⑬'],
    ]);
  });

  it('adds sheets, hidden ones too, notes and conversations', async () => {
    const reading = await read(
      { '2-4': { first: 'はい (5/20)' } },
      {
        sheet: (form) => ({
          comments: { [form.cell('2-4', 'first')]: '電話で確認' },
          conversations: { [form.cell('2-5', 'first')]: '来週返事します' },
        }),
        more: [
          { name: '選択肢', state: 'hidden', cells: { A1: 'はい', A2: 'いいえ' } },
          { name: '社内メモ', cells: { A1: '部長確認待ち' } },
          { name: '空', cells: {} },
        ],
      },
    );
    expect(item(reading, '2-4').answer).toBe('yes');
    expect(reading.unread.map(({ code, content }) => [code, content])).toEqual([
      ['comment', '電話で確認'],
      ['comment', '来週返事します'],
      ['hidden-sheet-not-read', 'はい'],
      ['sheet-not-read', '部長確認待ち'],
    ]);
  });

  it('keeps a hidden template beside the filled form: the visible one is read', async () => {
    const template = buildForm(edition('fy2025/vendor'), { '2-4': { first: 'いいえ' } }, { name: '原本' });
    const reading = await read(
      { '2-4': { first: 'はい (5/20)' } },
      { more: [{ ...template.sheet, state: 'hidden' }], sheet: () => ({ name: '記入' }) },
    );
    expect(item(reading, '2-4').answer).toBe('yes');
    expect(reading.recognised?.sheets).toEqual(['記入']);
  });

  it('names the vendor', async () => {
    expect(
      (await read({}, { options: { subject: '株式会社メディカルシステム' } })).document?.subject.name,
    ).toBe('株式会社メディカルシステム');
    const beside = await read(
      {},
      { sheet: (form) => ({ cells: { ...form.sheet.cells, A60: '事業者名', B60: '有限会社みどり' } }) },
    );
    expect(beside.document?.subject.name).toBe('有限会社みどり');
  });
});

describe('programs', () => {
  it('Google Sheets: drop-downs, empty drawings, 1904 dates from old Macs', async () => {
    const google = await read({ '2-4': { first: 'はい' } }, { book: { dialect: 'google' } });
    expect(item(google, '2-4').answer).toBe('yes');
    const mac = await read(
      { '2-4': { first: 'いいえ', target: { value: 45930 - 1462, style: 'date' } } },
      { book: { date1904: true } },
    );
    expect(item(mac, '2-4').targetDate).toBe('2025-09-30');
  });
});

function buildColumns(...keys: string[]) {
  const heads: Record<string, readonly [string, string]> = {
    section: ['', ''],
    item: ['チェック項目', ''],
    first: ['確認結果(日付)', '1回目'],
    target: ['確認結果(日付)', '目標日'],
    second: ['確認結果(日付)', '2回目'],
    note: ['備考', ''],
  };
  return keys.map((key) => ({
    key,
    heads: heads[key] ?? (['', ''] as const),
    ...(key === 'first' || key === 'second'
      ? { blank: 'はい・いいえ (/)' }
      : key === 'target'
        ? { blank: '(/)' }
        : {}),
  }));
}
