/** Pre-allotted accounts and duty records (R-E4; S0 2-1②), break-glass accounts and their uses (R-E6; S1 第4条⑰, 第15条(4)). */
import { addDays } from '../../calendar/iso-date.ts';
import type { Account } from '../../ledger/ledgers/people.ts';
import { isDutyName } from '../account-names.ts';
import { isChangedAfter, isOpenUse, isUseRecorded, lastUse, sealedOn } from '../break-glass-state.ts';
import { type Context, type DutyRecord, found, type Judge, unknown } from '../finding.ts';

/** A night duty that states no end goes on into the next morning. */
const covers = ({ startsOn, endsOn }: DutyRecord, day: string) =>
  startsOn <= day && day <= (endsOn ?? addDays(startsOn, 1));

/**
 * Its own duties; with an account of their own, those of the dispatched person, once duties of theirs are kept at all. Null: no pre-allotted
 * account.
 */
function dutiesFor(account: Account, context: Context): readonly DutyRecord[] | null {
  const own = context.dutiesOf(account.id);
  const person = context.personOf(account);
  if (own.length > 0 || (person === null && isDutyName(account.name, account.displayName))) return own;
  if (person?.employment !== 'dispatched') return null;
  const theirs = context.dutiesOfStaff(person.id);
  return theirs.length > 0 ? theirs : null;
}

/** Exports tell the last use only: earlier uses outside duties stay unseen. */
export const useWithoutDuty: Judge = (account, context) => {
  const duties = dutiesFor(account, context);
  if (duties === null) return null;
  const { lastUsedOn } = account;
  if (lastUsedOn === null) return unknown('lastUsedOn');
  if (duties.some((one) => covers(one, lastUsedOn))) return 'clear';
  return found({ lastUsedOn, duties: duties.length });
};

export const dutyNameless: Judge = (account, { dutiesOf }) => {
  const duties = dutiesOf(account.id);
  if (duties.length === 0) return null;
  const nameless = duties.filter(({ staffId, visitor }) => staffId === null && visitor.trim() === '');
  if (nameless.length === 0) return 'clear';
  const days = nameless.map(({ startsOn }) => startsOn).sort();
  return found({ count: nameless.length, first: days[0] ?? '' }, { related: nameless.map(({ id }) => id) });
};

/** The next user of a pre-allotted account may not know the password of the one before. */
export const dutyPasswordKept: Judge = (account, { dutiesOf, matchOf, today }) => {
  if (matchOf(account).outcome === 'matched') return null;
  const over = dutiesOf(account.id).filter((one) => (one.endsOn ?? addDays(one.startsOn, 1)) < today);
  if (over.length === 0) return null;
  const kept = over.filter(({ changedAfter }) => changedAfter === 'no');
  if (kept.length > 0) return found({ count: kept.length }, { related: kept.map(({ id }) => id) });
  return over.some(({ changedAfter }) => changedAfter === 'unknown') ? unknown('changedAfter') : 'clear';
};

const isBreakGlass = ({ kind }: Account) => kind === 'break_glass';

/** Sealed once, and again after each use that has ended; no date at all is asked about. */
export const breakGlassNotSealed: Judge = (account, { usesOf, today }) => {
  if (!isBreakGlass(account) || account.enabled === 'no') return null;
  const last = lastUse(usesOf(account.id));
  const seal = sealedOn(account, last);
  if (last === undefined) return seal === undefined ? found({}, { certainty: 'ask' }) : 'clear';
  if (isOpenUse(last, today)) return 'clear';
  return seal !== undefined && seal >= last.openedOn
    ? 'clear'
    : found({ openedOn: last.openedOn, sealedOn: seal ?? '' }, { related: [last.id] });
};

export const breakGlassUseUnrecorded: Judge = (account, { usesOf, today }) => {
  if (!isBreakGlass(account)) return null;
  const { lastUsedOn } = account;
  if (lastUsedOn === null) return unknown('lastUsedOn');
  return isUseRecorded(lastUsedOn, usesOf(account.id), today) ? 'clear' : found({ lastUsedOn });
};

/** Every use that has ended. */
export const breakGlassNotChanged: Judge = (account, { usesOf, today }) => {
  const ended = usesOf(account.id).filter((one) => !isOpenUse(one, today));
  if (!isBreakGlass(account) || ended.length === 0) return null;
  const last = lastUse(ended);
  if (last === undefined || account.enabled === 'no' || isChangedAfter(account, last)) return 'clear';
  return found({ openedOn: last.openedOn, endedOn: last.endedOn ?? '' }, { related: [last.id] });
};
