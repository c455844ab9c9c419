/**
 * Which of the three ways of the form a system's sign-in rule meets, and what the handbook asks instead (R-E5, R-E9). S2 パスワードの安全性 (2-⑦): 13 mixed
 * characters, or 8 changed regularly, or 8 with two factors. S1 第4条⑧: 10 characters, better 13, and no regular change.
 */
import type { IsoDate } from '../assessment/answer-document.ts';
import type { Known } from '../ledger/column.ts';
import type { SignInPolicy } from '../ledger/ledgers/protection.ts';

/** 13 characters need no regular change, nor do 8 with a second factor. */
const LONG = 13;
const SHORT = 8;

export const SIGN_IN_WAYS = ['long', 'changed', 'twoFactors'] as const;
export type SignInWay = (typeof SIGN_IN_WAYS)[number];

/** All of them yes; one no makes no, else one unknown makes unknown. */
export function allOf(...parts: readonly Known[]): Known {
  if (parts.includes('no')) return 'no';
  return parts.includes('unknown') ? 'unknown' : 'yes';
}

const atLeast = (length: number | null, least: number): Known =>
  length === null ? 'unknown' : length >= least ? 'yes' : 'no';

type Rule = Pick<SignInPolicy, 'minimumLength' | 'mixed' | 'secondFactor' | 'changeEveryDays'>;

/** Each way by itself; a planned second factor is none yet. */
export function signInWays({
  minimumLength,
  mixed,
  secondFactor,
  changeEveryDays,
}: Rule): Record<SignInWay, Known> {
  const changed: Known = changeEveryDays === null ? 'unknown' : changeEveryDays > 0 ? 'yes' : 'no';
  const factors: Known = secondFactor === null ? 'unknown' : secondFactor === 'yes' ? 'yes' : 'no';
  const short = atLeast(minimumLength, SHORT);
  return {
    long: allOf(mixed, atLeast(minimumLength, LONG)),
    changed: allOf(mixed, short, changed),
    twoFactors: allOf(mixed, short, factors),
  };
}

/** S1 第4条⑧ beside the form's rule: neither decides the other. */
const HANDBOOK_LEAST = 10;

export interface HandbookRule {
  readonly least: Known;
  readonly better: Known;
  /** It asks for no regular change; a change that the form's second way needs is no fault. */
  readonly unchanged: Known;
}

export function handbookRule({ minimumLength, changeEveryDays }: Rule): HandbookRule {
  return {
    least: atLeast(minimumLength, HANDBOOK_LEAST),
    better: atLeast(minimumLength, LONG),
    unchanged: changeEveryDays === null ? 'unknown' : changeEveryDays === 0 ? 'yes' : 'no',
  };
}

/** The last day of FY2027, by which a second factor has to be there (2-⑩). */
export const SECOND_FACTOR_BY = '2028-03-31';

export type SecondFactorState =
  | 'inPlace'
  | 'planned'
  | 'plannedLate'
  | 'planPassed'
  | 'plannedUndated'
  | 'none'
  | 'unknown';

/** In place, or planned with a day that is still to come and not after FY2027; as the rule of 2-⑩ judges. */
export function secondFactorState(
  { secondFactor, secondFactorBy }: Pick<SignInPolicy, 'secondFactor' | 'secondFactorBy'>,
  today: IsoDate,
): SecondFactorState {
  if (secondFactor === null) return 'unknown';
  if (secondFactor !== 'planned') return secondFactor === 'yes' ? 'inPlace' : 'none';
  if (secondFactorBy === null) return 'plannedUndated';
  if (secondFactorBy > SECOND_FACTOR_BY) return 'plannedLate';
  return secondFactorBy < today ? 'planPassed' : 'planned';
}
