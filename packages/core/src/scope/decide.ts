/**
 * Whether a system is a 医療情報システム (R-A1…A5): decided by data that identify patients, whatever its size, vendor or connection. Every
 * decision names its sources; where they disagree, both are shown.
 */
import type { DeviceClass } from '@mamori/regulations/model/edition';
import type { Verdict } from '../verdict.ts';
import { DEPLOYMENTS, type Deployment, deviceClassesOf } from './deployment.ts';
import type { ScopeAnswers } from './questions.ts';

export interface ScopeReason {
  /** Key `rules:scope.reason.<code>`. */
  readonly code: string;
  readonly requirement: string;
  readonly sources: readonly string[];
}

export interface ScopeConflict {
  /** Key `rules:scope.conflict.<code>`. */
  readonly code: string;
  readonly sources: readonly string[];
}

export interface ScopeDecision {
  readonly inScope: Verdict;
  /** Out of scope is not out of sight: it stays in the ledger (S0 12-D-22). */
  readonly register: 'checklist' | 'governed' | 'undecided';
  /** Null: not known yet. */
  readonly deviceClasses: readonly DeviceClass[] | null;
  readonly reasons: readonly ScopeReason[];
  readonly conflicts: readonly ScopeConflict[];
}

interface ScopeRule extends ScopeReason {
  readonly when: (answers: ScopeAnswers) => boolean;
}

/** The first row that fits decides. */
export const DECIDING_RULES = [
  {
    code: 'patient-data',
    inScope: 'yes',
    requirement: 'R-A1',
    sources: ['S0 1-2', 'S0 1-8', 'S2 医療情報システム'],
    when: ({ patientData }) => patientData === 'yes',
  },
  {
    code: 'no-patient-data',
    inScope: 'no',
    requirement: 'R-A2',
    sources: ['S0 12-D-22', 'S1 第2条③'],
    when: ({ patientData }) => patientData === 'no',
  },
  {
    code: 'patient-data-unknown',
    inScope: 'unknown',
    requirement: 'R-A1',
    sources: ['S0 1-8'],
    when: () => true,
  },
] as const satisfies readonly (ScopeRule & { readonly inScope: Verdict })[];

const holds = (answers: ScopeAnswers): boolean => answers.patientData === 'yes';

/** Explanations beside the decision: they never change it. */
export const EXPLAINING_RULES: readonly ScopeRule[] = [
  {
    code: 'no-connection-no-exemption',
    requirement: 'R-A3',
    sources: ['S0 12-B-8', 'S2 医療情報システム'],
    when: (a) => holds(a) && (a.connection === 'none' || a.connection === 'lan'),
  },
  {
    code: 'own-line-counts',
    requirement: 'R-A3',
    sources: ['S0 4-1'],
    when: (a) => holds(a) && a.connection === 'own-line',
  },
  {
    code: 'connected-when-needed-counts',
    requirement: 'R-A1',
    sources: ['S0 12-E-32'],
    when: (a) => holds(a) && a.connection === 'when-needed',
  },
  {
    code: 'vendor-does-not-decide',
    requirement: 'R-C10',
    sources: ['S0 1-10', 'S0 12-D-22'],
    when: (a) => holds(a) && a.vendorDenies === 'yes',
  },
  {
    code: 'home-made-counts',
    requirement: 'R-A1',
    sources: ['S2 医療情報システム'],
    when: (a) => holds(a) && (a.kind === 'home-made-tool' || a.kind === 'spreadsheet'),
  },
  {
    code: 'shared-folders-count',
    requirement: 'R-A1',
    sources: ['S0 1-2'],
    when: (a) => holds(a) && (a.kind === 'nas' || a.kind === 'file-server'),
  },
  {
    code: 'medical-device-counts',
    requirement: 'R-A1',
    sources: ['S0 1-5', 'S2 医療情報システム'],
    when: (a) => holds(a) && (a.deployments ?? []).includes('medical-device'),
  },
  {
    code: 'small-counts',
    requirement: 'R-A4',
    sources: ['S0 12-E-28', 'S0 12-E-33', 'S0 12-E-34'],
    when: (a) => holds(a) && (a.kind === 'rececon' || a.kind === 'eligibility-terminal'),
  },
  {
    code: 'daas-is-a-terminal',
    requirement: 'R-A5',
    sources: ['S0 12-A-1'],
    when: (a) => a.patientData !== 'no' && (a.deployments ?? []).includes('daas'),
  },
  {
    code: 'cloud-is-a-server',
    requirement: 'R-A5',
    sources: ['S0 12-A-1'],
    when: (a) =>
      a.patientData !== 'no' &&
      (a.deployments ?? []).some((one) => one === 'saas' || one === 'paas' || one === 'iaas'),
  },
  {
    code: 'governed-all-the-same',
    requirement: 'R-A2',
    sources: ['S0 12-D-22'],
    when: (a) => a.patientData === 'no',
  },
  {
    code: 'connected-without-patient-data',
    requirement: 'R-A2',
    sources: ['S0 12-D-22'],
    when: (a) => a.patientData === 'no' && a.connectedToPatientData === 'yes',
  },
];

interface ConflictRule extends ScopeConflict {
  readonly when: (answers: ScopeAnswers) => boolean;
}

/** Sources that disagree: both are shown, the data decide. */
export const CONFLICT_RULES: readonly ConflictRule[] = [
  {
    code: 'billing-only',
    sources: ['S1 第2条③', 'S0 1-4', 'S2 医療情報システム'],
    when: (a) => a.billingOnly === 'yes',
  },
  {
    // S1 lists cameras on the internet only; S0 counts whatever holds patient data.
    code: 'camera-without-internet',
    sources: ['S1 第5条(1)⑤', 'S0 1-8'],
    when: (a) =>
      a.kind === 'surveillance-camera' &&
      holds(a) &&
      a.connection !== undefined &&
      a.connection !== 'internet',
  },
];

const REGISTER = { yes: 'checklist', no: 'governed', unknown: 'undecided' } as const;

function deploymentConflicts(answers: ScopeAnswers): ScopeConflict[] {
  return (answers.deployments ?? []).flatMap((id) => {
    const deployment: Deployment = DEPLOYMENTS[id];
    return deployment.conflict
      ? [{ code: deployment.conflict.code, sources: [deployment.source, deployment.conflict.source] }]
      : [];
  });
}

export function decideScope(answers: ScopeAnswers): ScopeDecision {
  const deciding = DECIDING_RULES.find((rule) => rule.when(answers));
  const inScope = deciding?.inScope ?? 'unknown';
  const fitting = [...(deciding ? [deciding] : []), ...EXPLAINING_RULES.filter((rule) => rule.when(answers))];
  return {
    inScope,
    register: REGISTER[inScope],
    deviceClasses: deviceClassesOf(answers.deployments ?? []),
    reasons: fitting.map(({ code, requirement, sources }) => ({ code, requirement, sources })),
    conflicts: [
      ...CONFLICT_RULES.filter((rule) => rule.when(answers)).map(({ code, sources }) => ({ code, sources })),
      ...deploymentConflicts(answers),
    ],
  };
}
