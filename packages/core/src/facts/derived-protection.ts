/** Of permissions, sign-in rules and logs (R-E2, R-E5, R-F1). */
import { addDays } from '../calendar/iso-date.ts';
import { type Known, known } from '../ledger/column.ts';
import type { Permission } from '../ledger/ledgers/people.ts';
import type { LogSource, SignInPolicy } from '../ledger/ledgers/protection.ts';
import type { DerivedColumns } from './derived.ts';

/** 13 characters need no regular change, nor do 8 with a second factor (form 2-⑦, S2). */
const LONG = 13;
const SHORT = 8;

export const PROTECTION_COLUMNS = {
  permission: {
    /** The system is set otherwise than decided; unknown until somebody looked. */
    differs: {
      column: known({}),
      values: () => (row) => {
        const { level, actual } = row as unknown as Permission;
        if (actual === null) return 'unknown';
        return actual === level ? 'no' : 'yes';
      },
    },
  },
  sign_in_policy: {
    passwordRule: {
      column: known({}),
      values: () => (row) => passwordRule(row as unknown as SignInPolicy),
    },
  },
  log_source: {
    /** The next look is due; unknown without an interval or a first look. */
    reviewDue: {
      column: known({}),
      values:
        ({ today }) =>
        (row): Known => {
          const { reviewedOn, reviewEveryDays } = row as unknown as LogSource;
          if (reviewedOn === null || reviewEveryDays === null) return 'unknown';
          return addDays(reviewedOn, reviewEveryDays) < today ? 'yes' : 'no';
        },
    },
  },
} as const satisfies Readonly<Record<string, DerivedColumns>>;

/**
 * 2-⑦: letters, digits and signs mixed; 13 characters, or 8 with a second factor, or 8 changed regularly. A planned second factor is none
 * yet. S1 第4条⑧ (10 characters, better 13, never changed) stands behind the form.
 */
export function passwordRule(policy: SignInPolicy): Known {
  const { minimumLength, mixed, secondFactor, changeEveryDays } = policy;
  if (mixed === 'no' || (minimumLength !== null && minimumLength < SHORT)) return 'no';
  if (minimumLength === null || mixed === 'unknown') return 'unknown';
  if (minimumLength >= LONG || secondFactor === 'yes') return 'yes';
  if (changeEveryDays !== null && changeEveryDays > 0) return 'yes';
  return secondFactor === null || changeEveryDays === null ? 'unknown' : 'no';
}
