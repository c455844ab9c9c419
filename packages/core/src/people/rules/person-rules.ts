/** Whose account it is, and whether that person is still here (R-E3; S0 6-2, 7-*, S1 第4条⑨⑩). */
import { daysBetween } from '../../calendar/iso-date.ts';
import { isDefaultLogin, isSharedDisplay, isSharedLogin } from '../account-names.ts';
import { found, type Judge, unknown, unlessDisabled, whileEnabled } from '../finding.ts';
import { readDisplayName } from '../names/written-name.ts';

/** Left on or before today. Doubtful accounts with a leaver among the candidates wait for an answer. */
export const leaverEnabled: Judge = (account, context) => {
  const match = context.matchOf(account);
  const hasLeft = (id: string) => {
    const leftOn = context.staffOf(id)?.leftOn ?? null;
    return leftOn !== null && leftOn <= context.today;
  };
  if (match.outcome === 'none') return null;
  if (match.outcome === 'doubtful') {
    const isPossible = account.enabled !== 'no' && match.candidates.some(({ staffId }) => hasLeft(staffId));
    return isPossible ? unknown('person') : null;
  }
  const leftOn = context.personOf(account)?.leftOn ?? null;
  if (leftOn === null || leftOn > context.today || account.enabled === 'no') return 'clear';
  if (account.enabled === 'unknown') return unknown('enabled');
  return found({ leftOn, days: daysBetween(leftOn, context.today) });
};

export const usedAfterLeaving: Judge = (account, { personOf, today }) => {
  const leftOn = personOf(account)?.leftOn ?? null;
  if (leftOn === null || leftOn > today) return null;
  if (account.lastUsedOn === null) return unknown('lastUsedOn');
  return account.lastUsedOn > leftOn ? found({ leftOn, lastUsedOn: account.lastUsedOn }) : 'clear';
};

export const leaverSoon: Judge = unlessDisabled((account, { personOf, today, thresholds }) => {
  const leftOn = personOf(account)?.leftOn ?? null;
  if (leftOn === null || leftOn <= today) return null;
  const days = daysBetween(today, leftOn);
  return days <= thresholds.leaverSoonDays ? found({ leftOn, days }) : 'clear';
});

/** Names of places and defaults are findings of their own. A reading finds nobody whose reading the roster lacks. */
export const orphaned: Judge = unlessDisabled((account, { matchOf, isReadThroughout }) => {
  if (account.kind !== 'personal' || isDefaultLogin(account.name) || isUnpersonal(account)) return null;
  const { outcome, candidates } = matchOf(account);
  if (outcome === 'doubtful') return unknown('person');
  if (outcome === 'matched') return 'clear';
  const isWritten = readDisplayName(account.displayName).names.some(({ script }) => script === 'written');
  const certainty = candidates.length > 0 || !(isWritten || isReadThroughout) ? 'ask' : 'certain';
  return found({ name: account.name, displayName: account.displayName }, { certainty });
});

const isUnpersonal = ({ name, displayName }: { readonly name: string; readonly displayName: string }) =>
  isSharedLogin(name) || isSharedDisplay(displayName);

/** Stated, named after several people, or called as a place is and nobody's own. */
export const shared: Judge = unlessDisabled((account, { matchOf }) => {
  if (account.kind === 'shared') return found({ because: 'kind', name: account.name });
  if (account.kind !== 'personal') return null;
  const match = matchOf(account);
  if (match.reason === 'several-people')
    return found({ because: 'several-people', displayName: account.displayName });
  if (!isUnpersonal(account)) return 'clear';
  return match.outcome === 'matched'
    ? 'clear'
    : found({ because: 'name', name: account.name, displayName: account.displayName }, { certainty: 'ask' });
});

/** Renaming does not protect by itself; that the delivered password was changed has to be seen (R-E5). */
export const defaultName: Judge = unlessDisabled((account) => {
  if (account.kind === 'service' || account.kind === 'vendor') return null;
  if (!isDefaultLogin(account.name)) return 'clear';
  const { passwordChangedOn } = account;
  return passwordChangedOn === null
    ? found({ name: account.name }, { certainty: 'ask' })
    : found({ name: account.name, passwordChangedOn });
});

export const linkContradicted: Judge = (account, { matchOf }) => {
  const { reason, candidates, contradictedBy } = matchOf(account);
  if (reason !== 'confirmed') return null;
  if (contradictedBy !== null)
    return found({ because: 'other-person', otherStaffId: contradictedBy.staffId }, { certainty: 'ask' });
  const against = candidates.flatMap(({ evidence }) => evidence).find(({ kind }) => kind === 'name-differs');
  return against
    ? found({ because: 'name-differs', displayName: against.of }, { certainty: 'ask' })
    : 'clear';
};

export const linkNotOnRoster: Judge = unlessDisabled((account, { matchOf }) => {
  const { reason } = matchOf(account);
  if (reason === 'confirmed-not-on-roster') return found({ name: account.name });
  return reason === 'confirmed' ? 'clear' : null;
});

/** Days since the last use; what the export does not say is unknown, not unused. */
export const unused: Judge = whileEnabled(({ kind, lastUsedOn }, { today, thresholds }) => {
  if (kind === 'break_glass') return null;
  if (lastUsedOn === null) return unknown('lastUsedOn');
  const days = daysBetween(lastUsedOn, today);
  return days > thresholds.unusedDays ? found({ lastUsedOn, days, limit: thresholds.unusedDays }) : 'clear';
});

const MOST = 0.5;

/** Blank where the same export states the use of most others: never used, as directories leave it blank then. */
export const neverUsed: Judge = whileEnabled((account, { today, thresholds, useKnown }) => {
  if (account.kind === 'break_glass') return null;
  if (account.lastUsedOn !== null) return 'clear';
  if (account.createdOn === null) return unknown('createdOn');
  const days = daysBetween(account.createdOn, today);
  if (days <= thresholds.neverUsedDays) return 'clear';
  const share = useKnown(account);
  if (share < MOST) return unknown('lastUsedOn');
  const percent = Math.round(share * 100);
  return found({ createdOn: account.createdOn, days, percent }, { certainty: 'ask' });
});
