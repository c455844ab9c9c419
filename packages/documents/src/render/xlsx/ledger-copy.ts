/** The copy of a ledger as a workbook that looks and prints like the PDF: landscape, as wide as the page, headings on every page. */
import { translator } from '@mamori/messages/translate';
import { writeXlsx } from 'hucre';
import { countLines } from '../../model/text-measure.ts';
import { copyFacts, copyRowCount, copySubtitle, type LedgerCopyInput } from '../../sheets/ledger-copy.ts';
import { printSheetDate } from '../../sheets/wording.ts';
import { excelText, PAPER, SheetBuilder } from './sheet-builder.ts';
import { DEFAULT_FONT, STYLES } from './styles.ts';

/** Width of an A4 page on its side, in characters. */
const TOTAL_WIDTH = 168;
const FIXED_TIME = new Date(Date.UTC(2000, 0, 1));
const HEAD_ROW = 4;
const LINE_POINTS = 13;
/** `'` and `:` among others are forbidden in the name of a sheet. */
const NOT_IN_NAMES = /[\\/?*[\]:'\s]+/g;

export interface LedgerCopyOptions {
  /** Seal line in the footer. */
  readonly stamp?: string;
}

export const renderLedgerCopyXlsx = (input: LedgerCopyInput, options: LedgerCopyOptions = {}) =>
  renderLedgerCopiesXlsx([input], options);

/** Several on sheets of one workbook, which is called as the first. */
export function renderLedgerCopiesXlsx(
  inputs: readonly [LedgerCopyInput, ...LedgerCopyInput[]],
  options: LedgerCopyOptions = {},
): Promise<Uint8Array> {
  const [{ title, facility }] = inputs;
  return writeXlsx({
    sheets: inputs.map((input) => copySheet(input, options)),
    defaultFont: DEFAULT_FONT,
    properties: { title, creator: excelText(facility), created: FIXED_TIME, modified: FIXED_TIME },
  });
}

type WriteSheet = Parameters<typeof writeXlsx>[0]['sheets'][number];

function copySheet(input: LedgerCopyInput, { stamp }: LedgerCopyOptions): WriteSheet {
  const shares = input.columns.reduce((sum, { share }) => sum + share, 0);
  const widths = input.columns.map(({ share }) => Math.round((share / shares) * TOTAL_WIDTH * 10) / 10);
  const sheet = new SheetBuilder();
  putHead(sheet, input);
  putSections(sheet, input, widths);
  const head = `$${HEAD_ROW + 1}:$${HEAD_ROW + 1}`;
  return {
    name: input.title.replace(NOT_IN_NAMES, ' ').trim().slice(0, 31),
    columns: widths.map((width) => ({ width })),
    cells: sheet.cells,
    merges: sheet.merges,
    rowDefs: sheet.rowDefs(),
    freezePane: { rows: HEAD_ROW + 1 },
    view: { showGridLines: false },
    pageSetup: {
      ...PAPER,
      orientation: 'landscape',
      printTitlesRow: head,
      margins: { left: 0.4, right: 0.4, top: 0.45, bottom: 0.55, header: 0.2, footer: 0.25 },
    },
    headerFooter: { oddFooter: `&L&7${(stamp ?? '').replaceAll('&', '&&')}&R&8&P / &N` },
  };
}

function putHead(sheet: SheetBuilder, input: LedgerCopyInput): void {
  const t = translator(input.locale);
  const lastColumn = input.columns.length - 1;
  const middle = Math.floor(lastColumn / 2);
  sheet.put({ row: 0, column: 0, lastColumn: middle }, input.facility, STYLES.plain);
  sheet.put(
    { row: 0, column: middle + 1, lastColumn },
    printSheetDate(input.date, input.locale),
    STYLES.subject,
  );
  sheet.put({ row: 1, column: 0, lastColumn }, `${input.title}　${copySubtitle(input)}`, STYLES.title);
  const facts = copyFacts(input)
    .map(([label, value]) => `${label}${t('ledgers:printed.colon')}${value}`)
    .join('　　');
  sheet.put({ row: 2, column: 0, lastColumn }, facts, STYLES.note);
  sheet.height(0, 18);
  sheet.height(1, 26);
  sheet.height(2, countLines(facts, TOTAL_WIDTH / 2) * LINE_POINTS + 6);
  sheet.height(3, 6);
  for (const [column, { title }] of input.columns.entries())
    sheet.put({ row: HEAD_ROW, column }, title, STYLES.head);
  sheet.height(HEAD_ROW, 30);
}

function putSections(sheet: SheetBuilder, input: LedgerCopyInput, widths: readonly number[]): void {
  const lastColumn = input.columns.length - 1;
  const band = (row: number, text: string) => {
    sheet.put({ row, column: 0, lastColumn }, text, STYLES.section);
    sheet.height(row, countLines(text, TOTAL_WIDTH / 2.2) * LINE_POINTS + 7);
  };
  let row = HEAD_ROW + 1;
  if (copyRowCount(input) === 0) band(row, translator(input.locale)('ledgers:printed.none'));
  for (const { title, facts = [], rows } of input.sections) {
    if (rows.length === 0) continue;
    const entry = facts.filter(([, value]) => value !== '').map(([label, value]) => `${label}：${value}`);
    const text = [title, ...entry].filter(Boolean).join('　');
    if (text !== '') band(row++, text);
    for (const cells of rows) putRow(sheet, row++, cells, widths);
  }
}

function putRow(sheet: SheetBuilder, row: number, cells: readonly string[], widths: readonly number[]): void {
  let lines = 1;
  for (const [column, text] of cells.entries()) {
    sheet.put({ row, column }, text === '' ? null : text, STYLES.remark);
    lines = Math.max(lines, countLines(text, (widths[column] ?? 10) / 2));
  }
  sheet.height(row, Math.max(18, lines * LINE_POINTS + 5));
}
