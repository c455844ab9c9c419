/** What facilities of a kind usually have: a list to choose from at the start, never put in by itself. */
import { SYSTEM_KIND_IDS, type SystemKindId, systemKind } from '@mamori/core/scope/kinds';

export const FACILITY_KINDS = [
  'clinic',
  'clinic_with_beds',
  'dental',
  'hospital',
  'pharmacy',
  'maternity',
] as const;
export type FacilityKind = (typeof FACILITY_KINDS)[number];

const NETWORK: readonly SystemKindId[] = ['vpn-router', 'backup-device'];
const CLINIC: readonly SystemKindId[] = [
  'emr',
  'rececon',
  'eligibility-terminal',
  'modality',
  'pacs',
  'examination-device',
  'reservation',
  'questionnaire',
  'nas',
  ...NETWORK,
];

const KITS: Record<FacilityKind, readonly SystemKindId[]> = {
  clinic: CLINIC,
  clinic_with_beds: [...CLINIC, 'nursing', 'meal-service', 'surveillance-camera'],
  dental: [
    'dental-emr',
    'rececon',
    'eligibility-terminal',
    'dental-imaging',
    'reservation',
    'nas',
    ...NETWORK,
  ],
  hospital: [
    'emr',
    'ordering',
    'medical-accounting',
    'eligibility-terminal',
    'nursing',
    'laboratory',
    'pacs',
    'report-system',
    'modality',
    'dispensing',
    'rehabilitation',
    'meal-service',
    'endoscopy',
    'reception-kiosk',
    'payment-kiosk',
    'file-server',
    'directory-server',
    'firewall',
    'switch',
    'wireless-access-point',
    'surveillance-camera',
    ...NETWORK,
  ],
  pharmacy: [
    'dispensing',
    'medication-history',
    'rececon',
    'eligibility-terminal',
    'electronic-prescription',
    'dispensing-machine',
    'reservation',
    ...NETWORK,
  ],
  maternity: ['emr', 'rececon', 'examination-device', 'spreadsheet', 'office-pc', ...NETWORK],
};

const sameHouse = (facility: FacilityKind) => (facility === 'clinic_with_beds' ? 'clinic' : facility);

export function startKit(facility: FacilityKind): readonly SystemKindId[] {
  return KITS[facility];
}

/** All other kinds that such a facility could have. */
export function furtherKinds(facility: FacilityKind): readonly SystemKindId[] {
  const kit = new Set(KITS[facility]);
  return SYSTEM_KIND_IDS.filter((id) => {
    const { facilities } = systemKind(id);
    return !kit.has(id) && (facilities === undefined || facilities.includes(sameHouse(facility)));
  });
}
