/**
 * The check of accounts as the ledgers are now (R-E3, R-E4, R-E6). It is kept until one of the people ledgers, a refusal or the day is another;
 * who asks while it is worked out waits for the same result.
 */
import type { Staff } from '@mamori/core/ledger/ledgers/people';
import type { AccountMatch } from '@mamori/core/people/match-accounts';
import type { Reconciliation } from '@mamori/core/people/reconcile';
import type { Tx } from '@mamori/database/connect';
import type { Context } from '../../context.ts';
import { stampOf } from '../kept.ts';
import { todayInJapan } from '../today.ts';
import { loadPeople, PEOPLE_STAMP, type PeopleInput, type StoredAccount } from './load.ts';
import { reconciled } from './reconciler.ts';

export interface Checked extends Reconciliation {
  readonly input: PeopleInput;
  readonly today: string;
  readonly accounts: ReadonlyMap<string, StoredAccount>;
  readonly staff: ReadonlyMap<string, Staff>;
  readonly matchOf: ReadonlyMap<string, AccountMatch>;
}

interface Kept {
  readonly stamp: string;
  readonly check: Promise<Checked>;
  /** Accounts; known when the check is there. */
  size: number;
}

/** Accounts in memory over all organizations, about 2 kB each; the organization that was asked longest ago goes first. */
const MOST_ACCOUNTS = 40_000;
const kept = new Map<string, Kept>();

export interface CheckCall {
  readonly context: Pick<Context, 'now'>;
  readonly tx: Tx;
}

/** In a transaction that writes: before it writes, as nobody else sees what it wrote. */
export async function checkAccounts({ context, tx }: CheckCall): Promise<Checked> {
  const { organization, state } = await stampOf(tx, PEOPLE_STAMP);
  const today = todayInJapan(context.now());
  const stamp = [today, ...state].join(' ');
  const known = kept.get(organization);
  kept.delete(organization);
  const entry: Kept = known?.stamp === stamp ? known : { stamp, check: check(tx, today), size: 0 };
  kept.set(organization, entry);
  try {
    const checked = await entry.check;
    entry.size = checked.input.accounts.length;
    forgetOldest();
    return checked;
  } catch (cause) {
    // The next request tries again.
    if (kept.get(organization) === entry) kept.delete(organization);
    throw cause;
  }
}

async function check(tx: Tx, today: string): Promise<Checked> {
  const input = await loadPeople(tx, today);
  const result = await reconciled(input);
  return {
    ...result,
    input,
    today,
    accounts: new Map(input.accounts.map((one) => [one.id, one])),
    staff: new Map(input.staff.map((one) => [one.id, one])),
    matchOf: new Map(result.matches.map((one) => [one.accountId, one])),
  };
}

function forgetOldest(): void {
  let sum = [...kept.values()].reduce((all, { size }) => all + size, 0);
  for (const [organization, { size }] of kept) {
    if (sum <= MOST_ACCOUNTS || kept.size === 1) return;
    kept.delete(organization);
    sum -= size;
  }
}
