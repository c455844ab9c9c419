/** What a grid is asked for: words anywhere, conditions on columns, an order. The server turns it into SQL, saved views keep it. */
import { isIsoDate } from '../calendar/iso-date.ts';
import type { Column } from './column.ts';
import { columnOf, type LedgerDefinition } from './definition.ts';

export const FILTER_OPERATORS = ['is', 'not', 'contains', 'blank', 'filled', 'before', 'after'] as const;
export type FilterOperator = (typeof FILTER_OPERATORS)[number];

export interface Condition {
  readonly column: string;
  readonly operator: FilterOperator;
  /** One of them for `is`, none of them for `not`; one text for the others; empty for `blank` and `filled`. */
  readonly values: readonly string[];
}

export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

const BY_KIND: Readonly<Record<Column['kind'], readonly FilterOperator[]>> = {
  text: ['is', 'not', 'contains', 'blank', 'filled'],
  choice: ['is', 'not', 'blank', 'filled'],
  known: ['is', 'not'],
  date: ['is', 'before', 'after', 'blank', 'filled'],
  number: ['is', 'before', 'after', 'blank', 'filled'],
  texts: ['contains', 'blank', 'filled'],
  reference: ['is', 'not', 'blank', 'filled'],
  references: ['is', 'not', 'blank', 'filled'],
};

export const operatorsOf = (column: Column): readonly FilterOperator[] => BY_KIND[column.kind];

/** Conditions that make no sense for the ledger; none when all do. */
export function unusableConditions(
  definition: LedgerDefinition,
  conditions: readonly Condition[],
): readonly Condition[] {
  return conditions.filter(({ column: key, operator, values }) => {
    const column = columnOf(definition, key);
    if (!column || !operatorsOf(column).includes(operator)) return true;
    const needsValue = operator !== 'blank' && operator !== 'filled';
    return needsValue !== values.length > 0 || !values.every((value) => isComparable(column, value));
  });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function isComparable({ kind }: Column, value: string): boolean {
  if (kind === 'date') return isIsoDate(value);
  if (kind === 'number') return /^-?\d{1,12}$/.test(value);
  return kind === 'reference' || kind === 'references' ? UUID.test(value) : true;
}
