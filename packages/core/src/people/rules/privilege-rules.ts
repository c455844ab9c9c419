/** Administrators, passwords, services (R-E2, R-E3, R-E5; S2 管理者権限 2-④, アカウント, S1 第4条⑧). */
import { daysBetween } from '../../calendar/iso-date.ts';
import type { Account } from '../../ledger/ledgers/people.ts';
import { exportOf } from '../export-of.ts';
import { type Context, found, type Judge, unknown, unlessDisabled } from '../finding.ts';

/** Said so, or the person's only account of that export and in use: then a person is asked. */
export const administratorDaily: Judge = unlessDisabled((account, context) => {
  if (account.administrator === 'unknown') return unknown('administrator');
  if (account.administrator === 'no') return null;
  if (account.dailyUse === 'yes') return found({ because: 'stated' });
  if (account.dailyUse === 'no') return 'clear';
  return isOnlyAccountInUse(account, context)
    ? found({ because: 'only-account', lastUsedOn: account.lastUsedOn ?? '' }, { certainty: 'ask' })
    : unknown('dailyUse');
});

function isOnlyAccountInUse(account: Account, { accountsOf, today, thresholds, matchOf }: Context): boolean {
  const { staffId } = matchOf(account);
  if (account.kind !== 'personal' || staffId === null || account.lastUsedOn === null) return false;
  if (daysBetween(account.lastUsedOn, today) > thresholds.dailyUseDays) return false;
  const same = accountsOf(staffId).filter((one) => exportOf(one) === exportOf(account));
  return same.every((one) => one.id === account.id || one.enabled === 'no');
}

export const administratorWithoutReason: Judge = unlessDisabled(
  ({ administrator, administratorReason, kind }) => {
    if (administrator === 'unknown') return unknown('administrator');
    if (administrator === 'no') return null;
    return administratorReason.trim() === '' ? found({ kind }) : 'clear';
  },
);

/** Whoever switches the device on is signed in (S2 アカウント). */
export const autoLogon: Judge = unlessDisabled(({ autoLogon: state, administrator, layer }) => {
  if (state === 'unknown') return unknown('autoLogon');
  return state === 'yes' ? found({ layer, administrator }) : 'clear';
});

export const passwordNeverExpires: Judge = unlessDisabled((account, { changeEveryDays }) => {
  const limit = changeEveryDays(account);
  if (limit === null) return null;
  if (account.passwordNeverExpires === 'unknown') return unknown('passwordNeverExpires');
  return account.passwordNeverExpires === 'yes' ? found({ limit }) : 'clear';
});

export const passwordOld: Judge = unlessDisabled((account, { changeEveryDays, today }) => {
  const limit = changeEveryDays(account);
  if (limit === null) return null;
  const { passwordChangedOn } = account;
  if (passwordChangedOn === null) return unknown('passwordChangedOn');
  const days = daysBetween(passwordChangedOn, today);
  return days > limit ? found({ passwordChangedOn, days, limit }) : 'clear';
});

export const serviceWithoutOwner: Judge = unlessDisabled(({ kind, name, staffId }) => {
  if (kind !== 'service') return null;
  return staffId === null ? found({ name }) : 'clear';
});

export const serviceOwnerLeft: Judge = unlessDisabled(({ kind, name, staffId }, { staffOf, today }) => {
  if (kind !== 'service' || staffId === null) return null;
  const leftOn = staffOf(staffId)?.leftOn ?? null;
  return leftOn !== null && leftOn <= today ? found({ name, leftOn }) : 'clear';
});
