/** The steps before the hand-in: every problem, open question and missing document, in the order in which to do them. */
import type { Edition } from '@mamori/regulations/model/edition';
import { EXISTENCE_ITEM } from '../edition-items.ts';
import type { Contradiction } from '../vendor/cross-check.ts';
import type { AnswerDocument, Diagnostic, IsoDate } from './answer-document.ts';
import { type Hint, type PlausibilityFacts, plausibilityHints } from './plausibility.ts';
import type { Problem, ProblemCode, Severity } from './problem.ts';
import { originalsToDo, plansToDo, type RecordFacts } from './record-steps.ts';
import { type CheckFacts, checkAnswers } from './validity.ts';

export interface ReadinessFacts extends CheckFacts, PlausibilityFacts, RecordFacts {
  /** Vendors with an operation or maintenance contract whose form has not come; null = not known. */
  readonly vendorsWithoutForm?: readonly string[] | null;
  /** From `findContradictions` (R-B8). */
  readonly contradictions?: readonly Contradiction[];
  /** A recorded はい that rows of the ledgers disprove, with the code of the reason (`facts:…`). */
  readonly ledgerContradictions?: readonly LedgerContradiction[];
}

export interface LedgerContradiction {
  readonly item: string;
  readonly code: string;
  readonly params: Readonly<Record<string, number>>;
}

export const STEP_KINDS = [
  'existence',
  'unread',
  'contradiction',
  'question',
  'confirm-carried',
  'answer',
  'complete-entry',
  'target',
  'vendor-form',
  'vendor-contradiction',
  'ledger-contradiction',
  'original',
  'plan',
  'overdue',
  'explain',
  'hint',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export interface Step {
  /** What has to be done: key `rules:step.<kind>`; the order of `STEP_KINDS` is the order of work. */
  readonly kind: StepKind;
  /** Problem, hint or other code behind it. */
  readonly code: string;
  readonly item: string | null;
  readonly blocking: boolean;
  readonly requirement: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const KIND_OF_PROBLEM: Partial<Record<ProblemCode, StepKind>> = {
  'filled-without-system': 'contradiction',
  'systems-registered-without-system': 'contradiction',
  'vendor-forms-without-system': 'contradiction',
  'target-with-not-applicable': 'contradiction',
  'yes-with-not-applicable': 'contradiction',
  'not-applicable-impossible': 'contradiction',
  'not-applicable-contradicts-context': 'contradiction',
  'missing-answer': 'answer',
  'missing-not-applicable': 'answer',
  'carried-unconfirmed': 'confirm-carried',
  'missing-target': 'target',
  'target-outside-fiscal-year': 'target',
  'target-before-confirmation': 'target',
  'next-target-missing': 'target',
  'next-target-outside-fiscal-year': 'target',
  'next-target-before-confirmation': 'target',
  'note-has-blanks': 'complete-entry',
  overdue: 'overdue',
  'yes-means-done': 'explain',
  'planned-does-not-count': 'explain',
};

const KIND_OF_SEVERITY: Record<Severity, StepKind> = {
  question: 'question',
  error: 'complete-entry',
  warning: 'explain',
};

/** Missing basis comes as a hint: one list instead of two. */
const AS_HINT: ReadonlySet<ProblemCode> = new Set(['yes-without-basis']);

function stepOfProblem(problem: Problem): Step {
  const existence = problem.item === EXISTENCE_ITEM && problem.code === 'missing-answer';
  return {
    kind: existence ? 'existence' : (KIND_OF_PROBLEM[problem.code] ?? KIND_OF_SEVERITY[problem.severity]),
    code: problem.code,
    item: problem.item,
    blocking: problem.severity !== 'warning',
    requirement: problem.requirement,
    params: problem.params,
  };
}

function step(
  kind: StepKind,
  code: string,
  item: string | null,
  requirement: string,
  params: Step['params'],
): Step {
  return { kind, code, item, blocking: false, requirement, params };
}

const unread = (one: Diagnostic): Step =>
  step('unread', one.code, null, 'R-B13', {
    sheet: one.sheet ?? '',
    cell: one.cell ?? '',
    content: one.content ?? '',
    message: one.message,
  });

/** A はい that a vendor denies has to be settled first; the other contradictions are to be looked at. */
const contradiction = (one: Contradiction): Step => ({
  ...step('vendor-contradiction', one.code, one.item, 'R-B8', {
    files: one.reasons.map((reason) => reason.file ?? '').join(', '),
  }),
  blocking: one.code === 'facility-yes-vendor-no',
});

function recordSteps(edition: Edition, document: AnswerDocument, facts: ReadinessFacts): Step[] {
  return [
    ...originalsToDo(edition, document, facts).map(({ item, label, original, state }) =>
      step('original', original, item, 'R-M1', { label, state }),
    ),
    ...plansToDo(edition, document, facts).map(({ item, label, code, plan }) =>
      step('plan', code, item, 'R-B5', { label, plan }),
    ),
  ];
}

/** What a step says already is not said again by a hint. */
function isRepeated(one: Hint, facts: ReadinessFacts, steps: readonly Step[]): boolean {
  if (one.code === 'no-system-but-registered') return (facts.registeredSystems ?? 0) > 0;
  return one.code === 'bcp-without-date' && steps.some((step) => step.item === one.item);
}

const hintStep = (one: Hint): Step => step('hint', one.code, one.item, one.requirement, one.params);

const order = (one: Step): number => STEP_KINDS.indexOf(one.kind);

export function stepsBeforeHandIn(
  edition: Edition,
  document: AnswerDocument,
  facts: ReadinessFacts,
  today: IsoDate,
): readonly Step[] {
  const problems = checkAnswers(edition, document, { today, facts });
  const hints = plausibilityHints(edition, document, facts);
  const records = recordSteps(edition, document, facts);
  return [
    ...document.diagnostics.map(unread),
    ...problems.filter((one) => !AS_HINT.has(one.code)).map(stepOfProblem),
    ...(facts.vendorsWithoutForm ?? []).map((vendor) =>
      step('vendor-form', 'vendor-form-missing', null, 'R-C2', { vendor }),
    ),
    ...(facts.contradictions ?? []).filter((one) => !one.settled).map(contradiction),
    ...(facts.ledgerContradictions ?? []).map(({ item, code, params }) =>
      step('ledger-contradiction', code, item, 'R-B15', params),
    ),
    ...records,
    ...hints.filter((one) => !isRepeated(one, facts, records)).map(hintStep),
  ].sort((a, b) => order(a) - order(b));
}

/** The sentence behind a step: key and params of the catalogue; null for `unread`, whose diagnostic carries its own message. */
export function stepMessage(one: Step): { readonly key: string; readonly params: Step['params'] } | null {
  if (one.kind === 'unread') return null;
  if (one.kind === 'vendor-form' || one.kind === 'plan') {
    return { key: `rules:stepDetail.${one.code}`, params: one.params };
  }
  if (one.kind === 'vendor-contradiction')
    return { key: `rules:contradiction.${one.code}`, params: one.params };
  if (one.kind === 'ledger-contradiction') return { key: `facts:${one.code}`, params: one.params };
  if (one.kind === 'hint') return { key: `rules:hint.${one.code}`, params: one.params };
  if (one.kind !== 'original') return { key: `rules:problem.${one.code}`, params: one.params };
  const params = { ...one.params, original: one.code };
  return { key: `rules:stepDetail.original-${one.params.state}`, params };
}
