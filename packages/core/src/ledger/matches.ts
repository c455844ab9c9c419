/** Conditions on rows in memory, with the meaning that they have in the database: what a grid shows is what a rule asks (R-B15). */
import type { Column, LedgerValue } from './column.ts';
import { columnOf, type LedgerDefinition, type LedgerValues } from './definition.ts';
import type { Condition } from './filter.ts';

export type ValueTest = (value: LedgerValue | undefined) => boolean;

const isMany = (value: LedgerValue | undefined): value is readonly string[] => Array.isArray(value);

/** The test of one condition on values of a column; operators that the column does not have never hold (`unusableConditions`). */
export function valueTest(column: Column, { operator, values }: Omit<Condition, 'column'>): ValueTest {
  const [first = ''] = values;
  switch (operator) {
    case 'is':
      return isOneOf(values);
    case 'not': {
      const test = isOneOf(values);
      return (value) => !test(value);
    }
    case 'contains': {
      const wanted = first.toLowerCase();
      return (value) => textOf(value).toLowerCase().includes(wanted) && !isNothing(value);
    }
    case 'before':
      return compared(column, first, (value, limit) => value < limit);
    case 'after':
      return compared(column, first, (value, limit) => value > limit);
    case 'blank':
      return isBlankIn(column);
    case 'filled': {
      const test = isBlankIn(column);
      return (value) => !test(value);
    }
  }
}

/** All conditions hold for the row; a column that the ledger lacks makes them fail. */
export function matches(
  definition: LedgerDefinition,
  row: LedgerValues,
  conditions: readonly Condition[],
): boolean {
  return conditions.every((condition) => {
    const column = columnOf(definition, condition.column);
    return column !== undefined && valueTest(column, condition)(row[condition.column]);
  });
}

const isNothing = (value: LedgerValue | undefined) => value === undefined || value === null;

function isOneOf(values: readonly string[]): ValueTest {
  const wanted = new Set(values);
  return (value) => {
    if (isMany(value)) return value.some((one) => wanted.has(one));
    return !isNothing(value) && wanted.has(String(value));
  };
}

const textOf = (value: LedgerValue | undefined): string =>
  isMany(value) ? value.join(' ') : String(value ?? '');

/** Numbers compare as numbers, everything else as text; blank is neither before nor after. */
function compared(
  column: Column,
  limit: string,
  holds: (value: string | number, limit: string | number) => boolean,
): ValueTest {
  const wanted = column.kind === 'number' ? Number(limit) : limit;
  return (value) => {
    if (isMany(value) || value === undefined || value === null || value === '') return false;
    return holds(value, wanted);
  };
}

function isBlankIn({ kind }: Column): ValueTest {
  if (kind === 'texts' || kind === 'references')
    return (value) => isNothing(value) || (isMany(value) && value.length === 0);
  return kind === 'text' ? (value) => isNothing(value) || value === '' : isNothing;
}
