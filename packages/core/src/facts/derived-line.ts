/** Of lines: whether they are in use today (R-H1). */
import { known } from '../ledger/column.ts';
import type { Line } from '../ledger/ledgers/network.ts';
import type { DerivedColumns } from './derived.ts';

export const LINE_COLUMNS: DerivedColumns = {
  /** From its first to its last day. */
  active: {
    column: known({}),
    values:
      ({ today }) =>
      (row) => {
        const { since, endedOn } = row as unknown as Line;
        return (since === null || since <= today) && (endedOn === null || endedOn >= today) ? 'yes' : 'no';
      },
  },
};
