/** What the light model keeps, checked on Excel's and Google's markup. */
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/read/xlsx/model.ts';
import { isDateFormat } from '../../src/read/xlsx/parts/styles.ts';
import { cellName } from '../../src/read/xlsx/reference.ts';
import { readWorkbookSafely } from '../../src/read/xlsx/safely.ts';
import { readWorkbook } from '../../src/read/xlsx/workbook.ts';
import { type SheetSpec, writeWorkbook } from '../fixtures/xlsx-writer.ts';

async function readSheet(sheet: Omit<SheetSpec, 'name'>): Promise<Sheet> {
  const workbook = await readWorkbook(writeWorkbook({ sheets: [{ name: 'Sheet1', ...sheet }] }));
  const [first] = workbook.sheets;
  if (!first) throw new Error('no sheet');
  return first;
}

const cell = (sheet: Sheet, reference: string) =>
  sheet.cells.find(({ row, column }) => cellName(row, column) === reference);

describe('cells', () => {
  it('keep type, formula and stored result', async () => {
    const sheet = await readSheet({
      cells: {
        A1: 'はい',
        B1: { value: 'いいえ', inline: true },
        C1: 45797,
        D1: true,
        E1: { formula: 'A1', value: 'はい' },
        F1: { formula: 'TODAY()', uncached: true },
        G1: { formula: 'IF(A1="","はい","")', value: '' },
        XFD1048576: 1,
      },
    });
    expect(cell(sheet, 'A1')?.value).toBe('はい');
    expect(cell(sheet, 'B1')?.value).toBe('いいえ');
    expect(cell(sheet, 'C1')?.value).toBe(45797);
    expect(cell(sheet, 'D1')?.value).toBe(true);
    expect(cell(sheet, 'E1')).toMatchObject({ value: 'はい', formula: 'A1' });
    expect(cell(sheet, 'F1')).toMatchObject({ value: null, formula: 'TODAY()' });
    expect(cell(sheet, 'G1')).toMatchObject({ value: '', formula: 'IF(A1="","はい","")' });
    expect(cell(sheet, 'XFD1048576')?.value).toBe(1);
  });

  it('leave furigana out and struck runs marked', async () => {
    const sheet = await readSheet({
      cells: {
        A1: { value: '電子', phonetic: 'デンシ' },
        A2: { value: [{ text: 'はい・' }, { text: 'いいえ', strike: true }] },
        A3: { value: [{ text: 'は', strike: true }, { text: 'い' }], inline: true },
      },
    });
    expect(cell(sheet, 'A1')?.value).toBe('電子');
    expect(cell(sheet, 'A2')).toMatchObject({ value: 'はい・いいえ', struck: [[3, 6]] });
    expect(cell(sheet, 'A3')).toMatchObject({ value: 'はい', struck: [[0, 1]] });
  });

  it('know dates, strike and check boxes by their style', async () => {
    const workbook = await readWorkbook(
      writeWorkbook({
        sheets: [
          {
            name: 'S',
            cells: {
              A1: { value: 45797, style: 'date' },
              A2: { value: 45797, style: 'monthDay' },
              A3: { value: 45797, style: 'era' },
              A4: { value: 'いいえ', style: 'struck' },
              A5: { value: true, style: 'checkbox' },
            },
          },
        ],
      }),
    );
    const styles = workbook.sheets[0]?.cells.map(({ style }) => workbook.styles[style]);
    expect(styles?.map((style) => style?.date)).toEqual([true, true, true, false, false]);
    expect(styles?.map((style) => style?.strike)).toEqual([false, false, false, true, false]);
    expect(styles?.at(-1)?.checkbox).toBe(true);
  });

  it.each([
    ['yyyy/m/d', true],
    ['[$-411]ggge"年"m"月"d"日";@', true],
    ['m"月"d"日"', true],
    ['mmm', true],
    ['[h]:mm:ss', false],
    ['0.00E+00', false],
    ['#,##0"円"', false],
    ['General', false],
    ['"日付"0', false],
  ])('number format %s: date %s', (code, date) => {
    expect(isDateFormat(176, code)).toBe(date);
  });
});

describe('what lies over and beside the cells', () => {
  it('notes and conversations, without the sentence that Excel adds', async () => {
    const sheet = await readSheet({
      cells: { A1: 'はい' },
      comments: { A1: '担当: 確認済み' },
      conversations: { B2: '来月対応します' },
    });
    expect(sheet.comments).toEqual([
      { row: 0, column: 0, text: '担当: 確認済み', threaded: false },
      { row: 1, column: 1, text: '来月対応します', threaded: true },
    ]);
  });

  it('shapes of all three anchors and inside a group land where they are drawn', async () => {
    const sheet = await readSheet({
      cells: { A1: 'x' },
      widths: { A: 10, B: 20 },
      shapes: [
        { kind: 'ellipse', from: { cell: 'B2', x: 5, y: 3 }, to: { cell: 'B2', x: 45, y: 20 } },
        { kind: 'ellipse', from: { cell: 'B2', x: 5, y: 3 }, size: [40, 17] },
        { kind: 'ellipse', from: { cell: 'A1' }, absolute: [90, 28], size: [40, 17] },
        {
          kind: 'ellipse',
          from: { cell: 'B2', x: 5, y: 3 },
          to: { cell: 'B2', x: 45, y: 20 },
          grouped: true,
        },
        { kind: 'picture', from: { cell: 'C3' }, to: { cell: 'D4' } },
      ],
    });
    // 10 characters of an 8-pixel digit are 80 pixels; rows of 18.75 pt are 25.
    const pixels = sheet.shapes.map(({ kind, box }) => [
      kind,
      ...[box.x, box.y, box.width, box.height].map((emu) => Math.round(emu / 9525)),
    ]);
    expect(pixels[0]).toEqual(['ellipse', 80 + 5, 25 + 3, 40, 17]);
    expect(pixels[1]).toEqual(pixels[0]);
    expect(pixels[2]).toEqual(['ellipse', 90, 28, 40, 17]);
    expect(pixels[3]).toEqual(pixels[0]);
    expect(pixels[4]?.[0]).toBe('picture');
  });

  it('form controls with label, state and place, also from VML alone', async () => {
    const place = { from: { cell: 'C3', x: 2, y: 2 }, to: { cell: 'C3', x: 60, y: 20 } };
    const sheet = await readSheet({
      cells: { A1: 'x' },
      controls: [
        { kind: 'CheckBox', label: 'はい', checked: true, link: '$H$3', ...place },
        { kind: 'CheckBox', label: 'いいえ', checked: false, ...place },
        { kind: 'Radio', label: 'はい', checked: true, vmlOnly: true, ...place },
      ],
    });
    expect(
      sheet.controls.map(({ kind, label, checked, linkedCell }) => [kind, label, checked, linkedCell]),
    ).toEqual([
      ['checkbox', 'はい', true, '$H$3'],
      ['checkbox', 'いいえ', false, null],
      ['radio', 'はい', true, null],
    ]);
    expect(sheet.shapes).toEqual([]);
  });

  it('drop-downs of both kinds, merged ranges, names, hidden sheets, properties', async () => {
    const workbook = await readWorkbook(
      writeWorkbook({
        sheets: [
          {
            name: 'チェック リスト',
            cells: { A1: 'x' },
            merges: ['A1:B2'],
            validations: [
              { ranges: 'C1:C9 D1', list: '"はい,いいえ"' },
              { ranges: 'E1:E9', list: '選択肢!$A$1:$A$2', x14: true },
            ],
          },
          { name: '選択肢', state: 'veryHidden', cells: { A1: 'はい', A2: 'いいえ' } },
        ],
        definedNames: { mamori_item_1_1: "'チェック リスト'!$A$1:$B$2" },
        properties: { 'mamori.edition': 'fy2025/vendor' },
      }),
    );
    const [first, second] = workbook.sheets;
    expect(first?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    expect(first?.validations.map(({ formula, ranges }) => [formula, ranges.length])).toEqual([
      ['"はい,いいえ"', 2],
      ['選択肢!$A$1:$A$2', 1],
    ]);
    expect(second?.state).toBe('veryHidden');
    expect(workbook.definedNames).toEqual([
      { name: 'mamori_item_1_1', text: "'チェック リスト'!$A$1:$B$2", sheet: null },
    ]);
    expect(workbook.properties.custom).toEqual({ 'mamori.edition': 'fy2025/vendor' });
  });

  it('a drawing that cannot be read is reported, and the cells are read', async () => {
    const workbook = await readWorkbook(
      writeWorkbook({
        sheets: [
          {
            name: 'S',
            cells: { A1: 'はい' },
            shapes: [{ kind: 'a"b<', from: { cell: 'A1' }, size: [9, 9] }],
          },
        ],
      }),
    );
    expect(workbook.unread).toMatchObject([{ part: 'xl/drawings/drawing1.xml', sheet: 'S' }]);
    expect(workbook.sheets[0]?.cells[0]?.value).toBe('はい');
  });
});

describe('in a process of its own', () => {
  it('gives the same workbook', async () => {
    const bytes = writeWorkbook({
      sheets: [{ name: 'S', cells: { A1: 'はい' }, heights: { 1: 30 } }],
      dialect: 'google',
    });
    expect(await readWorkbookSafely(bytes)).toEqual(await readWorkbook(bytes));
  });

  it('refuses with the same named error', async () => {
    const bytes = writeWorkbook({
      sheets: [],
      contentType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    });
    await expect(readWorkbookSafely(bytes)).rejects.toMatchObject({ code: 'macros' });
    await expect(readWorkbookSafely('/nowhere/x.xlsx')).rejects.toMatchObject({ code: 'not-found' });
  });
});
