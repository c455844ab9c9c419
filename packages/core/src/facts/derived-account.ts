/** Of accounts: whether they work, and whether their holder has left (R-E3; S0 6-2, 7-*, S2 2-⑤). */
import { type Known, known } from '../ledger/column.ts';
import type { Account, Staff } from '../ledger/ledgers/people.ts';
import type { DerivedColumns } from './derived.ts';
import type { FactRow } from './facts.ts';

const asAccount = (row: FactRow) => row as unknown as Account;

export const ACCOUNT_COLUMNS: DerivedColumns = {
  /** Enabled, and the day of its disabling has not come. */
  active: {
    column: known({}),
    values:
      ({ today }) =>
      (row) => {
        const { enabled, disabledOn } = asAccount(row);
        return disabledOn !== null && disabledOn <= today ? 'no' : enabled;
      },
  },
  /** From the day after the last one; unknown for an account of nobody in the roster. */
  holderLeft: {
    column: known({}),
    values: ({ ledgers, today }) => {
      const leftOn = new Map((ledgers.staff ?? []).map((row) => [row.id, (row as unknown as Staff).leftOn]));
      return (row): Known => {
        const { staffId } = asAccount(row);
        const left = staffId === null ? undefined : leftOn.get(staffId);
        if (left === undefined) return 'unknown';
        return left !== null && left < today ? 'yes' : 'no';
      };
    },
  },
};
