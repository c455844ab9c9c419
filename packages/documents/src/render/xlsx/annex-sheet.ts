/** 別紙: notes that do not fit their column, in full. */
import type { WriteSheet } from 'hucre';
import { ANNEX_SHEET } from '../../model/form-layout.ts';
import { FORM_WORDS } from '../../model/form-words.ts';
import type { OfficialForm } from '../../model/official-form.ts';
import { countLines } from '../../model/text-measure.ts';
import { PAPER, SheetBuilder } from './sheet-builder.ts';
import { splitText } from './split-text.ts';
import { STYLES } from './styles.ts';

const TEXT_WIDTH = 90;
const TEXT_COLUMNS = 42;

export function annexSheet(form: OfficialForm, footer: string): WriteSheet {
  const sheet = new SheetBuilder();
  sheet.put(
    { row: 0, column: 0, lastColumn: 1 },
    `${FORM_WORDS.annex}（${form.title.text}　${form.subtitle.text}）`,
    STYLES.heading,
  );
  sheet.height(0, 24);
  sheet.put({ row: 1, column: 0 }, FORM_WORDS.item, STYLES.head);
  sheet.put({ row: 1, column: 1 }, FORM_WORDS.note, STYLES.head);
  let row = 2;
  for (const entry of form.annex) {
    for (const [index, part] of splitText(entry.text, TEXT_COLUMNS, 24).entries()) {
      sheet.put({ row, column: 0 }, index === 0 ? entry.label : `${entry.label}（続き）`, STYLES.cell);
      sheet.put({ row, column: 1 }, part, STYLES.cell);
      sheet.height(row, countLines(part, TEXT_COLUMNS) * 14 + 4);
      row += 1;
    }
  }
  return {
    name: ANNEX_SHEET,
    columns: [{ width: 20 }, { width: TEXT_WIDTH }],
    cells: sheet.cells,
    merges: sheet.merges,
    rowDefs: sheet.rowDefs(),
    view: { showGridLines: false },
    pageSetup: {
      ...PAPER,
      printTitlesRow: '$2:$2',
    },
    headerFooter: { oddFooter: footer },
  };
}
