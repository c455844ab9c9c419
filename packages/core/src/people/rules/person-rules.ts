/** Whose account it is, and whether that person is still here (R-E3; S0 6-2, 7-*, S1 第4条⑨⑩). */
import { daysBetween } from '../../calendar/iso-date.ts';
import { isDefaultLogin, isServiceLogin, isSharedDisplay, isSharedLogin } from '../account-names.ts';
import { type Certainty, found, type Judge, unknown, unlessDisabled, whileEnabled } from '../finding.ts';
import { howSure } from '../how-sure.ts';
import type { AccountMatch } from '../match-accounts.ts';
import { GAP_SIGN, readDisplayName } from '../names/written-name.ts';

/** Of a leaver only where a person, a number or the full name says whose it is. */
const ofLeaver = (match: AccountMatch): Certainty => (howSure(match) === 'inferred' ? 'ask' : 'certain');

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
  return found({ leftOn, days: daysBetween(leftOn, context.today) }, { certainty: ofLeaver(match) });
};

export const usedAfterLeaving: Judge = (account, { personOf, matchOf, today }) => {
  const leftOn = personOf(account)?.leftOn ?? null;
  if (leftOn === null || leftOn > today) return null;
  if (account.lastUsedOn === null) return unknown('lastUsedOn');
  if (account.lastUsedOn <= leftOn) return 'clear';
  return found({ leftOn, lastUsedOn: account.lastUsedOn }, { certainty: ofLeaver(matchOf(account)) });
};

export const leaverSoon: Judge = unlessDisabled((account, { personOf, matchOf, today, thresholds }) => {
  const leftOn = personOf(account)?.leftOn ?? null;
  if (leftOn === null || leftOn <= today) return null;
  const days = daysBetween(today, leftOn);
  if (days > thresholds.leaverSoonDays) return 'clear';
  return found({ leftOn, days }, { certainty: ofLeaver(matchOf(account)) });
});

/** Names of places and defaults are findings of their own. A reading finds nobody whose reading the roster lacks. */
export const orphaned: Judge = unlessDisabled((account, { matchOf, isReadThroughout }) => {
  if (account.kind !== 'personal' || isDefaultLogin(account.name) || isUnpersonal(account)) return null;
  const { outcome, candidates } = matchOf(account);
  if (outcome === 'doubtful') return unknown('person');
  if (outcome === 'matched') return 'clear';
  const isNamed = hasFullName(account.displayName, isReadThroughout);
  const certainty = candidates.length === 0 && isNamed ? 'certain' : 'ask';
  return found({ name: account.name, displayName: account.displayName }, { certainty });
});

const CALLED = /(ちゃん|くん|君|っち)$/u;

/** Family and given name, all characters of them. */
function hasFullName(display: string, isReadThroughout: boolean): boolean {
  return readDisplayName(display).names.some(({ script, parts }) => {
    const isWhole = parts.length > 1 || (script === 'written' && [...(parts[0] ?? '')].length > 3);
    const isShown = !parts.some((one) => GAP_SIGN.test(one) || CALLED.test(one));
    return isWhole && isShown && (script === 'written' || isReadThroughout);
  });
}

const isUnpersonal = ({ name, displayName }: { readonly name: string; readonly displayName: string }) =>
  isSharedLogin(name) || isSharedDisplay(displayName);

/** Stated, named after several people, called as a place is and nobody's own, a second one under a name, or like nobody's name. */
export const shared: Judge = unlessDisabled((account, { matchOf, isLikeAPerson }) => {
  const { kind, name, displayName } = account;
  if (kind === 'shared') return found({ because: 'kind', name });
  if (kind !== 'personal') return null;
  const match = matchOf(account);
  if (match.reason === 'several-people') return found({ because: 'several-people', displayName });
  if (match.outcome === 'matched') return 'clear';
  const because = isUnpersonal(account)
    ? 'name'
    : match.candidates[0]?.evidence.some((one) => one.kind === 'unusual-login')
      ? 'second-under-name'
      : match.outcome === 'none' &&
          match.candidates.length === 0 &&
          !isLikeAPerson(account) &&
          !isSystemName(name)
        ? 'unlike-a-person'
        : null;
  return because === null ? 'clear' : found({ because, name, displayName }, { certainty: 'ask' });
});

const isSystemName = (name: string) => isDefaultLogin(name) || isServiceLogin(name);

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
