import { z } from 'zod';
import { DateOnly, Instant, LongText, RequiredText, ShortText, Uuid, Version } from './common.ts';

/** R-A7. */
export const FacilityKind = z.enum([
  'hospital',
  'clinic',
  'clinic_with_beds',
  'dental',
  'maternity',
  'pharmacy',
]);

export const FacilityInput = z.object({
  name: RequiredText,
  kind: FacilityKind,
  /** 医療機関コード, 10 digits; null while unknown. */
  code: z.string().max(20).nullable(),
  beds: z.int().min(0).max(5000).nullable(),
  healthCentre: ShortText,
  address: ShortText,
  phone: ShortText,
  inspectionDate: DateOnly.nullable(),
});
export const Facility = FacilityInput.extend({
  organizationId: Uuid,
  version: Version,
  /** Steps of the set-up that a person has gone through. */
  setUpSteps: z.array(z.enum(['facility', 'systems', 'vendors', 'people', 'edition'])),
  updatedAt: Instant,
});

/** R-C1. The vendor's summary; follows from its contracts once there are any (docs/decisions/0020). */
export const ContractKind = z.enum(['maintenance', 'saas', 'purchase_only', 'none', 'unknown']);
export const VendorInput = z.object({
  name: RequiredText,
  /** Other spellings that the vendor's forms carry. */
  names: z.array(RequiredText).max(20).default([]),
  /** The prime contractor who collects for it (S0 12-D-23). */
  primeVendorId: Uuid.nullable().default(null),
  /** The person's own answer; stands only as long as there is no contract. */
  contractKind: ContractKind,
  contactName: ShortText.default(''),
  phone: ShortText.default(''),
  email: ShortText.default(''),
  note: LongText.default(''),
});
/** Three-valued, with a warning before the end (R-C4). */
export const ExpiryName = z.enum(['expired', 'soon', 'valid', 'unknown']);
export const Vendor = VendorInput.extend({
  id: Uuid,
  version: Version,
  primeVendorName: z.string().nullable(),
  /** Vendors that this one collects for. */
  subVendorCount: z.int(),
  systemCount: z.int(),
  /** True: `contractKind` follows from the contracts. */
  isKindDerived: z.boolean(),
  contractCount: z.int(),
  /** Whether the vendor has to fill in its form (S2). */
  vendorForm: z.enum(['yes', 'no', 'unknown']),
  /** The first contract that ends, of those that have not ended; null where none has an end. */
  contractEndsOn: DateOnly.nullable(),
  contractExpiry: ExpiryName.nullable(),
  /** The best of P mark and ISMS; null: none is on record. */
  certificates: ExpiryName.nullable(),
});

export const DeviceClassName = z.enum(['server', 'terminal', 'network']);
const Verdict = z.enum(['yes', 'no', 'unknown']);
/** Where a system runs; decides its device classes (R-A5). Ids of the core's `DEPLOYMENTS`. */
export const DeploymentName = z.enum([
  'server',
  'terminal',
  'server-and-terminals',
  'saas',
  'paas',
  'iaas',
  'daas',
  'storage',
  'network-device',
  'medical-device',
  'unknown',
]);
/** Answers of the scope wizard, the core's `ScopeAnswers` without the kind (R-A1…A5). A missing one was not asked yet. */
export const ScopeAnswersSchema = z.object({
  patientData: Verdict.optional(),
  billingOnly: Verdict.optional(),
  connection: z.enum(['internet', 'lan', 'own-line', 'when-needed', 'none', 'unknown']).optional(),
  deployments: z.array(DeploymentName).max(11).optional(),
  vendorDenies: Verdict.optional(),
  connectedToPatientData: Verdict.optional(),
});
export const SystemInput = z.object({
  name: RequiredText,
  /** Id of the core's `SYSTEM_KINDS`. */
  kind: z.string().min(1).max(60),
  product: ShortText.default(''),
  vendorId: Uuid.nullable(),
  scopeAnswers: ScopeAnswersSchema.default({}),
  note: LongText.default(''),
});
export const ScopeReason = z.object({
  code: z.string(),
  sources: z.array(z.string()),
  text: z.string(),
});
export const SystemRow = SystemInput.extend({
  id: Uuid,
  version: Version,
  inScope: Verdict,
  /** Out of scope is not out of sight: `governed` stays in the ledger (S0 12-D-22). */
  register: z.enum(['checklist', 'governed', 'undecided']),
  deviceClasses: z.array(DeviceClassName),
  scopeReasons: z.array(ScopeReason),
  /** Where sources disagree, both are shown. */
  scopeConflicts: z.array(ScopeReason),
  vendorName: z.string().nullable(),
});

export const ResponsibleRole = z.enum([
  'safety_manager',
  'planning_manager',
  'system_operator',
  'deputy',
  'director',
]);
export const ResponsiblePersonInput = z.object({
  role: ResponsibleRole,
  name: RequiredText,
  post: ShortText.default(''),
  phone: ShortText.default(''),
  /** May stop the systems or cut the network (S0 2-3, 12-E-52). */
  mayStopSystems: z.boolean().default(false),
  note: LongText.default(''),
});
export const ResponsiblePerson = ResponsiblePersonInput.extend({ id: Uuid, version: Version });
