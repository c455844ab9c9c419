import type { Condition } from '@mamori/core/ledger/filter';

/** What the grid shows, kept in the address: a link shows the same, and "back" leads back to it. */
export interface LedgerSearch {
  q?: string;
  where?: readonly Condition[];
  order?: string;
  descending?: boolean;
  columns?: readonly string[];
  /** Id of a rule: rows that fail it or are unknown to it. */
  finding?: string;
}

const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;

const isCondition = (value: unknown): value is Condition => {
  const { column, operator, values } = Object(value) as Partial<Condition>;
  return typeof column === 'string' && typeof operator === 'string' && texts(values) !== undefined;
};

export function ledgerSearch({
  q,
  where,
  order,
  descending,
  columns,
  finding,
}: Record<string, unknown>): LedgerSearch {
  const conditions = Array.isArray(where) ? where.filter(isCondition) : [];
  const shown = texts(columns);
  return {
    ...(typeof q === 'string' && q !== '' && { q }),
    ...(conditions.length > 0 && { where: conditions }),
    ...(typeof order === 'string' && { order }),
    ...(descending === true && { descending }),
    ...(shown && shown.length > 0 && { columns: shown }),
    ...(typeof finding === 'string' && { finding }),
  };
}

/** The same for the API. */
export const filterQuery = ({ q, where, order, descending, finding }: LedgerSearch) => ({
  ...(q !== undefined && { q }),
  ...(where && { where: JSON.stringify(where) }),
  ...(order !== undefined && { order }),
  ...(descending && { descending: 'true' as const }),
  ...(finding !== undefined && { finding }),
});

/** Whether it shows less than the whole ledger. */
export const narrows = ({ q, where, finding }: LedgerSearch): boolean =>
  q !== undefined || (where?.length ?? 0) > 0 || finding !== undefined;

/** The same for the same rows, in whatever order and columns. */
export const filterKey = ({ q, where, finding }: LedgerSearch): string => JSON.stringify([q, where, finding]);
