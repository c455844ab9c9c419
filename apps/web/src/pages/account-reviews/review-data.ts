import type { CallOutput } from '@mamori/contract/client';
import { addDays } from '@mamori/core/calendar/iso-date';
import { soughtBy } from '@mamori/core/search';
import { useOperation } from '../../app/api.ts';
import { today } from '../../ui/date/japan-day.ts';

export type Review = CallOutput<'listAccountReviews'>['rows'][number];
export type Part = Review['parts'][number];
export type PartDetail = CallOutput<'getAccountReviewPart'>;
export type Entry = PartDetail['entries'][number];
export type Decision = NonNullable<Entry['decision']>;
export type FollowUp = CallOutput<'getAccountReviewFollowUp'>['rows'][number];

export const DECISIONS = ['keep', 'disable', 'change'] as const satisfies readonly Decision[];

export const REVIEW_READERS = [
  'listAccountReviews',
  'getAccountReviewPart',
  'getAccountReviewFollowUp',
  'getDashboard',
] as const;

/** The review of the address: undefined while it is read, null when there is none. */
export function useReview(reviewId: string) {
  const { data, error } = useOperation('listAccountReviews');
  return { review: data && (data.rows.find(({ id }) => id === reviewId) ?? null), error };
}

export const sumOf = (parts: readonly Part[], key: 'accounts' | 'undecided' | 'disable' | 'change'): number =>
  parts.reduce((sum, part) => sum + part[key], 0);
export const keptOf = (parts: readonly Part[]): number =>
  sumOf(parts, 'accounts') - sumOf(parts, 'undecided') - sumOf(parts, 'disable') - sumOf(parts, 'change');
export const signedOf = (parts: readonly Part[]): number => parts.filter(({ signedAt }) => signedAt).length;

/** Also one that was taken back: it stays on record. */
export const hasSignature = (parts: readonly Part[]): boolean =>
  parts.some(({ signedAt, reopenings }) => signedAt || reopenings.length > 0);

export type PartState = 'signed' | 'overdue' | 'toSign' | 'inWork' | 'notBegun';

/** Late counts until it is signed. */
export function partState(part: Part, dueOn: string): PartState {
  if (part.signedAt) return 'signed';
  if (dueOn < today()) return 'overdue';
  if (part.undecided === 0) return 'toSign';
  return part.undecided < part.accounts ? 'inWork' : 'notBegun';
}

export type ReviewState = 'closed' | 'ready' | 'overdue' | 'open';

export function reviewState({ closedAt, dueOn, parts }: Review): ReviewState {
  if (closedAt) return 'closed';
  if (signedOf(parts) === parts.length) return 'ready';
  return dueOn < today() ? 'overdue' : 'open';
}

/** The source gives no length of time; three months are ours, as in the rule of 2-⑤. */
const UNUSED_DAYS = 90;

export const isUnused = ({ lastUsedOn }: Entry['shown']): boolean =>
  lastUsedOn !== null && lastUsedOn < addDays(today(), -UNUSED_DAYS);
export const hasLeft = ({ leftOn }: Entry['shown']): boolean => leftOn !== null && leftOn < today();

/** All words: login name, names, number, system. */
export function soughtEntries(entries: readonly Entry[], words: string): readonly Entry[] {
  const isSought = soughtBy(words);
  return entries.filter(({ shown }) =>
    isSought(shown.name, shown.displayName, shown.staffName, shown.staffNumber, shown.system, shown.device),
  );
}
