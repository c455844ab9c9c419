/**
 * When something counts as disposed of (R-D3; S1 第5条(2), 第9条(3), 第13条(3)): for patient data the head of the department, the planning
 * manager and the management decide together; for every device its destruction is proved. Unknown counts as patient data, and is said.
 */
import type { IsoDate } from '../assessment/answer-document.ts';
import type { Known } from './column.ts';
import type { Disposal } from './ledgers/movement.ts';

/** 部門の長, 企画管理者, 経営責任者 (S1 第13条(3)①). */
export const DISPOSAL_PARTIES = ['head', 'planner', 'management'] as const;
export type DisposalParty = (typeof DISPOSAL_PARTIES)[number];

type Party = { readonly name: string; readonly on: IsoDate | null };

export const partyOf = (disposal: Disposal, party: DisposalParty): Party =>
  ({
    head: { name: disposal.headName, on: disposal.headOn },
    planner: { name: disposal.plannerName, on: disposal.plannerOn },
    management: { name: disposal.managementName, on: disposal.managementOn },
  })[party];

/** Columns of the ledger that hold a decision. */
export const partyColumns = (party: DisposalParty) => [`${party}Name`, `${party}On`] as const;

/** What a decision is about: another content is another decision. */
export const CONTENT_COLUMNS = ['deviceIds', 'what', 'patientData', 'method', 'vendorId'] as const;

export interface DisposalFacts {
  /** `patientData` of the devices as the device ledger has it. */
  readonly devices: readonly { readonly patientData: Known }[];
  /** Files that are kept as proof; null where nobody counted them. */
  readonly proofFiles: number | null;
  /** Parties whose decision was about something else than what stands there now. */
  readonly outdated: readonly DisposalParty[];
}

/** Why three parties decide; null: they need not. */
export type PatientDataReason = 'stated' | 'unknown' | 'by-device';

/** A device with patient data outweighs a no; unknown counts as yes. */
export function whyPatientData(
  { patientData }: Disposal,
  { devices }: Pick<DisposalFacts, 'devices'>,
): PatientDataReason | null {
  if (patientData === 'yes') return 'stated';
  if (devices.some((one) => one.patientData === 'yes')) return 'by-device';
  return patientData === 'unknown' ? 'unknown' : null;
}

/** Where the guided form has it. */
export const DISPOSAL_STEPS = ['what', 'decision', 'proof'] as const;
export type DisposalStep = (typeof DISPOSAL_STEPS)[number];

export const DISPOSAL_GAPS = [
  'nothing-named',
  'head-missing',
  'planner-missing',
  'management-missing',
  'head-outdated',
  'planner-outdated',
  'management-outdated',
  'proof-missing',
  'proof-file-missing',
  'explanation-missing',
] as const;
export type DisposalGap = (typeof DISPOSAL_GAPS)[number];

/** Where the step of a gap is. */
export function stepOfGap(gap: DisposalGap): DisposalStep {
  if (gap === 'nothing-named') return 'what';
  return gap.startsWith('proof') || gap.startsWith('explanation') ? 'proof' : 'decision';
}

/** What is missing until it counts as disposed of. The day comes last, with the completion itself. */
export function disposalGaps(disposal: Disposal, facts: DisposalFacts): readonly DisposalGap[] {
  const isNamed = disposal.deviceIds.length > 0 || disposal.what !== '';
  const decisions = whyPatientData(disposal, facts)
    ? DISPOSAL_PARTIES.flatMap((party) => decisionGaps(disposal, facts, party))
    : [];
  return [...(isNamed ? [] : (['nothing-named'] as const)), ...decisions, ...proofGaps(disposal, facts)];
}

function decisionGaps(disposal: Disposal, { outdated }: DisposalFacts, party: DisposalParty): DisposalGap[] {
  const { name, on } = partyOf(disposal, party);
  if (name === '' || on === null) return [`${party}-missing`];
  return outdated.includes(party) ? [`${party}-outdated`] : [];
}

/** 第13条(3)②: 証憑または事業者説明. A paper is attached, an explanation is written down: who said it, and when. */
function proofGaps({ proof, proofNumber }: Disposal, { proofFiles }: DisposalFacts): readonly DisposalGap[] {
  if (proof === null) return ['proof-missing'];
  if (proofFiles === null || proofFiles > 0) return [];
  if (proof !== 'explained') return ['proof-file-missing'];
  return proofNumber === '' ? ['explanation-missing'] : [];
}

export const DISPOSAL_REMARKS = [
  'counted-as-patient-data',
  'device-has-patient-data',
  'not-destroyed',
  'no-vendor',
  'no-contract',
  'decided-after',
] as const;
export type DisposalRemark = (typeof DISPOSAL_REMARKS)[number];

/** What deserves a look and hinders nothing: the handbook's wording is a sample, and some of it cannot be mended afterwards. */
export function disposalRemarks(disposal: Disposal, facts: DisposalFacts): readonly DisposalRemark[] {
  const why = whyPatientData(disposal, facts);
  const isDestroyed = disposal.method === 'destroyed' || disposal.method === 'erased_and_destroyed';
  const { disposedOn } = disposal;
  const isLate = DISPOSAL_PARTIES.some((party) => {
    const { on } = partyOf(disposal, party);
    return why !== null && on !== null && disposedOn !== null && on > disposedOn;
  });
  return [
    ...(why === 'unknown' ? (['counted-as-patient-data'] as const) : []),
    ...(why === 'by-device' ? (['device-has-patient-data'] as const) : []),
    ...(why && !isDestroyed ? (['not-destroyed'] as const) : []),
    ...(disposal.vendorId === null ? (['no-vendor'] as const) : []),
    ...(disposal.vendorId !== null && disposal.contract !== 'yes' ? (['no-contract'] as const) : []),
    ...(isLate ? (['decided-after'] as const) : []),
  ];
}

/**
 * Of a device that is marked as disposed of: `yes` with a record that has a day and no gap, `unknown` with one that lacks something, `no`
 * without any. Files are not looked at here: an import brings records of papers in binders.
 */
export function disposalRecorded(
  device: { readonly id: string; readonly patientData: Known },
  disposals: readonly Disposal[],
): Known {
  const own = disposals.filter(({ deviceIds }) => deviceIds.includes(device.id));
  if (own.length === 0) return 'no';
  const facts: DisposalFacts = { devices: [device], proofFiles: null, outdated: [] };
  const isComplete = (one: Disposal) => one.disposedOn !== null && disposalGaps(one, facts).length === 0;
  return own.some(isComplete) ? 'yes' : 'unknown';
}
