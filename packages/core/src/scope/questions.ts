/** The questions of the scope wizard (R-A1…A5), as a table: which comes next follows from the answers so far. */
import type { Verdict } from '../verdict.ts';
import type { DeploymentId } from './deployment.ts';
import type { SystemKindId } from './kinds.ts';

export type Connection = 'internet' | 'lan' | 'own-line' | 'when-needed' | 'none' | 'unknown';

export interface ScopeAnswers {
  readonly kind?: SystemKindId;
  /** Stores, shows, takes in or passes on data from which a patient can be identified. */
  readonly patientData?: Verdict;
  /** Nothing but data about charging patients. */
  readonly billingOnly?: Verdict;
  readonly connection?: Connection;
  readonly deployments?: readonly DeploymentId[];
  /** The vendor says that the checklist does not concern it. */
  readonly vendorDenies?: Verdict;
  /** Connected with, or in the same network as, systems that hold patient data. */
  readonly connectedToPatientData?: Verdict;
}

export type ScopeQuestionId = keyof ScopeAnswers;

interface ScopeQuestion {
  readonly id: ScopeQuestionId;
  readonly options: readonly string[] | 'kinds' | 'deployments';
  readonly when: (answers: ScopeAnswers) => boolean;
  readonly source: string;
}

const VERDICTS = ['yes', 'no', 'unknown'] as const;
const CHARGING: ReadonlySet<SystemKindId> = new Set([
  'medical-accounting',
  'payment-kiosk',
  'accounting-only',
]);

/** `rules:scope.question.<id>`, in the order of asking. */
export const SCOPE_QUESTIONS: readonly ScopeQuestion[] = [
  { id: 'kind', options: 'kinds', when: () => true, source: 'S2 医療情報システム' },
  {
    id: 'billingOnly',
    options: VERDICTS,
    when: ({ kind }) => kind !== undefined && CHARGING.has(kind),
    source: 'S1 第2条③',
  },
  { id: 'patientData', options: VERDICTS, when: () => true, source: 'S0 1-8' },
  {
    id: 'connectedToPatientData',
    options: VERDICTS,
    when: ({ patientData }) => patientData === 'no',
    source: 'S0 12-D-22',
  },
  {
    id: 'deployments',
    options: 'deployments',
    when: ({ patientData }) => patientData !== 'no',
    source: 'S0 12-A-1',
  },
  {
    id: 'connection',
    options: ['internet', 'lan', 'own-line', 'when-needed', 'none', 'unknown'],
    when: ({ patientData }) => patientData !== 'no',
    source: 'S0 12-B-8',
  },
  {
    id: 'vendorDenies',
    options: VERDICTS,
    when: ({ patientData }) => patientData !== 'no',
    source: 'S0 1-10',
  },
];

/** The next question that the answers so far leave open; null when the wizard is through. */
export function nextScopeQuestion(answers: ScopeAnswers): ScopeQuestion | null {
  return SCOPE_QUESTIONS.find((one) => one.when(answers) && answers[one.id] === undefined) ?? null;
}
