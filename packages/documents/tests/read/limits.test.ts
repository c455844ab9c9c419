/** Large and odd workbooks that pass the pre-scan: reading stays bounded and says what it left out. */
import { describe, expect, it } from 'vitest';
import { readChecklist } from '../../src/read/checklist.ts';
import { LIMITS, parserTimeout } from '../../src/read/xlsx/limits.ts';
import { openPackage } from '../../src/read/xlsx/prescan.ts';
import { readWorkbook } from '../../src/read/xlsx/workbook.ts';
import { AT_LIMITS, atLimit } from '../fixtures/at-limits.ts';
import { EDITIONS, edition } from '../fixtures/editions.ts';
import { buildForm } from '../fixtures/form-builder.ts';
import { sheetOf, workbookOf } from '../fixtures/hostile.ts';
import { writeWorkbook } from '../fixtures/xlsx-writer.ts';

const read = async (bytes: Uint8Array) => readChecklist(await readWorkbook(bytes), EDITIONS);

describe('bounded reading', () => {
  it('a ledger of 14,000 sentences is no form', async () => {
    const rows = Array.from(
      { length: 14_000 },
      (_, i) =>
        `<row><c t="inlineStr"><is><t>端末${i}のセキュリティパッチを適用している。</t></is></c></row>`,
    ).join('');
    const reading = await read(workbookOf({ 'xl/worksheets/sheet1.xml': { data: sheetOf(rows) } }));
    expect(reading.document).toBeNull();
    expect(reading.unread.map(({ code }) => code)).toEqual(['edition-unknown', 'sheet-not-read']);
  });

  it('a form behind a ledger that is too long to be searched is found', async () => {
    const { sheet } = buildForm(edition('fy2025/vendor'), { '2-4': { first: 'はい (5/20)' } });
    const cells = Object.fromEntries(
      Array.from({ length: LIMITS.searchedCells + 1 }, (_, i) => [`A${i + 1}`, i]),
    );
    const reading = await read(writeWorkbook({ sheets: [{ name: '台帳', cells }, sheet] }));
    expect(reading.document?.items['2-4']?.answer).toBe('yes');
    expect(reading.unread).toMatchObject([{ code: 'sheet-not-read', sheet: '台帳' }]);
  });

  it('thousands of shapes: the first diagnostics, and that there are more', async () => {
    const form = buildForm(edition('fy2025/vendor'), { '2-4': { first: 'はい (5/20)' } });
    const shapes = Array.from({ length: 2_500 }, (_, i) => ({
      kind: 'picture',
      from: { cell: `K${i + 1}` },
      size: [20, 20] as const,
      text: '',
    }));
    const circles = shapes.map((shape) => ({ ...shape, kind: 'ellipse' }));
    const reading = await read(writeWorkbook({ sheets: [{ ...form.sheet, shapes: circles }] }));
    expect(reading.document?.items['2-4']?.answer).toBe('yes');
    expect(reading.unread).toHaveLength(501);
    expect(reading.unread.at(-1)?.code).toBe('further-diagnostics');
  });

  it('an essay of marks in an answer cell', async () => {
    const form = buildForm(edition('fy2025/vendor'), {
      '2-4': { first: '○はい'.repeat(6_000), target: '5/20 '.repeat(6_000), note: '対象外'.repeat(6_000) },
    });
    const reading = await read(writeWorkbook({ sheets: [form.sheet] }));
    expect(reading.document?.items['2-4']).toMatchObject({ answer: null, targetDate: null });
    expect(reading.unread.map(({ code }) => code)).toContain('answer-unclear');
  });

  it('rows and columns to the end of the sheet, merged over all of it', async () => {
    const form = buildForm(edition('fy2025/vendor'), { '2-4': { first: 'はい (5/20)' } });
    const sheet = {
      ...form.sheet,
      cells: { ...form.sheet.cells, XFD1048576: '終わり' },
      merges: ['H1:XFD1048575'],
    };
    const reading = await read(writeWorkbook({ sheets: [sheet] }));
    expect(reading.recognised?.edition).toBe('fy2025/vendor');
  });
});

/** R-B13, "a clear error within 2 seconds and 300 MB": bench/limits.bench.ts measures the same files. */
describe('at the limits of the pre-scan', () => {
  const TOO_MUCH_TEXT = new Set(['repeatedString']);

  it.each(AT_LIMITS)('%s: passes the pre-scan, and is read or refused by name', async (name) => {
    const bytes = atLimit(name);
    await expect(openPackage(bytes)).resolves.toBeDefined();
    const reading = read(bytes);
    if (TOO_MUCH_TEXT.has(name)) await expect(reading).rejects.toMatchObject({ code: 'text-too-long' });
    else expect((await reading).document).toBeNull();
  });

  it('one cell, element, text or byte more is refused', async () => {
    const sheet = (rows: string) => workbookOf({ 'xl/worksheets/sheet1.xml': { data: sheetOf(rows) } });
    const refused = (rows: string) => openPackage(sheet(rows)).catch(({ code }) => code);
    expect(await refused(`<row>${'<c/>'.repeat(LIMITS.cells + 1)}</row>`)).toBe('too-many-cells');
    expect(await refused('<x/>'.repeat(LIMITS.elements))).toBe('too-many-elements');
    expect(await refused(`<x a="${'x'.repeat(LIMITS.textBytes)}"/>`)).toBe('text-too-long');
    expect(await refused(`<x a="${'x'.repeat(900_000)}"/>`.repeat(4))).toBe('unfolds-too-large');
  });
});

describe('the time for one file', () => {
  it.each([
    ['a quick computer', 100, 1_200],
    ['one that needed a fifth of a second', 200, 1_200],
    ['a slow one', 1_000, 6_000],
    ['one that hardly moves', 20_000, 30_000],
  ])('%s', (_, start, expected) => {
    expect(parserTimeout(start)).toBe(expected);
  });
});
