/**
 * MDS/SDS, the vendors' disclosure of security (R-C3, S0 5-1…5-6): what deviates, what is to be asked of the vendor, and what counts for
 * item 2-3. A disclosure that deviates, is old or has a form of its own counts all the same; one that was only asked for does not yet.
 */
import type { IsoDate } from '../assessment/answer-document.ts';
import { foldWidth } from '../calendar/width.ts';
import type { Verdict } from '../verdict.ts';

export const DISCLOSURE_KINDS = ['mds', 'sds', 'own'] as const;
/** `own`: a form of the vendor's own with equivalent contents (S0 5-3, 5-6). */
export type DisclosureKind = (typeof DISCLOSURE_KINDS)[number];
export const DISCLOSURE_ISSUERS = ['maker', 'seller', 'maintainer'] as const;
export type DisclosureIssuer = (typeof DISCLOSURE_ISSUERS)[number];

export type DisclosureAnswer = 'yes' | 'no' | 'notApplicable' | null;

export interface DisclosureQuestion {
  readonly id: string;
  /** As printed: `1.1`, `2-③`; '' where none is. */
  readonly number: string;
  readonly text: string;
  readonly answer: DisclosureAnswer;
  readonly note: string;
}
export interface DisclosureSection {
  readonly title: string;
  readonly questions: readonly DisclosureQuestion[];
}
export interface DisclosureContent {
  readonly sections: readonly DisclosureSection[];
}

/** An MDS has 100 to 150 questions; from here on a file is something else. */
export const MOST_QUESTIONS = 300;

export interface Deviations {
  /** S0 5-5: いいえ is a deviation that the vendor explains. */
  readonly no: readonly DisclosureSection[];
  readonly notApplicable: readonly DisclosureSection[];
  readonly unanswered: readonly DisclosureSection[];
}

/** Sections without a question of the kind are left out. */
export function deviationsOf(content: DisclosureContent): Deviations {
  const having = (answer: DisclosureAnswer) =>
    content.sections.flatMap(({ title, questions }) => {
      const own = questions.filter((question) => question.answer === answer);
      return own.length === 0 ? [] : [{ title, questions: own }];
    });
  return { no: having('no'), notApplicable: having('notApplicable'), unanswered: having(null) };
}

export interface AnswerCounts {
  readonly yes: number;
  readonly no: number;
  readonly notApplicable: number;
  readonly unanswered: number;
}

export function countAnswers(content: DisclosureContent): AnswerCounts {
  const answers = content.sections.flatMap(({ questions }) => questions.map(({ answer }) => answer));
  const count = (wanted: DisclosureAnswer) => answers.filter((answer) => answer === wanted).length;
  return {
    yes: count('yes'),
    no: count('no'),
    notApplicable: count('notApplicable'),
    unanswered: count(null),
  };
}

export interface KnownGuidelines {
  readonly current: string;
  readonly guidelines: readonly { readonly version: string }[];
}

/** 「ガイドライン第5.2版対応」 → `5.2`; null where no version stands, or several. */
export function guidelineVersion(text: string): string | null {
  const found = new Set(
    [...foldWidth(text).matchAll(/\d{1,2}(?:\.\d{1,2})?/g)].map(([version]) => twoPart(version)),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

const twoPart = (version: string): string => (version.includes('.') ? version : `${version}.0`);

function isOlder(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = than.split('.').map(Number);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

export type GuidelineStanding = 'current' | 'older' | 'newer' | 'unknown';

/** S0 5-1, 5-4: older ones are accepted, and the vendor is urged to update. A version that nobody knows of says nothing. */
export function guidelineStanding(text: string, known: KnownGuidelines): GuidelineStanding {
  const version = guidelineVersion(text);
  if (version === null) return 'unknown';
  if (version === known.current) return 'current';
  if (isOlder(version, known.current)) return 'older';
  return known.guidelines.some((one) => one.version === version) ? 'newer' : 'unknown';
}

/** What the ledger knows of one disclosure. */
export interface DisclosureFacts {
  readonly id: string;
  readonly vendorId: string;
  readonly kind: DisclosureKind;
  readonly issuer: DisclosureIssuer;
  readonly status: 'requested' | 'received';
  readonly guidelineVersion: string;
  readonly dueOn: IsoDate | null;
  readonly validUntil: IsoDate | null;
  readonly hasFile: boolean;
  readonly counts: AnswerCounts | null;
  /** A later disclosure took its place. */
  readonly isReplaced: boolean;
}

export const DISCLOSURE_STATES = ['replaced', 'overdue', 'requested', 'expired', 'old', 'received'] as const;
export type DisclosureState = (typeof DISCLOSURE_STATES)[number];

/** The one word for a row; the first that fits. */
export function disclosureState(
  facts: DisclosureFacts,
  today: IsoDate,
  known: KnownGuidelines,
): DisclosureState {
  if (facts.isReplaced) return 'replaced';
  if (facts.status === 'requested')
    return facts.dueOn !== null && facts.dueOn < today ? 'overdue' : 'requested';
  if (facts.validUntil !== null && facts.validUntil < today) return 'expired';
  return guidelineStanding(facts.guidelineVersion, known) === 'older' ? 'old' : 'received';
}

export const DISCLOSURE_ADVICE = [
  'remind-vendor',
  'await-document',
  'renew-expired',
  'ask-update',
  'ask-guideline-version',
  'attach-file',
  'compare-own-form',
  'enter-answers',
  'ask-reasons',
  'ask-unanswered',
] as const;
export type DisclosureAdvice = (typeof DISCLOSURE_ADVICE)[number];

/** What to do about a disclosure, most urgent first; keys `disclosures:advice.<code>`. Nothing for one that was replaced. */
export function disclosureAdvice(
  facts: DisclosureFacts,
  today: IsoDate,
  known: KnownGuidelines,
): readonly DisclosureAdvice[] {
  const state = disclosureState(facts, today, known);
  if (state === 'replaced') return [];
  if (state === 'overdue') return ['remind-vendor'];
  if (state === 'requested') return ['await-document'];
  const standing = guidelineStanding(facts.guidelineVersion, known);
  const when = (condition: boolean, code: DisclosureAdvice) => (condition ? [code] : []);
  return [
    ...when(state === 'expired', 'renew-expired'),
    ...when(standing === 'older', 'ask-update'),
    ...when(standing === 'unknown', 'ask-guideline-version'),
    ...when(!facts.hasFile, 'attach-file'),
    ...when(facts.kind === 'own', 'compare-own-form'),
    ...when(facts.counts === null, 'enter-answers'),
    ...when((facts.counts?.no ?? 0) > 0, 'ask-reasons'),
    ...when((facts.counts?.unanswered ?? 0) > 0, 'ask-unanswered'),
  ];
}

export interface ItemStanding {
  /** `yes`: on file · `no`: asked for, not there yet, or never asked for. */
  readonly verdict: Verdict;
  /** Key `disclosures:standing.<code>`. */
  readonly code: 'on-file' | 'on-file-old' | 'requested' | 'never-asked';
  /** S0 5-2: beside the seller's or maintainer's SDS the maker's MDS is asked for. Advice, not part of the verdict. */
  readonly missingMakersMds: boolean;
}

/**
 * What one contracted vendor's disclosures say for item 2-3. Deviating (S0 5-5), old (5-1, 5-4), expired or in a form of its own (5-3, 5-6): still yes.
 */
export function standingForItem(
  disclosures: readonly DisclosureFacts[],
  today: IsoDate,
  known: KnownGuidelines,
): ItemStanding {
  const open = disclosures.filter((one) => !one.isReplaced);
  const received = open.filter(({ status }) => status === 'received');
  const missingMakersMds =
    received.some(({ kind, issuer }) => kind === 'sds' && issuer !== 'maker') &&
    !open.some(({ kind, issuer }) => kind !== 'sds' && issuer === 'maker');
  if (received.length === 0)
    return { verdict: 'no', code: open.length > 0 ? 'requested' : 'never-asked', missingMakersMds };
  const isOld = received.every((one) => disclosureState(one, today, known) !== 'received');
  return { verdict: 'yes', code: isOld ? 'on-file-old' : 'on-file', missingMakersMds };
}
