import { read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { readXlsx, type Sheet } from 'hucre';
import { describe, expect, it } from 'vitest';
import { itemCells, itemName, layoutForm, RECORD_SHEET } from '../../src/model/form-layout.ts';
import { buildOfficialForm } from '../../src/model/official-form.ts';
import { renderOfficialFormXlsx, type XlsxFormOptions } from '../../src/render/xlsx/official-form.ts';
import { document, edition, empty, filledFacility } from './fixtures.ts';

type Answers = ReturnType<typeof document>;

async function render(answers: Answers, options?: XlsxFormOptions) {
  const form = buildOfficialForm(edition(answers.edition), answers);
  const bytes = await renderOfficialFormXlsx(form, options);
  const book = read(bytes, { cellDates: false, cellNF: true, cellStyles: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] as WorkSheet;
  const rows = new Map(itemCells(layoutForm(form)).map((cells) => [cells.id, cells.row]));
  const at = (item: string, column: string, line = 0) =>
    sheet[`${column}${(rows.get(item) ?? -1) + 1 + line}`];
  return { bytes, book, sheet, at, form };
}

const serial = (iso: string) => (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000;

describe('official form as Excel workbook (R-B13)', () => {
  it('holds answers as words, dates as dates, each in its column', async () => {
    const { at, book } = await render(filledFacility);
    expect(book.SheetNames[0]).toBe('医療機関確認用');
    expect(at('2-1', 'C').v).toBe('いいえ');
    expect(at('2-1', 'C', 1).v).toBe(serial('2025-05-20'));
    expect(at('2-1', 'D').v).toBe(serial('2025-09-30'));
    expect(at('2-1', 'E').v).toBe('はい');
    expect(at('2-1', 'E', 1).v).toBe(serial('2025-09-28'));
    expect(at('2-1', 'F').v).toBe('機器台帳を作成した');
    expect(at('2-13', 'F').v).toBe('対象外：外部とつながる回線なし');
    expect(at('2-1', 'B').v).toContain('サーバ、端末PC、ネットワーク機器の台帳管理を行っている。');
    expect(at('2-1', 'C', 1).w).toBe('(5/20)');
  });

  it('leaves はい・いいえ and ( / ) to be filled in where nothing is answered', async () => {
    const { at, book } = await render(empty('fy2025/facility'));
    expect(at('3-2', 'C').v).toBe('はい・いいえ');
    expect(at('3-2', 'C', 1).v).toBe('(　/　)');
    expect(at('3-2', 'F').v).toBeUndefined();
    expect(book.SheetNames).toEqual(['医療機関確認用']);
  });

  it('says in properties and names what it is, so that reading it back needs no guess', async () => {
    const { book, form } = await render(filledFacility);
    expect(book.Custprops).toMatchObject({
      'mamori.form': 'mamori.form/1',
      'mamori.edition': 'fy2025/facility',
    });
    const names = new Map((book.Workbook?.Names ?? []).map(({ Name, Ref }) => [Name, Ref]));
    const cells = itemCells(layoutForm(form)).find((entry) => entry.id === '2-13');
    expect(names.get(itemName('2-13'))).toBe(
      `'医療機関確認用'!$B$${(cells?.row ?? 0) + 1}:$F$${(cells?.row ?? 0) + 2}`,
    );
    expect(names.has('mamori_column_second')).toBe(true);
    expect(names.has('mamori_subject')).toBe(true);
  });

  it('prints on A4, fits the width, repeats the header and breaks between the pages of FY2023', async () => {
    const one = await sheetOf(empty('fy2025/facility'));
    expect(one.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'portrait', fitToWidth: 1 });
    expect(one.pageSetup?.printTitlesRow).toMatch(/^\$\d+:\$\d+$/);
    const two = await sheetOf(empty('fy2023/facility'));
    expect(two.rowBreaks).toHaveLength(1);
    expect(two.pageSetup?.printTitlesRow).toBeUndefined();
  });

  it('has drop-downs in every answer cell and date checks in every date cell', async () => {
    const sheet = await sheetOf(empty('fy2025/facility'));
    const lists = (sheet.dataValidations ?? []).filter((rule) => rule.type === 'list');
    const dates = (sheet.dataValidations ?? []).filter((rule) => rule.type === 'date');
    expect(lists).toHaveLength(1 + 18 * 2);
    expect(dates).toHaveLength(1 + 18 * 3);
    expect(lists[0]?.values ?? lists[0]?.formula1).toEqual(['はい', 'いいえ', 'はい・いいえ']);
  });

  it('merges the section over its items and keeps the grid closed', async () => {
    const { sheet } = await render(empty('fy2025/facility'));
    const merges = sheet['!merges'] ?? [];
    expect(merges.filter((m) => m.s.c === 0 && m.e.c === 0 && m.e.r > m.s.r).length).toBeGreaterThanOrEqual(
      5,
    );
    expect(merges.some((a, i) => merges.some((b, j) => i < j && overlap(a, b)))).toBe(false);
  });

  it('keeps what has no column on a labelled second sheet, only when there is such (lossless)', async () => {
    const answers = {
      ...filledFacility,
      subject: { name: 'さくら診療所', facilityCode: '2610112345' },
      context: { vendorContracts: true, externalLine: false, networkDevices: null, servers: null },
    };
    const { book } = await render(answers);
    expect(book.SheetNames).toContain(RECORD_SHEET);
    const record = entries(book);
    expect(record).toEqual(
      expect.arrayContaining([
        ['subject', 'facilityCode', '2610112345'],
        ['context', 'vendorContracts', 'はい'],
        ['context', 'externalLine', 'いいえ'],
        ['2-4', 'basis', '権限一覧表（2025年5月版）'],
        ['2-5', 'between.1.date', '2025-08-01'],
        ['3-1', 'nextTargetDate', '2025-10-31'],
        ['2-13', 'note', '外部とつながる回線なし'],
      ]),
    );
    expect(record.some(([, field]) => field === 'networkDevices')).toBe(false);
    const { book: outward } = await render(answers, { record: false });
    expect(outward.SheetNames).not.toContain(RECORD_SHEET);
  });

  it.each([
    '=1+1',
    '+81',
    '@SUM(A1)',
    '-5',
    '#N/A',
    '_x0041_',
    '<b>&amp;</b>',
    '  前後の空白  ',
    "'引用",
    '改行\nつき',
    '𠮷野家 😀 髙﨑',
    'ベル\u0007と\u0000零',
    '\uFFFE終',
    '別\ud800れ',
  ])('writes a note as it was typed: %j', async (note) => {
    const { at } = await render(document('fy2025/facility', { '1-1': { answer: 'yes', note } }));
    const cell = at('1-1', 'F');
    expect(cell.f).toBeUndefined();
    expect(cell.t).toBe('s');
    expect(cell.v).toBe(note.toWellFormed().replace(/\uFFFE/g, '\uFFFD'));
  });

  it('cuts nothing off: a note of 5,000 characters stands in the annex and, whole, in the record', async () => {
    const note = 'あいうえおかきくけこ、さしすせそ。\n'.repeat(300);
    const { at, book } = await render(document('fy2025/facility', { '1-1': { answer: 'no', note } }));
    expect(at('1-1', 'F').v).toBe('別紙のとおり');
    expect(join(entries(book), '1-1', 'note')).toBe(note);
    const annex = book.Sheets.別紙 as WorkSheet;
    const texts = Object.keys(annex)
      .filter((ref) => /^B\d+$/.test(ref) && ref !== 'B2')
      .map((ref) => annex[ref].v);
    expect(texts.join('')).toBe(note);
    const heights = [...(annex['!rows'] ?? [])].map((row) => row?.hpt ?? 0);
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
  });

  it('is byte for byte the same for the same answers', async () => {
    const [first, second] = [await render(filledFacility), await render(filledFacility)];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });

  it('prints the seal line in the footer, whatever it contains', async () => {
    const form = buildOfficialForm(edition('fy2025/vendor'), empty('fy2025/vendor'));
    const bytes = await renderOfficialFormXlsx(form, { stamp: '3f9a & 72c1' });
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.headerFooter?.oddFooter).toBe('&L&7 3f9a && 72c1&R&8&P / &N');
  });
});

async function sheetOf(answers: Answers): Promise<Sheet> {
  const bytes = await renderOfficialFormXlsx(buildOfficialForm(edition(answers.edition), answers));
  const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function entries(book: WorkBook): [string, string, string][] {
  const sheet = book.Sheets[RECORD_SHEET] as WorkSheet;
  const rows: [string, string, string][] = [];
  for (let row = 4; sheet[`D${row}`]; row += 1)
    rows.push([sheet[`D${row}`].v, sheet[`E${row}`].v, sheet[`C${row}`]?.v ?? '']);
  return rows;
}

function join(rows: [string, string, string][], scope: string, field: string): string {
  return rows
    .filter(([s, f]) => s === scope && f === field)
    .map(([, , value]) => value)
    .join('');
}

interface Range {
  s: { r: number; c: number };
  e: { r: number; c: number };
}

function overlap(a: Range, b: Range): boolean {
  return a.s.r <= b.e.r && b.s.r <= a.e.r && a.s.c <= b.e.c && b.s.c <= a.e.c;
}
