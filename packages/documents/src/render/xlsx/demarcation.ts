/** The demarcation of responsibility as an Excel workbook, to be worked on with the vendor. */
import { translator } from '@mamori/messages/translate';
import { writeXlsx } from 'hucre';
import { countLines } from '../../model/text-measure.ts';
import { type DemarcationInput, demarcationTable } from '../../sheets/demarcation-sheet.ts';
import { printSheetDate } from '../../sheets/wording.ts';
import { PAPER, SheetBuilder } from './sheet-builder.ts';
import { DEFAULT_FONT, STYLES } from './styles.ts';

/** Width of an A4 page in characters. */
const TOTAL_WIDTH = 104;
const FIXED_TIME = new Date(Date.UTC(2000, 0, 1));
const HEAD_ROW = 5;

export async function renderDemarcationXlsx(input: DemarcationInput): Promise<Uint8Array> {
  const t = translator(input.locale);
  const title = t('contracts:demarcation.title');
  const { columns, rows } = demarcationTable(input);
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((share / shares) * TOTAL_WIDTH));
  const sheet = new SheetBuilder();
  const lastColumn = columns.length - 1;
  sheet.put({ row: 0, column: 0, lastColumn }, title, STYLES.title);
  sheet.height(0, 28);
  const lines = [
    `${input.contract}　${printSheetDate(input.date, input.locale)}`,
    `${input.facility}　／　${[input.vendor, ...input.subVendors].join('　／　')}`,
    t('contracts:demarcation.legend'),
  ];
  for (const [at, line] of lines.entries()) {
    sheet.put({ row: at + 1, column: 0, lastColumn }, line, STYLES.note);
    sheet.height(at + 1, countLines(line, TOTAL_WIDTH / 2) * 14 + 4);
  }
  for (const [column, { title: head }] of columns.entries())
    sheet.put({ row: HEAD_ROW, column }, head, STYLES.head);
  for (const [at, cells] of rows.entries()) {
    const row = HEAD_ROW + 1 + at;
    for (const [column, text] of cells.entries()) {
      const isShare = column > 0 && column < lastColumn;
      sheet.put({ row, column }, text === '' ? null : text, isShare ? STYLES.target : STYLES.item);
      sheet.height(row, Math.max(22, countLines(text, (widths[column] ?? 10) / 2) * 14 + 6));
    }
  }
  return writeXlsx({
    sheets: [
      {
        name: title,
        columns: widths.map((width) => ({ width })),
        cells: sheet.cells,
        merges: sheet.merges,
        rowDefs: sheet.rowDefs(),
        view: { showGridLines: false },
        pageSetup: { ...PAPER, printTitlesRow: `$${HEAD_ROW + 1}:$${HEAD_ROW + 1}` },
        headerFooter: { oddFooter: '&R&8&P / &N' },
      },
    ],
    defaultFont: DEFAULT_FONT,
    properties: { title, creator: input.facility, created: FIXED_TIME, modified: FIXED_TIME },
  });
}
