/** What every line of a list would do to a ledger. The same plan is shown and, unchanged, written. */
import { createHash } from 'node:crypto';
import type { LedgerImport } from '@mamori/contract/schemas/ledgers';
import { foldCase } from '@mamori/core/calendar/width';
import { isBlank, type LedgerValue } from '@mamori/core/ledger/column';
import type { LedgerDefinition, LedgerValues } from '@mamori/core/ledger/definition';
import { writeCell } from '@mamori/core/ledger/write-cell';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Locale } from '@mamori/messages/locale';
import type { z } from 'zod';
import { cellWords, columnLabel, ID_COLUMN } from '../labels.ts';
import { namesIn } from '../names.ts';
import { allRows, lockedRows, type StoredRow } from '../select.ts';
import { filledUp, sameValue } from '../sql-columns.ts';
import { cellReader } from './cells.ts';
import type { LedgerList } from './read.ts';
import { type LineReader, type ReadLine, type Remark, readLine, remark } from './row.ts';

type Answer = z.input<typeof LedgerImport>;
type AnswerRow = Answer['rows'][number];

/** A row as it will stand; `stored` null is a new one. */
export interface PlannedRow {
  readonly line: number;
  readonly stored: StoredRow | null;
  readonly values: LedgerValues;
  readonly action: AnswerRow['action'];
  readonly remarks: readonly Remark[];
}

export interface LedgerPlan {
  readonly planned: readonly PlannedRow[];
  readonly answer: Answer;
}

export interface PlanOptions {
  readonly defaults: LedgerValues;
  /** Nobody changes the rows until the import is written. */
  readonly lock: boolean;
}

interface PlanCall {
  readonly tx: Tx;
  readonly scope: Scope;
  readonly locale: Locale;
}

/** Lines shown: a person cannot look at thousands, and the first ones show what is wrong. */
const SHOWN_ROWS = 300;

export async function planImport(
  call: PlanCall,
  definition: LedgerDefinition,
  list: LedgerList,
  { defaults, lock }: PlanOptions,
): Promise<LedgerPlan> {
  const { tx, locale } = call;
  const stored = await (lock ? lockedRows(call, definition) : allRows(tx, definition));
  const reader = await lineReader(call, definition, list, defaults);
  const found = finder(definition, stored);
  const lines = list.rows
    .filter(({ cells }) => cells.some((cell, at) => cell !== '' && list.columns[at]))
    .map((row) => readLine(row, reader));
  const taken = new Map<string, number>();
  const planned = lines.map((line) => planLine(line, reader, found, taken));
  return { planned, answer: await answerOf(tx, definition, list, planned, locale) };
}

async function lineReader(
  { tx, locale }: PlanCall,
  definition: LedgerDefinition,
  list: LedgerList,
  defaults: LedgerValues,
): Promise<LineReader> {
  const read = await cellReader(tx, definition, list);
  return { definition, list, locale, read, defaults: { ...list.defaults, ...defaults } };
}

type Found = (line: ReadLine) => { readonly rows: readonly StoredRow[]; readonly by: string };

/** Stored rows by id, then by each key of the ledger. */
function finder(definition: LedgerDefinition, stored: readonly StoredRow[]): Found {
  const byId = new Map(stored.map((row) => [row.id, row]));
  const byKey = definition.keys.map((key) => ({
    key,
    rows: Map.groupBy(
      stored.filter(({ values }) => key.some((column) => !isBlank(values[column]))),
      ({ values }) => keyText(key, values),
    ),
  }));
  return ({ rowId, values }) => {
    const own = rowId === null ? undefined : byId.get(rowId);
    if (own) return { rows: [own], by: ID_COLUMN };
    for (const [at, { key, rows }] of byKey.entries()) {
      const [first = ''] = key;
      if (key.every((column) => isBlank(values[column]))) continue;
      const same = (rows.get(keyText(key, values)) ?? []).filter((row) =>
        definition.keys.slice(0, at).every((earlier) => !contradicts(earlier, row.values, values)),
      );
      if (same.length > 0) return { rows: same, by: first };
    }
    return { rows: [], by: '' };
  };
}

const keyText = (key: readonly string[], values: LedgerValues) =>
  JSON.stringify(key.map((column) => folded(values[column])));

const folded = (value: LedgerValue | undefined) =>
  typeof value === 'string' ? foldCase(value) : (value ?? '');

/** Both have the key, and it is another one. */
const contradicts = (key: readonly string[], a: LedgerValues, b: LedgerValues) =>
  key.every((column) => !isBlank(a[column]) && !isBlank(b[column])) && keyText(key, a) !== keyText(key, b);

function planLine(line: ReadLine, reader: LineReader, found: Found, taken: Map<string, number>): PlannedRow {
  const { definition } = reader;
  const remarks = [...line.remarks];
  const { rows, by } = found(line);
  if (rows.length > 1)
    remarks.push(remark(reader, 'error', 'several-rows', by, null, { count: rows.length }));
  const stored = rows.length === 1 ? (rows[0] ?? null) : null;
  const mark = stored?.id ?? keyOfNew(definition, line.values);
  const first = mark === null ? undefined : taken.get(mark);
  if (first !== undefined)
    remarks.push(remark(reader, 'error', 'repeated', definition.keys[0]?.[0] ?? null, null, { line: first }));
  else if (mark !== null) taken.set(mark, line.line);
  const values = stored ? { ...stored.values, ...line.values } : filledUp(definition, line.values);
  for (const key of missing(definition, values))
    if (!line.wrong.has(key)) remarks.push(remark(reader, 'error', 'missing', key, null));
  const isChanged = !stored || Object.keys(values).some((key) => !sameValue(values[key], stored.values[key]));
  const action = remarks.some(({ severity }) => severity === 'error')
    ? 'refused'
    : stored
      ? isChanged
        ? 'update'
        : 'unchanged'
      : 'create';
  return { line: line.line, stored, values, action, remarks };
}

/** New rows of one list are told apart by the surest key that is filled in. */
function keyOfNew(definition: LedgerDefinition, values: LedgerValues): string | null {
  const key = definition.keys.find((columns) => columns.some((column) => !isBlank(values[column])));
  return key ? `${key.join()} ${keyText(key, values)}` : null;
}

const missing = (definition: LedgerDefinition, values: LedgerValues) =>
  Object.entries(definition.columns).flatMap(([key, { required }]) =>
    required && isBlank(values[key]) ? [key] : [],
  );

async function answerOf(
  tx: Tx,
  definition: LedgerDefinition,
  list: LedgerList,
  planned: readonly PlannedRow[],
  locale: Locale,
): Promise<Answer> {
  const count = (action: AnswerRow['action']) => planned.filter((row) => row.action === action).length;
  const order = ['refused', 'update', 'create', 'unchanged'];
  const shown = planned
    .toSorted(
      (a, b) =>
        order.indexOf(a.action) - order.indexOf(b.action) ||
        b.remarks.length - a.remarks.length ||
        a.line - b.line,
    )
    .slice(0, SHOWN_ROWS);
  const names = await namesIn(
    tx,
    definition,
    shown.flatMap(({ stored, values }) => [{ values }, ...(stored ? [stored] : [])]),
  );
  const text = (values: LedgerValues, key: string) => {
    const column = definition.columns[key];
    return column ? writeCell(column, values[key], cellWords(definition, key, names, locale)) : '';
  };
  const based = planned.map(({ stored, action, values }) => [stored?.id, stored?.version, action, values]);
  return {
    fileName: list.fileName,
    format: list.format,
    encoding: list.encoding,
    sheet: list.sheet,
    columns: list.headings.map((heading, at) => ({
      heading,
      column: list.columns[at] ?? null,
      example: (list.rows.find(({ cells }) => cells[at])?.cells[at] ?? '').slice(0, 80),
    })),
    isRemembered: list.isRemembered,
    fileRemarks: [...list.remarks],
    rows: shown.map((row) => ({
      line: row.line,
      action: row.action,
      name: definition.title
        .map((key) => text(row.values, key))
        .filter(Boolean)
        .join(' '),
      rowId: row.stored?.id ?? null,
      changes: Object.keys(definition.columns)
        .map((key) => ({
          column: columnLabel(definition, key, locale),
          before: row.stored ? text(row.stored.values, key) : '',
          after: text(row.values, key),
        }))
        .filter(({ before, after }) => before !== after && (row.stored || after !== '')),
      remarks: [...row.remarks],
    })),
    counts: {
      create: count('create'),
      update: count('update'),
      unchanged: count('unchanged'),
      refused: count('refused'),
    },
    fingerprint: createHash('sha256')
      .update(JSON.stringify([list.sha256, list.columns, based]))
      .digest('hex'),
    changeSetId: null,
  };
}
