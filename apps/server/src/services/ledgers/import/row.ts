/** One line of a list: its values, and what is wrong with it in words. */
import type { LedgerImportRemark } from '@mamori/contract/schemas/ledgers';
import { checkValues } from '@mamori/core/ledger/check-values';
import type { LedgerValue } from '@mamori/core/ledger/column';
import type { LedgerDefinition, LedgerValues } from '@mamori/core/ledger/definition';
import { unguardFormula } from '@mamori/core/ledger/write-cell';
import type { ListRow } from '@mamori/documents/read/list/read-list';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';
import type { z } from 'zod';
import { columnLabel, ID_COLUMN, valueLabel } from '../labels.ts';
import { valueMessage } from '../values.ts';
import type { CellReader } from './cells.ts';
import type { LedgerList } from './read.ts';

export type Remark = z.input<typeof LedgerImportRemark>;

export interface ReadLine {
  readonly line: number;
  readonly rowId: string | null;
  /** Of the columns that the list has and in which something stands: an empty cell takes nothing away. */
  readonly values: LedgerValues;
  readonly remarks: readonly Remark[];
  /** Columns whose cell was not understood. */
  readonly wrong: ReadonlySet<string>;
}

export interface LineReader {
  readonly definition: LedgerDefinition;
  readonly list: LedgerList;
  readonly locale: Locale;
  readonly read: CellReader;
  /** For columns that the list lacks or leaves empty. */
  readonly defaults: LedgerValues;
}

export function readLine(row: ListRow, reader: LineReader): ReadLine {
  const { definition, list, locale } = reader;
  const values: Record<string, LedgerValue> = { ...reader.defaults };
  const remarks: Remark[] = [];
  const wrong = new Set<string>();
  let rowId: string | null = null;
  for (const [at, key] of list.columns.entries()) {
    const cell = unguardFormula(row.cells[at] ?? '');
    if (key === null || cell === '') continue;
    if (key === ID_COLUMN) {
      rowId = cell;
      continue;
    }
    if (!definition.columns[key]) continue;
    const reading = reader.read(key, cell);
    if (reading.ok) values[key] = reading.value;
    else {
      wrong.add(key);
      remarks.push(remark(reader, 'error', reading.code, key, cell, choicesOf(reader, key)));
    }
  }
  const checked = checkValues(definition, values, { patch: true });
  if (!checked.ok)
    for (const problem of checked.problems)
      remarks.push({
        severity: 'error',
        code: problem.code,
        column: headingOf(reader, problem.column),
        value: shortened(String(values[problem.column] ?? '')),
        message: valueMessage(problem, locale),
      });
  return { line: row.line, rowId, values: checked.ok ? checked.values : values, remarks, wrong };
}

export function remark(
  { definition, list, locale }: LineReader,
  severity: Remark['severity'],
  code: string,
  column: string | null,
  value: string | null,
  params: Readonly<Record<string, string | number>> = {},
): Remark {
  const shown = value === null ? null : shortened(value);
  return {
    severity,
    code,
    column: column === null ? null : headingOf({ definition, list, locale }, column),
    value: shown,
    message: translateDynamic(locale, `ledgers:remark.${code}`, { ...params, value: shown ?? '' }) ?? code,
  };
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function headingOf(
  { definition, list, locale }: Pick<LineReader, 'definition' | 'list' | 'locale'>,
  column: string,
) {
  return list.headings[list.columns.indexOf(column)] || columnLabel(definition, column, locale);
}

/** For the message: what could stand there. */
function choicesOf({ definition, locale }: LineReader, key: string): Readonly<Record<string, string>> {
  const column = definition.columns[key];
  const values = column?.kind === 'choice' ? column.values : ['yes', 'no', 'unknown'];
  return { choices: values.map((value) => valueLabel(definition, key, value, locale)).join('、') };
}
