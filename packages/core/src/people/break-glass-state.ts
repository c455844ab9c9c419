/** Where a break-glass account stands between sealing, use and change (R-E6; S1 第4条⑰, 第15条(4)). */
import type { Account } from '../ledger/ledgers/people.ts';
import type { UseRecord } from './finding.ts';

export const BREAK_GLASS_STATES = [
  'sealed',
  /** In use: a use that has not ended. */
  'open',
  /** The use is over and the password is the one that was used. */
  'not-changed',
  /** Changed, and not sealed again. */
  'not-sealed',
  /** Neither a seal nor a use is on record. */
  'unknown',
  'disabled',
] as const;
export type BreakGlassState = (typeof BREAK_GLASS_STATES)[number];

export const lastUse = (uses: readonly UseRecord[]): UseRecord | undefined =>
  [...uses].sort((a, b) => (a.openedOn < b.openedOn ? 1 : -1))[0];

export const isOpenUse = ({ endedOn }: Pick<UseRecord, 'endedOn'>, today: string): boolean =>
  endedOn === null || endedOn > today;

/** Changed since the use ended; the account's own date of change counts too. */
export function isChangedAfter(account: Pick<Account, 'passwordChangedOn'>, use: UseRecord): boolean {
  const dates = [use.changedOn, account.passwordChangedOn].filter((one) => one !== null);
  return dates.some((one) => one >= (use.endedOn ?? use.openedOn));
}

/** The later of the account's own seal and that of its last use. */
export const sealedOn = (
  account: Pick<Account, 'sealedOn'>,
  last: UseRecord | undefined,
): string | undefined =>
  [account.sealedOn, last?.sealedOn ?? null]
    .filter((one) => one !== null)
    .sort()
    .at(-1);

export const isUseRecorded = (
  lastUsedOn: string,
  uses: readonly Pick<UseRecord, 'openedOn' | 'endedOn'>[],
  today: string,
): boolean =>
  uses.some(({ openedOn, endedOn }) => openedOn <= lastUsedOn && lastUsedOn <= (endedOn ?? today));

export function breakGlassState(
  account: Account,
  uses: readonly UseRecord[],
  today: string,
): BreakGlassState {
  if (account.enabled === 'no') return 'disabled';
  const last = lastUse(uses);
  const seal = sealedOn(account, last);
  if (last === undefined) return seal === undefined ? 'unknown' : 'sealed';
  if (isOpenUse(last, today)) return 'open';
  if (!isChangedAfter(account, last)) return 'not-changed';
  return seal !== undefined && seal >= last.openedOn ? 'sealed' : 'not-sealed';
}
