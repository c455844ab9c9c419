/**
 * A ledger as data: its columns, what a row is called and what finds it again. Database, API, grid, form, import, export and history
 * all follow from the definition; a catalogue test holds the tables to it.
 */
import type { Column, LedgerValue, ValueOf } from './column.ts';
import { blank } from './column.ts';

export type Columns = Readonly<Record<string, Column>>;

export const LEDGER_AREAS = ['devices', 'network', 'people', 'protection', 'movement'] as const;
export type LedgerArea = (typeof LEDGER_AREAS)[number];

export interface LedgerDefinition<Id extends string = string, C extends Columns = Columns> {
  /** Table and part of addresses: `device`. */
  readonly id: Id;
  readonly columns: C;
  /** Columns that together say which row is meant; the first is shown as its name. */
  readonly title: readonly string[];
  /**
   * What finds a row again, the surest first: a row of an import is the stored one in which all columns of a key are the same. A
   * later key does not count where an earlier one says that they are two.
   */
  readonly keys: readonly (readonly string[])[];
  /** Sections of the form and of the page of a row, in order. */
  readonly groups: readonly { readonly id: string; readonly columns: readonly string[] }[];
  /** Columns of the grid until somebody chooses others. */
  readonly shown: readonly string[];
  /** Where the pages list it. */
  readonly area: LedgerArea;
  /** Requirement and source. */
  readonly source: string;
}

export type ValuesOf<D extends { readonly columns: Columns }> = {
  readonly [K in keyof D['columns']]: ValueOf<D['columns'][K]>;
};
export type RowOf<D extends { readonly columns: Columns }> = ValuesOf<D> & { readonly id: string };
export type LedgerValues = Readonly<Record<string, LedgerValue>>;

/** What `define` accepts: every column that is named exists. */
interface Defined<Id extends string, C extends Columns> extends LedgerDefinition<Id, C> {
  readonly title: readonly (keyof C & string)[];
  readonly keys: readonly (readonly (keyof C & string)[])[];
  readonly groups: readonly { readonly id: string; readonly columns: readonly (keyof C & string)[] }[];
  readonly shown: readonly (keyof C & string)[];
}

export const define = <const Id extends string, const C extends Columns>(
  definition: Defined<Id, C>,
): LedgerDefinition<Id, C> => definition;

export function blankValues<D extends LedgerDefinition>(definition: D): LedgerValues {
  return Object.fromEntries(Object.entries(definition.columns).map(([key, column]) => [key, blank(column)]));
}

export function columnOf(definition: LedgerDefinition, key: string): Column | undefined {
  return Object.hasOwn(definition.columns, key) ? definition.columns[key] : undefined;
}
