/** A ledger as the copy that an inspector gets: the columns of its plan, filter in words, what is history apart (R-D1). */
import type { Column, LedgerValue } from '@mamori/core/ledger/column';
import { columnOf, type LedgerDefinition } from '@mamori/core/ledger/definition';
import type { Condition } from '@mamori/core/ledger/filter';
import { type LedgerId, ledgerOf } from '@mamori/core/ledger/ledgers';
import { writeCell } from '@mamori/core/ledger/write-cell';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import {
  type CopyColumn,
  LEDGER_COPIES,
  type LedgerCopyPlan,
  USE_LOG_HEAD,
} from '@mamori/documents/model/ledger-copy';
import type { LedgerCopyInput, LedgerCopySection } from '@mamori/documents/sheets/ledger-copy';
import { printCellDate } from '@mamori/documents/sheets/wording';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';
import type { Context } from '../../context.ts';
import { facilityName } from '../facility.ts';
import { todayInJapan } from '../today.ts';
import { cellWords, columnLabel } from './labels.ts';
import { type Names, namesIn } from './names.ts';
import { type RowQuery, rowsById, type StoredRow } from './select.ts';

interface CopyCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly scope: Scope;
  readonly locale: Locale;
}

/** Several values in a cell, and signs of a long text: the rest stays in the ledger, and the copy says so. */
const MOST_VALUES = 6;
const MOST_SIGNS = 300;

export async function ledgerCopy(
  call: CopyCall,
  definition: LedgerDefinition<LedgerId>,
  rows: readonly StoredRow[],
  query: RowQuery,
): Promise<LedgerCopyInput> {
  const { context, tx, scope, locale } = call;
  const plan = LEDGER_COPIES[definition.id];
  const printer = cellPrinter(definition, await namesIn(tx, definition, rows), locale);
  const toCells = (row: StoredRow) => plan.columns.map((column) => joinedCell(plan, column, row, printer));
  return {
    locale,
    facility: await facilityName(tx),
    title: translateDynamic(locale, `ledgers:ledger.${definition.id}.title`) ?? definition.id,
    date: todayInJapan(context.now()),
    by: scope.personName,
    filter: await filterWords(call, definition, query),
    columns: plan.columns.map((column) => ({
      title: headingOf(definition, column, locale),
      share: column.share,
    })),
    sections: plan.sectionBy
      ? await sectionsByDevice(call, plan.sectionBy, rows, toCells)
      : sectionsOf(definition, plan, rows, locale).map(({ title, rows: some }) => ({
          title,
          rows: some.map(toCells),
        })),
  };
}

function headingOf(definition: LedgerDefinition, { keys, heading }: CopyColumn, locale: Locale): string {
  const t = translator(locale);
  if (heading) return t(`ledgers:printed.heading.${heading}`);
  return keys.map((key) => columnLabel(definition, key, locale)).join(t('ledgers:printed.headingSeparator'));
}

type CellPrinter = (key: string, value: LedgerValue | undefined) => string;

function cellPrinter(definition: LedgerDefinition, names: Names, locale: Locale): CellPrinter {
  const t = translator(locale);
  const words = new Map(
    Object.keys(definition.columns).map((key) => [key, cellWords(definition, key, names, locale)]),
  );
  return (key, value) => {
    const column = columnOf(definition, key) as Column;
    const known = words.get(key);
    if (!known || value === undefined || value === null) return '';
    if (column.kind === 'date') return printCellDate(String(value), locale);
    if (!Array.isArray(value)) return cutText(writeCell(column, value, known), t('ledgers:printed.cut'));
    const shown = writeCell(column, value.slice(0, MOST_VALUES), known);
    const more = value.length - MOST_VALUES;
    return more > 0 ? `${shown}\n${t('ledgers:printed.more', { count: more })}` : shown;
  };
}

function cutText(text: string, mark: string): string {
  const signs = [...text];
  return signs.length > MOST_SIGNS ? `${signs.slice(0, MOST_SIGNS).join('')}${mark}` : text;
}

function joinedCell(
  plan: LedgerCopyPlan,
  { keys }: CopyColumn,
  { values }: StoredRow,
  print: CellPrinter,
): string {
  const { without } = plan;
  const hidden = without?.values.includes(String(values[without.column])) ? without.keys : [];
  return keys
    .filter((key) => !hidden.includes(key))
    .map((key) => print(key, values[key]))
    .filter(Boolean)
    .join('\n');
}

interface RowSection {
  readonly title: string;
  readonly rows: readonly StoredRow[];
}

function sectionsOf(
  { id }: LedgerDefinition,
  { apart }: LedgerCopyPlan,
  rows: readonly StoredRow[],
  locale: Locale,
): RowSection[] {
  if (!apart) return [{ title: '', rows }];
  const isApart = ({ values }: StoredRow) => {
    const value = values[apart.column];
    return apart.values ? apart.values.includes(String(value)) : value !== null && value !== '';
  };
  const { past = [], present = [] } = Object.groupBy(rows, (row) => (isApart(row) ? 'past' : 'present'));
  const title = (which: 'present' | 'apart') =>
    translateDynamic(locale, `ledgers:printed.${which}.${id}`) ?? '';
  return [
    { title: title('present'), rows: present },
    { title: title('apart'), rows: past },
  ];
}

/** S1 第6条 管理簿の例: over the uses of a device stands its entry in the device ledger. */
async function sectionsByDevice(
  { tx, locale }: CopyCall,
  key: string,
  rows: readonly StoredRow[],
  toCells: (row: StoredRow) => string[],
): Promise<LedgerCopySection[]> {
  const device = ledgerOf('device');
  const ids = [...new Set(rows.flatMap(({ values }) => (values[key] ? [String(values[key])] : [])))];
  const found = new Map((await rowsById(tx, device, ids, { removed: true })).map((row) => [row.id, row]));
  const print = cellPrinter(device, {}, locale);
  const byDevice = Map.groupBy(rows, ({ values }) => String(values[key] ?? ''));
  return [...byDevice].map(([id, some]) => {
    const entry = found.get(id);
    return {
      title: entry ? '' : translator(locale)('ledgers:printed.noDevice'),
      facts: entry
        ? USE_LOG_HEAD.map(
            (one) => [columnLabel(device, one, locale), print(one, entry.values[one])] as const,
          )
        : [],
      rows: some.map(toCells),
    };
  });
}

/** 種別が「サーバ」か「端末PC」: what the copy was narrowed to, so that nobody takes a part for the whole. */
async function filterWords(
  { tx, locale }: CopyCall,
  definition: LedgerDefinition,
  { q = '', conditions, ids }: RowQuery,
): Promise<string[]> {
  const t = translator(locale);
  const asRows = conditions.map(({ column, values }) => ({ values: { [column]: values } }));
  const names = await namesIn(tx, definition, asRows);
  const words = conditions.map((condition) => conditionWords(definition, condition, names, locale));
  return [
    ...(q === '' ? [] : [t('ledgers:printed.condition.q', { value: q })]),
    ...words,
    ...(ids ? [t('ledgers:printed.condition.finding')] : []),
  ];
}

function conditionWords(
  definition: LedgerDefinition,
  { column: key, operator, values }: Condition,
  names: Names,
  locale: Locale,
): string {
  const t = translator(locale);
  const print = cellPrinter(definition, names, locale);
  const kind = columnOf(definition, key)?.kind;
  const value = values
    .map((one) => (kind === 'references' ? print(key, [one]) : print(key, one)))
    .join(t('ledgers:printed.or'));
  return t(`ledgers:printed.condition.${operator}`, { column: columnLabel(definition, key, locale), value });
}
