/** Reads the cells of a list: names are looked up once for the list, and the same cell of a column is worked out once. */
import type { Column } from '@mamori/core/ledger/column';
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import { type CellReading, readCell } from '@mamori/core/ledger/read-cell';
import type { Tx } from '@mamori/database/connect';
import { wordsOf } from '../labels.ts';
import { idsByName, referringColumns } from '../names.ts';
import type { LedgerList } from './read.ts';

/** What a cell that is not empty says in a column of the ledger. */
export type CellReader = (column: string, cell: string) => CellReading;

/** Different cells of one column that are kept: a list of dates or names of ten thousand devices repeats itself far below this. */
const KEPT = 20_000;
/** Nothing is worked out for texts. */
const isPlain = ({ kind }: Column) => kind === 'text' || kind === 'texts';

export async function cellReader(
  tx: Tx,
  definition: LedgerDefinition,
  list: Pick<LedgerList, 'columns' | 'isOwn'>,
): Promise<CellReader> {
  const finders = new Map<string, (name: string) => readonly string[]>();
  for (const { key, to } of referringColumns(definition))
    if (list.columns.includes(key) && !finders.has(to)) finders.set(to, await idsByName(tx, to));
  const find = (to: string, name: string) => finders.get(to)?.(name) ?? [];
  const readers = new Map(
    Object.entries(definition.columns).map(([key, column]) => {
      const words = remembered((value: string) => wordsOf(definition, key, value));
      const context = { isOwn: list.isOwn, wordsOf: words, find };
      const read = (cell: string) => readCell(column, cell, context);
      return [key, isPlain(column) ? read : remembered(read)] as const;
    }),
  );
  return (key, cell) => {
    const read = readers.get(key);
    if (!read) throw new Error(`no column ${key} in ${definition.id}`);
    return read(cell);
  };
}

function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = work(text);
    if (known.size < KEPT) known.set(text, answer);
    return answer;
  };
}
