/** まもり記録: what the answer document holds beyond the columns of the form (`model/form-record.ts`). */

import { translateDynamic, translator } from '@mamori/messages/translate';
import type { WriteSheet } from 'hucre';
import { RECORD_SHEET } from '../../model/form-layout.ts';
import type { RecordEntry } from '../../model/form-record.ts';
import { formRows, type OfficialForm } from '../../model/official-form.ts';
import { countLines } from '../../model/text-measure.ts';
import { PAPER, SheetBuilder } from './sheet-builder.ts';
import { splitText } from './split-text.ts';
import { STYLES } from './styles.ts';

const VALUE_COLUMNS = 30;
/** First row of entries; columns 項目, 欄, 内容, then scope and field for the reader. */
export const RECORD_FIRST_ROW = 3;
export const RECORD_COLUMNS = { value: 2, scope: 3, field: 4 } as const;

const t = translator('ja');

export function recordSheet(form: OfficialForm): WriteSheet {
  const sheet = new SheetBuilder();
  const labels = new Map(formRows(form.pages).map((row) => [row.id, row.label]));
  sheet.put({ row: 0, column: 0, lastColumn: 4 }, t('documents:record.title'), STYLES.heading);
  sheet.put({ row: 1, column: 0, lastColumn: 4 }, t('documents:record.explanation'), STYLES.plain);
  sheet.height(1, 44);
  const heads = [
    t('documents:record.item'),
    t('documents:record.field'),
    t('documents:record.value'),
    'scope',
    'field',
  ];
  for (const [column, head] of heads.entries()) sheet.put({ row: 2, column }, head, STYLES.head);
  let row = RECORD_FIRST_ROW;
  for (const entry of form.record) {
    for (const part of splitText(entry.value, VALUE_COLUMNS, 26)) {
      putEntry(sheet, row, entry, part, labels.get(entry.scope) ?? t('documents:record.whole'));
      row += 1;
    }
  }
  return {
    name: RECORD_SHEET,
    columns: [{ width: 20 }, { width: 22 }, { width: 62 }, { width: 14 }, { width: 22 }],
    cells: sheet.cells,
    merges: sheet.merges,
    rowDefs: sheet.rowDefs(),
    view: { showGridLines: false },
    pageSetup: { ...PAPER, orientation: 'landscape' },
  };
}

function putEntry(sheet: SheetBuilder, row: number, entry: RecordEntry, value: string, label: string): void {
  sheet.put({ row, column: 0 }, label, STYLES.cell);
  sheet.put({ row, column: 1 }, fieldLabel(entry.field), STYLES.cell);
  sheet.put({ row, column: RECORD_COLUMNS.value }, value, STYLES.cell);
  sheet.put({ row, column: RECORD_COLUMNS.scope }, entry.scope, STYLES.code);
  sheet.put({ row, column: RECORD_COLUMNS.field }, entry.field, STYLES.code);
  sheet.height(row, countLines(value, VALUE_COLUMNS) * 14 + 4);
}

function fieldLabel(field: string): string {
  const between = /^between\.(\d+)\.(\w+)$/.exec(field);
  const key = between ? `between_${between[2]}` : field.replace('.', '_');
  return translateDynamic('ja', `documents:record.fields.${key}`, { n: between?.[1] }) ?? field;
}
