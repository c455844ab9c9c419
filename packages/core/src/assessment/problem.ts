/** Problems of an answer document: code, severity and the requirement behind it in one table; sentences live in the message catalogue. */

export type Severity = 'error' | 'warning' | 'question';

export interface Problem {
  /** Key `rules:problem.<code>` of the message catalogue. */
  readonly code: ProblemCode;
  readonly item: string | null;
  readonly severity: Severity;
  readonly requirement: string;
  /** Place in the sources: `S0 12-B-3`. */
  readonly source?: string;
  readonly params: Readonly<Record<string, string | number>>;
}

interface ProblemKind {
  readonly severity: Severity;
  readonly requirement: string;
  readonly source?: string;
}

/**
 * error: the form would be incomplete or contradict itself · warning: valid, but will be asked about · question: a fact that the
 * document does not hold decides; a person has to say it.
 */
export const PROBLEM_KINDS = {
  // The document as a whole
  'edition-mismatch': { severity: 'error', requirement: 'R-B1' },
  'unknown-item': { severity: 'error', requirement: 'R-B1' },
  'subject-missing': { severity: 'warning', requirement: 'R-B7', source: 'S1 参考1' },
  // 0-1
  'filled-without-system': { severity: 'error', requirement: 'R-A4', source: 'S1 参考1' },
  'systems-registered-without-system': { severity: 'error', requirement: 'R-A4', source: 'S0 12-E-28' },
  'vendor-forms-without-system': { severity: 'error', requirement: 'R-A4', source: 'S0 12-E-28' },
  // Blank and half filled
  'missing-answer': { severity: 'error', requirement: 'R-B2', source: 'S2' },
  'missing-answer-due-later': { severity: 'warning', requirement: 'R-B11', source: 'S1 参考1' },
  'missing-not-applicable': { severity: 'error', requirement: 'R-B4', source: 'S2' },
  'blank-needs-reason': { severity: 'warning', requirement: 'R-A3', source: 'S0 12-B-8' },
  'confirm-vendor-contracts': { severity: 'question', requirement: 'R-B4', source: 'S1 参考1' },
  'confirm-external-line': { severity: 'question', requirement: 'R-A3', source: 'S0 12-B-8' },
  'confirm-network-devices': { severity: 'question', requirement: 'R-A3', source: 'S0 3-1, 9-3' },
  'confirm-servers': { severity: 'question', requirement: 'R-A5', source: 'S0 12-A-1' },
  'confirm-own-maintenance-line': { severity: 'question', requirement: 'R-A3', source: 'S0 4-1' },
  'purchase-only-like-no-contract': { severity: 'warning', requirement: 'R-C1', source: 'S2' },
  'missing-date': { severity: 'error', requirement: 'R-B2', source: 'S2' },
  'second-without-first': { severity: 'error', requirement: 'R-B2', source: 'S1 参考1' },
  'second-answer-missing': { severity: 'error', requirement: 'R-B2', source: 'S1 参考1' },
  'second-date-missing': { severity: 'error', requirement: 'R-B2', source: 'S1 参考1' },
  // Targets
  'missing-target': { severity: 'error', requirement: 'R-B3', source: 'S0 12-B-3' },
  'earlier-target-missing': { severity: 'warning', requirement: 'R-B3' },
  'target-outside-fiscal-year': { severity: 'error', requirement: 'R-B3', source: 'S0 9-14' },
  'target-before-confirmation': { severity: 'error', requirement: 'R-B3' },
  'target-without-need': { severity: 'warning', requirement: 'R-B3' },
  'next-target-missing': { severity: 'warning', requirement: 'R-B2', source: 'S0 12-C-10' },
  'next-target-outside-fiscal-year': { severity: 'error', requirement: 'R-B3', source: 'S0 12-C-10' },
  'next-target-before-confirmation': { severity: 'error', requirement: 'R-B3' },
  overdue: { severity: 'warning', requirement: 'R-B3', source: 'S0 12-C-10' },
  // The note
  'note-has-blanks': { severity: 'warning', requirement: 'R-X2' },
  // Not applicable
  'target-with-not-applicable': { severity: 'error', requirement: 'R-B4', source: 'S2' },
  'yes-with-not-applicable': { severity: 'error', requirement: 'R-B4', source: 'S2' },
  'not-applicable-impossible': { severity: 'error', requirement: 'R-B4', source: 'S2' },
  'confirm-not-applicable': { severity: 'question', requirement: 'R-B4', source: 'S2' },
  'not-applicable-notation-unspecified': { severity: 'warning', requirement: 'R-B4', source: 'S0 12-B-8' },
  'not-applicable-contradicts-context': { severity: 'error', requirement: 'R-A3', source: 'S2' },
  'note-mentions-not-applicable': { severity: 'warning', requirement: 'R-B4', source: 'S2' },
  'note-in-other-words': { severity: 'warning', requirement: 'R-B4', source: 'S2' },
  // Dates
  'date-invalid': { severity: 'error', requirement: 'R-B2' },
  'date-in-future': { severity: 'error', requirement: 'R-B2' },
  'date-before-fiscal-year': { severity: 'warning', requirement: 'R-B2' },
  'date-after-fiscal-year': { severity: 'warning', requirement: 'R-B2' },
  'confirmations-out-of-order': { severity: 'error', requirement: 'R-B2' },
  // Substance of はい
  'yes-without-basis': { severity: 'warning', requirement: 'R-B9', source: 'S0 12-D-21' },
  'yes-means-done': { severity: 'warning', requirement: 'R-B16', source: 'S0 12-E-50' },
  'planned-does-not-count': { severity: 'warning', requirement: 'R-B16', source: 'S0 12-E-50' },
  'carried-unconfirmed': { severity: 'error', requirement: 'R-B12' },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEM_KINDS;
export const PROBLEM_CODES = Object.keys(PROBLEM_KINDS) as readonly ProblemCode[];

export type ProblemParams = Readonly<Record<string, string | number>>;

/** `label` is always in the params of an item's problem: the message says where. */
export function problem(
  code: ProblemCode,
  item: { id: string; label: string } | null,
  params: ProblemParams = {},
): Problem {
  const kind: ProblemKind = PROBLEM_KINDS[code];
  return {
    code,
    item: item?.id ?? null,
    severity: kind.severity,
    requirement: kind.requirement,
    ...(kind.source === undefined ? {} : { source: kind.source }),
    params: item === null ? params : { item: item.id, label: item.label, ...params },
  };
}
