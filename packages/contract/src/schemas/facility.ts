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

/** R-C1; only what the checklist needs. */
export const ContractKind = z.enum(['maintenance', 'saas', 'purchase_only', 'none', 'unknown']);
export const VendorInput = z.object({
  name: RequiredText,
  contractKind: ContractKind,
  contactName: ShortText.default(''),
  phone: ShortText.default(''),
  email: ShortText.default(''),
  note: LongText.default(''),
});
export const Vendor = VendorInput.extend({ id: Uuid, version: Version, systemCount: z.int() });

export const DeviceClassName = z.enum(['server', 'terminal', 'network']);
/** Answers to the scope questions: question id → yes, no or not known (R-A1…A5). */
export const ScopeAnswers = z.record(z.string().max(60), z.enum(['yes', 'no', 'unknown']));
export const SystemInput = z.object({
  name: RequiredText,
  /** Key of the core's list of system kinds. */
  kind: z.string().max(60),
  product: ShortText.default(''),
  vendorId: Uuid.nullable(),
  scopeAnswers: ScopeAnswers.default({}),
  deviceClasses: z.array(DeviceClassName).default([]),
  /** How the service is run; DaaS is a terminal, SaaS, PaaS, IaaS are servers (R-A5). */
  hosting: z.enum(['on_premises', 'saas', 'paas', 'iaas', 'daas', 'unknown']).default('unknown'),
  note: LongText.default(''),
});
export const ScopeReason = z.object({ code: z.string(), sources: z.array(z.string()), text: z.string() });
export const SystemRow = SystemInput.extend({
  id: Uuid,
  version: Version,
  inScope: z.enum(['yes', 'no', 'unknown']),
  scopeReasons: z.array(ScopeReason),
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
