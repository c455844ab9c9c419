/** Contacts, certificates and contracts of vendors (R-C1, R-C4). */
import { CLAUSE_STATES } from '@mamori/core/vendor/clauses';
import { CONTRACT_KINDS } from '@mamori/core/vendor/contract-kind';
import { TASK_SHARES } from '@mamori/core/vendor/demarcation';
import { CERTIFICATE_KINDS } from '@mamori/core/vendor/expiry';
import { REGISTER_FIELDS } from '@mamori/core/vendor/register-columns';
import { z } from 'zod';
import { AttachmentRow } from './assessment.ts';
import { BilingualText, DateOnly, LongText, RequiredText, ShortText, Uuid, Version } from './common.ts';
import { ExpiryName, Vendor } from './facility.ts';

export const VendorContactInput = z.object({
  name: RequiredText,
  department: ShortText.default(''),
  purpose: z.enum(['checklist', 'security', 'support', 'sales', 'other']),
  /** 別紙1 4(1)①イ: who answers at night. */
  availability: z.enum(['day', 'night', 'always']),
  hours: ShortText.default(''),
  phone: ShortText.default(''),
  email: ShortText.default(''),
  note: LongText.default(''),
});
export const VendorContact = VendorContactInput.extend({ id: Uuid, vendorId: Uuid, version: Version });

export const VendorCertificateInput = z.object({
  kind: z.enum(CERTIFICATE_KINDS),
  number: ShortText.default(''),
  scope: ShortText.default(''),
  issuedOn: DateOnly.nullable().default(null),
  expiresOn: DateOnly.nullable().default(null),
  note: LongText.default(''),
});
export const VendorCertificate = VendorCertificateInput.extend({
  id: Uuid,
  vendorId: Uuid,
  version: Version,
  expiry: ExpiryName,
  file: AttachmentRow.nullable(),
});

const Ids = z.array(Uuid).max(500);
export const ContractInput = z.object({
  title: RequiredText,
  kind: z.enum(CONTRACT_KINDS),
  number: ShortText.default(''),
  startsOn: DateOnly.nullable().default(null),
  /** Last day; null while it has no end. */
  endsOn: DateOnly.nullable().default(null),
  /** How it is renewed: 自動更新（3か月前までに申し出）. */
  renewal: ShortText.default(''),
  note: LongText.default(''),
  systemIds: Ids.default([]),
  subVendorIds: Ids.default([]),
});
const NamedRow = z.object({ id: Uuid, name: z.string() });
export const ClauseCounts = z.object({
  yes: z.int(),
  no: z.int(),
  notApplicable: z.int(),
  unknown: z.int(),
});
export const ContractSummary = z.object({
  id: Uuid,
  vendorId: Uuid,
  version: Version,
  title: z.string(),
  kind: ContractInput.shape.kind,
  startsOn: DateOnly.nullable(),
  endsOn: DateOnly.nullable(),
  expiry: ExpiryName,
  clauseCounts: ClauseCounts,
  systems: z.array(NamedRow),
});

export const ClauseAnswer = z.object({
  state: z.enum(CLAUSE_STATES),
  place: ShortText.default(''),
  note: z.string().max(1000).default(''),
});
/** Clause id → answer; a clause that is left out is unknown. */
export const ClauseAnswers = z
  .record(z.string().max(20), ClauseAnswer)
  .refine((answers) => Object.keys(answers).length <= 100, 'at most 100 clauses');

const Share = z.enum(TASK_SHARES);
export const DemarcationRow = z.object({
  id: z.string().min(1).max(60),
  task: RequiredText,
  facility: Share,
  vendor: Share,
  subVendor: Share,
  note: z.string().max(1000).default(''),
});
export const Demarcation = z.object({ rows: z.array(DemarcationRow).max(200) });

export const ContractFileKind = z.enum(['contract', 'demarcation', 'manual', 'other']);
export const ContractFile = AttachmentRow.extend({ kind: ContractFileKind });

export const Contract = ContractInput.extend({
  id: Uuid,
  version: Version,
  vendorId: Uuid,
  vendorName: z.string(),
  expiry: ExpiryName,
  systems: z.array(NamedRow),
  subVendors: z.array(NamedRow),
  clauses: ClauseAnswers,
  clauseCounts: ClauseCounts,
  demarcation: Demarcation,
  files: z.array(ContractFile),
});

export const VendorDetail = z.object({
  vendor: Vendor,
  contacts: z.array(VendorContact),
  certificates: z.array(VendorCertificate),
  contracts: z.array(ContractSummary),
  systems: z.array(NamedRow),
  subVendors: z.array(NamedRow),
});

/** The clause list of S1 別紙1 and the usual demarcation, as the product ships them. */
export const ContractGuide = z.object({
  title: BilingualText,
  source: z.string(),
  editorNote: z.array(z.string()),
  sections: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      heading: z.string().nullable(),
      title: z.string(),
      remark: BilingualText.nullable(),
      english: z.string(),
      clauses: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          lead: z.string().nullable(),
          text: z.string(),
          editorNote: z.string().nullable(),
          /** Fiscal year by whose end the source wants it. */
          deadlineYear: z.int().nullable(),
          deadlinePart: z.string().nullable(),
          remark: BilingualText.nullable(),
          explanation: BilingualText,
          source: z.string(),
        }),
      ),
    }),
  ),
  demarcation: z.object({
    note: BilingualText,
    rows: z.array(
      z.object({
        id: z.string(),
        task: BilingualText,
        facility: Share,
        vendor: Share,
        subVendor: Share,
        sources: z.array(z.string()),
      }),
    ),
  }),
});

/** A list of vendors kept elsewhere: what would happen with every row; nothing is written yet. */
export const RegisterFieldName = z.enum(REGISTER_FIELDS);
export const VendorImportRemark = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  /** Heading of the column; null for the row as a whole. */
  column: z.string().nullable(),
  value: z.string().nullable(),
  message: z.string(),
});
export const VendorImportRow = z.object({
  /** Line of the file as Excel counts it. */
  line: z.int(),
  action: z.enum(['create', 'update', 'unchanged', 'refused']),
  name: z.string(),
  vendorId: Uuid.nullable(),
  changes: z.array(z.object({ field: RegisterFieldName, before: z.string(), after: z.string() })),
  remarks: z.array(VendorImportRemark),
});
export const VendorImport = z.object({
  fileName: z.string(),
  /** How the text was written; null for Excel. */
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'shift_jis']).nullable(),
  sheet: z.string().nullable(),
  columns: z.array(
    z.object({ heading: z.string(), field: RegisterFieldName.nullable(), example: z.string() }),
  ),
  rows: z.array(VendorImportRow),
  counts: z.object({ create: z.int(), update: z.int(), unchanged: z.int(), refused: z.int() }),
  /** Stands for what the preview says; the import is refused when something has changed since. */
  fingerprint: z.string(),
  applied: z.boolean(),
});
