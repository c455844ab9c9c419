import type { CallInput } from '@mamori/contract/client';
import type { FacilityKind } from '../systems/start-kits.ts';
import type { Facility } from './steps.ts';

type FacilityBody = CallInput<'updateFacility'>['body'];

export interface FacilityValues {
  kind: FacilityKind | '';
  name: string;
  code: string;
  beds: number | null;
  healthCentre: string;
  address: string;
  phone: string;
  inspectionDate: string | null;
}

export function valuesOf(row: Facility): FacilityValues {
  const { kind, name, beds, healthCentre, address, phone, inspectionDate } = row;
  return { kind, name, code: row.code ?? '', beds, healthCentre, address, phone, inspectionDate };
}

/** Kinds that may have beds (R-A7); the others are not asked. */
const WITH_BEDS: ReadonlySet<FacilityKind | ''> = new Set(['hospital', 'clinic_with_beds', 'maternity']);
export const hasBeds = (kind: FacilityKind | ''): boolean => WITH_BEDS.has(kind);

export function bodyOf(values: FacilityValues, kind: FacilityKind): FacilityBody {
  const code = values.code.normalize('NFKC').trim();
  return { ...values, kind, code: code === '' ? null : code, beds: hasBeds(kind) ? values.beds : null };
}
