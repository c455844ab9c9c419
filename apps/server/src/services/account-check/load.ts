/** The people ledgers as the reconciliation reads them (R-E3). */
import { type LedgerId, ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Account, BreakGlassUse, Duty, Staff } from '@mamori/core/ledger/ledgers/people';
import type { SignInPolicy } from '@mamori/core/ledger/ledgers/protection';
import type { ReconcileInput } from '@mamori/core/people/finding';
import type { Refused } from '@mamori/core/people/gather';
import type { Tx } from '@mamori/database/connect';
import { sql } from 'kysely';
import { allRows } from '../ledgers/select.ts';

/** An account with the version of its row. */
export type StoredAccount = Account & { readonly version: number };

export interface PeopleInput extends ReconcileInput {
  readonly accounts: readonly StoredAccount[];
}

/** Ledgers whose changes can change the result. */
const READ = [
  'staff',
  'account',
  'duty',
  'break_glass_use',
  'sign_in_policy',
] as const satisfies readonly LedgerId[];

/** The definition of a ledger gives the type of its rows. */
async function rowsOf<T>(tx: Tx, ledger: (typeof READ)[number]): Promise<readonly T[]> {
  const rows = await allRows(tx, ledgerOf(ledger));
  return rows.map(({ id, version, values }) => ({ ...values, id, version }) as T);
}

export async function loadPeople(tx: Tx, today: string): Promise<PeopleInput> {
  return {
    staff: await rowsOf<Staff>(tx, 'staff'),
    accounts: await rowsOf<StoredAccount>(tx, 'account'),
    duties: await rowsOf<Duty>(tx, 'duty'),
    breakGlassUses: await rowsOf<BreakGlassUse>(tx, 'break_glass_use'),
    policies: await rowsOf<SignInPolicy>(tx, 'sign_in_policy'),
    refused: await refusals(tx),
    today,
  };
}

/** Other texts as soon as anything was written that the reconciliation reads. */
export const PEOPLE_STAMP = [
  sql<string>`(SELECT count(*) FROM ledger_change_set WHERE ledger = ANY(${READ}::text[]))`,
  sql<string>`(SELECT count(*) || ' ' || coalesce(max(refused_at)::text, '') FROM account_refusal)`,
];

async function refusals(tx: Tx): Promise<Refused> {
  const rows = await tx.selectFrom('account_refusal').select(['account_id', 'staff_id']).execute();
  const refused = new Map<string, Set<string>>();
  for (const { account_id, staff_id } of rows) {
    const known = refused.get(account_id);
    if (known) known.add(staff_id);
    else refused.set(account_id, new Set([staff_id]));
  }
  return refused;
}
