/**
 * Kinds of systems and devices that facilities have (R-A1), with what is usual for them. Only proposals for the wizard's first answers: the decision is
 * made by the data, never by the kind.
 */
import type { Verdict } from '../verdict.ts';
import type { DeploymentId } from './deployment.ts';

export interface SystemKind {
  readonly group:
    | 'clerical'
    | 'clinical'
    | 'department'
    | 'imaging'
    | 'patient'
    | 'device'
    | 'infrastructure'
    | 'office';
  /** Whether such systems usually hold or show data that identify patients. */
  readonly usuallyPatientData: Verdict;
  readonly usualDeployments: readonly DeploymentId[];
  /** Where a source names the kind; none where the list is ours. */
  readonly source?: string;
  readonly facilities?: readonly ('hospital' | 'clinic' | 'dental' | 'maternity' | 'pharmacy')[];
}

const S2 = 'S2 医療情報システム';
const BOTH = ['server-and-terminals'] as const;

export const SYSTEM_KINDS = {
  rececon: { group: 'clerical', usuallyPatientData: 'yes', usualDeployments: BOTH, source: S2 },
  'medical-accounting': {
    group: 'clerical',
    usuallyPatientData: 'yes',
    usualDeployments: BOTH,
    source: 'S0 1-4',
  },
  'eligibility-terminal': {
    group: 'clerical',
    usuallyPatientData: 'yes',
    usualDeployments: ['terminal', 'network-device'],
    source: 'S0 12-E-34',
  },
  reservation: { group: 'patient', usuallyPatientData: 'yes', usualDeployments: ['saas'], source: S2 },
  'reception-kiosk': {
    group: 'patient',
    usuallyPatientData: 'yes',
    usualDeployments: ['terminal'],
    source: S2,
  },
  'payment-kiosk': {
    group: 'patient',
    usuallyPatientData: 'yes',
    usualDeployments: ['terminal'],
    source: S2,
  },
  'display-board': {
    group: 'patient',
    usuallyPatientData: 'unknown',
    usualDeployments: ['terminal'],
    source: S2,
  },
  questionnaire: { group: 'patient', usuallyPatientData: 'yes', usualDeployments: ['saas', 'terminal'] },
  'online-consultation': {
    group: 'patient',
    usuallyPatientData: 'yes',
    usualDeployments: ['saas', 'terminal'],
  },
  'patient-portal': { group: 'patient', usuallyPatientData: 'yes', usualDeployments: ['saas'] },
  emr: { group: 'clinical', usuallyPatientData: 'yes', usualDeployments: BOTH, source: S2 },
  'dental-emr': {
    group: 'clinical',
    usuallyPatientData: 'yes',
    usualDeployments: BOTH,
    source: 'S0 12-E-33',
    facilities: ['dental'],
  },
  ordering: { group: 'clinical', usuallyPatientData: 'yes', usualDeployments: BOTH, source: S2 },
  nursing: { group: 'clinical', usuallyPatientData: 'yes', usualDeployments: BOTH, source: S2 },
  'home-visit-tablet': {
    group: 'clinical',
    usuallyPatientData: 'yes',
    usualDeployments: ['terminal'],
    source: 'S0 2-4',
  },
  'electronic-prescription': { group: 'clinical', usuallyPatientData: 'yes', usualDeployments: ['terminal'] },
  dispensing: { group: 'department', usuallyPatientData: 'yes', usualDeployments: BOTH, source: S2 },
  'medication-history': {
    group: 'department',
    usuallyPatientData: 'yes',
    usualDeployments: BOTH,
    facilities: ['pharmacy'],
  },
  'dispensing-machine': {
    group: 'device',
    usuallyPatientData: 'yes',
    usualDeployments: ['medical-device'],
    source: 'S0 7-4',
  },
  laboratory: { group: 'department', usuallyPatientData: 'yes', usualDeployments: BOTH, source: S2 },
  rehabilitation: {
    group: 'department',
    usuallyPatientData: 'yes',
    usualDeployments: BOTH,
    source: 'S0 4-1',
  },
  'meal-service': {
    group: 'department',
    usuallyPatientData: 'yes',
    usualDeployments: BOTH,
    source: 'S0 1-4',
  },
  endoscopy: {
    group: 'department',
    usuallyPatientData: 'yes',
    usualDeployments: ['server-and-terminals', 'medical-device'],
    source: 'S0 1-6',
  },
  dialysis: { group: 'department', usuallyPatientData: 'yes', usualDeployments: BOTH },
  'surgery-anaesthesia': { group: 'department', usuallyPatientData: 'yes', usualDeployments: BOTH },
  pacs: { group: 'imaging', usuallyPatientData: 'yes', usualDeployments: BOTH, source: 'S0 12-E-30' },
  modality: { group: 'imaging', usuallyPatientData: 'yes', usualDeployments: ['medical-device'], source: S2 },
  'dental-imaging': {
    group: 'imaging',
    usuallyPatientData: 'yes',
    usualDeployments: ['medical-device', 'terminal'],
    source: 'S0 1-10',
    facilities: ['dental'],
  },
  'pdi-device': { group: 'imaging', usuallyPatientData: 'yes', usualDeployments: ['terminal'], source: S2 },
  'import-device': {
    group: 'imaging',
    usuallyPatientData: 'yes',
    usualDeployments: ['terminal'],
    source: S2,
  },
  'report-system': { group: 'imaging', usuallyPatientData: 'yes', usualDeployments: BOTH, source: S2 },
  'tele-radiology': {
    group: 'imaging',
    usuallyPatientData: 'yes',
    usualDeployments: ['saas', 'terminal'],
    source: 'S0 1-4',
  },
  'examination-device': {
    group: 'device',
    usuallyPatientData: 'yes',
    usualDeployments: ['medical-device'],
    source: S2,
  },
  'medical-device-pc': {
    group: 'device',
    usuallyPatientData: 'yes',
    usualDeployments: ['terminal'],
    source: 'S0 1-5',
  },
  'medical-device': {
    group: 'device',
    usuallyPatientData: 'unknown',
    usualDeployments: ['medical-device'],
    source: 'S0 12-E-32',
  },
  /** An end point (S0 7-4), not a device that connects others: a camera alone makes no network to be patched. */
  'surveillance-camera': {
    group: 'device',
    usuallyPatientData: 'unknown',
    usualDeployments: ['terminal'],
    source: 'S1 第5条(1)⑤',
  },
  nas: { group: 'office', usuallyPatientData: 'yes', usualDeployments: ['storage'], source: 'S0 1-2' },
  'file-server': {
    group: 'office',
    usuallyPatientData: 'yes',
    usualDeployments: ['server'],
    source: 'S0 12-A-1',
  },
  'home-made-tool': {
    group: 'office',
    usuallyPatientData: 'yes',
    usualDeployments: ['terminal'],
    source: S2,
  },
  spreadsheet: { group: 'office', usuallyPatientData: 'yes', usualDeployments: ['terminal'], source: S2 },
  'office-pc': {
    group: 'office',
    usuallyPatientData: 'unknown',
    usualDeployments: ['terminal'],
    source: 'S0 1-2',
  },
  email: { group: 'office', usuallyPatientData: 'unknown', usualDeployments: ['saas', 'terminal'] },
  'staff-rostering': {
    group: 'office',
    usuallyPatientData: 'no',
    usualDeployments: ['saas', 'terminal'],
    source: 'S0 12-D-22',
  },
  'accounting-only': {
    group: 'office',
    usuallyPatientData: 'no',
    usualDeployments: ['terminal'],
    source: 'S1 第2条③',
  },
  website: { group: 'office', usuallyPatientData: 'no', usualDeployments: ['saas'] },
  'directory-server': {
    group: 'infrastructure',
    usuallyPatientData: 'unknown',
    usualDeployments: ['server'],
    source: 'S0 12-A-1',
  },
  firewall: {
    group: 'infrastructure',
    usuallyPatientData: 'yes',
    usualDeployments: ['network-device'],
    source: 'S0 9-4',
  },
  'vpn-router': {
    group: 'infrastructure',
    usuallyPatientData: 'yes',
    usualDeployments: ['network-device'],
    source: S2,
  },
  switch: {
    group: 'infrastructure',
    usuallyPatientData: 'yes',
    usualDeployments: ['network-device'],
    source: 'S0 9-3',
  },
  'wireless-access-point': {
    group: 'infrastructure',
    usuallyPatientData: 'yes',
    usualDeployments: ['network-device'],
    source: 'S0 9-3',
  },
  'backup-device': {
    group: 'infrastructure',
    usuallyPatientData: 'yes',
    usualDeployments: ['storage'],
    source: S2,
  },
  other: { group: 'office', usuallyPatientData: 'unknown', usualDeployments: ['unknown'] },
} as const satisfies Record<string, SystemKind>;

export type SystemKindId = keyof typeof SYSTEM_KINDS;
export const SYSTEM_KIND_IDS = Object.keys(SYSTEM_KINDS) as readonly SystemKindId[];

export function systemKind(id: SystemKindId): SystemKind {
  return SYSTEM_KINDS[id];
}

export function isSystemKind(id: string): id is SystemKindId {
  return Object.hasOwn(SYSTEM_KINDS, id);
}
