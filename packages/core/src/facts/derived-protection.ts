/** Of permissions, sign-in rules and logs (R-E2, R-E5, R-F1). */
import { addDays } from '../calendar/iso-date.ts';
import { type Known, known } from '../ledger/column.ts';
import type { Permission } from '../ledger/ledgers/people.ts';
import type { LogSource, SignInPolicy } from '../ledger/ledgers/protection.ts';
import { signInWays } from '../permissions/sign-in-rules.ts';
import type { DerivedColumns } from './derived.ts';

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

/** 2-⑦ as a whole: one of its ways is met, or none can be. S1 第4条⑧ (10 characters, better 13, never changed) stands behind the form. */
export function passwordRule(policy: SignInPolicy): Known {
  const ways = Object.values(signInWays(policy));
  if (ways.includes('yes')) return 'yes';
  return ways.includes('unknown') ? 'unknown' : 'no';
}
