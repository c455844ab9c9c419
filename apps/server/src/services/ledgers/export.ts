/** Rows of a ledger as a list that the import reads again without loss: every column, and the row's own id (R-D1). */
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import { guardFormula, writeCell } from '@mamori/core/ledger/write-cell';
import type { Tx } from '@mamori/database/connect';
import { type CsvEncoding, renderCsv, SignsMissing } from '@mamori/documents/render/list/render-csv';
import { renderListXlsx } from '@mamori/documents/render/list/render-list-xlsx';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';
import type { Context } from '../../context.ts';
import type { FileAnswer } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { MEDIA_TYPES } from '../documents.ts';
import { todayInJapan } from '../today.ts';
import { cellWords, columnLabel, idLabel } from './labels.ts';
import { namesIn } from './names.ts';
import type { StoredRow } from './select.ts';

interface ExportCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly locale: Locale;
}

interface ExportForm {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: CsvEncoding;
}

/** Throws `conflict` when the encoding lacks a sign. */
export async function exportRows(
  call: ExportCall,
  definition: LedgerDefinition,
  rows: readonly StoredRow[],
  { format, encoding }: ExportForm,
): Promise<FileAnswer> {
  const { locale } = call;
  const title = translateDynamic(locale, `ledgers:ledger.${definition.id}.title`) ?? definition.id;
  const list = await listOf(call, definition, rows);
  const fileName = `${title}_${todayInJapan(call.context.now())}.${format}`;
  if (format === 'xlsx')
    return { bytes: await renderListXlsx(title, list), fileName, mediaType: MEDIA_TYPES.xlsx };
  return { bytes: csvOf(list, encoding, locale), fileName, mediaType: 'text/csv' };
}

function csvOf(list: readonly (readonly string[])[], encoding: CsvEncoding, locale: Locale): Uint8Array {
  try {
    return renderCsv(list, encoding);
  } catch (error) {
    if (!(error instanceof SignsMissing)) throw error;
    const reason = translator(locale)('ledgers:server.notInShiftJis', { signs: error.signs.join(' ') });
    throw new Problem('conflict', { reason });
  }
}

async function listOf({ tx, locale }: ExportCall, definition: LedgerDefinition, rows: readonly StoredRow[]) {
  const names = await namesIn(tx, definition, rows);
  const columns = Object.entries(definition.columns).map(
    ([key, column]) => [key, column, cellWords(definition, key, names, locale)] as const,
  );
  const heading = [...columns.map(([key]) => columnLabel(definition, key, locale)), idLabel(locale)];
  const cells = rows.map(({ id, values }) => [
    ...columns.map(([key, column, words]) => guardFormula(writeCell(column, values[key], words))),
    id,
  ]);
  return [heading, ...cells];
}
