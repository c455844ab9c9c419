/** Remote maintenance, maintenance work and data-exchange partners (R-C6…C9). */

import { WORK_STATES } from '@mamori/core/vendor/maintenance-work';
import { ACCESS_METHODS } from '@mamori/core/vendor/remote-access';
import { z } from 'zod';
import { DateOnly, Instant, LongText, RequiredText, ShortText, Uuid, Version } from './common.ts';

const Answered = z.enum(['yes', 'no', 'unknown']);

/** Something that the rules object to or ask about. */
export const MaintenanceFlag = z.object({
  code: z.string(),
  severity: z.enum(['warning', 'question']),
  text: z.string(),
  /** Where it stands in the sources. */
  source: z.string(),
});

export const RemoteAccessInput = z.object({
  vendorId: Uuid.nullable(),
  systemId: Uuid.nullable(),
  /** Which device is reached. */
  device: RequiredText,
  /** `none`: the vendor was asked and has no remote maintenance. */
  method: z.enum(ACCESS_METHODS),
  line: ShortText.default(''),
  /** Open all the time, not only while work is done (R-C7). */
  alwaysOn: Answered.default('unknown'),
  personalAccounts: Answered.default('unknown'),
  sourceRestricted: Answered.default('unknown'),
  secondFactor: Answered.default('unknown'),
  since: DateOnly.nullable().default(null),
  endedOn: DateOnly.nullable().default(null),
  note: LongText.default(''),
});
export const RemoteAccess = RemoteAccessInput.extend({
  id: Uuid,
  version: Version,
  vendorName: z.string().nullable(),
  systemName: z.string().nullable(),
  flags: z.array(MaintenanceFlag),
});

const Names = z.array(z.string().trim().min(1).max(200)).max(100);
export const MaintenanceWorkInput = z.object({
  vendorId: Uuid.nullable(),
  systemId: Uuid.nullable(),
  remoteAccessId: Uuid.nullable(),
  place: z.enum(['remote', 'on_site']),
  title: RequiredText,
  /** Done before it could be announced: the report afterwards is enough (S1 参考2-13). */
  emergency: z.boolean().default(false),
  plan: z.object({
    from: Instant.nullable(),
    to: Instant.nullable(),
    workers: Names.default([]),
    accounts: Names.default([]),
    devices: Names.default([]),
    steps: LongText.default(''),
  }),
  note: LongText.default(''),
});

export const WorkSessionSchema = z.object({
  from: Instant,
  /** Null: not closed, or not in the log. */
  to: Instant.nullable(),
  account: z.string().trim().max(200),
  device: z.string().trim().max(200),
  source: z.string().trim().max(200),
});
export const WorkReportInput = z.object({
  sessions: z.array(WorkSessionSchema).max(2000),
  /** Whether patient data was looked at, and which (S1 別紙1 3(2)⑤). */
  patientData: Answered,
  patientDataWhat: LongText.default(''),
  /** Whether data was taken along, and erased afterwards (S1 別紙1 3(2)③). */
  dataTaken: Answered,
  dataErased: Answered.default('unknown'),
  /** Whether files were sent in, and made harmless before (S1 別紙1 3(2)⑦). */
  filesSent: Answered,
  filesSanitised: Answered.default('unknown'),
  result: LongText.default(''),
  reporter: ShortText.default(''),
});

export const MaintenanceFile = z.object({
  id: Uuid,
  name: z.string(),
  kind: z.enum(['plan', 'access_log', 'report', 'other']),
  size: z.int(),
});
export const MaintenanceWork = MaintenanceWorkInput.extend({
  id: Uuid,
  version: Version,
  vendorName: z.string().nullable(),
  systemName: z.string().nullable(),
  state: z.enum(WORK_STATES),
  approvedAt: Instant.nullable(),
  approvedBy: z.string(),
  reportedAt: Instant.nullable(),
  report: WorkReportInput.nullable(),
  closedAt: Instant.nullable(),
  closedBy: z.string(),
  /** Plan against report. */
  deviations: z.array(MaintenanceFlag),
  files: z.array(MaintenanceFile),
});

export const AccessLogReading = z.object({
  /** The log as a file of the work. */
  fileId: Uuid,
  sessions: z.array(WorkSessionSchema),
  problems: z.array(z.object({ line: z.int().nullable(), message: z.string() })),
});

/** R-C9. */
export const DataPartnerInput = z.object({
  name: RequiredText,
  kind: z.enum([
    'facility',
    'laboratory',
    'pharmacy',
    'insurer',
    'regional_network',
    'public',
    'vendor',
    'other',
  ]),
  /** What is exchanged. */
  data: ShortText.default(''),
  direction: z.enum(['send', 'receive', 'both']),
  method: ShortText.default(''),
  /** Who answers for which part of the way, and what is done when it fails (S1 別紙1 5①ア). */
  demarcation: LongText.default(''),
  /** We recognise the partner. */
  authenticatesPartner: Answered.default('unknown'),
  /** The partner recognises us. */
  authenticatedByPartner: Answered.default('unknown'),
  authentication: ShortText.default(''),
  /** Contract or rules that both agreed to. */
  agreement: ShortText.default(''),
  since: DateOnly.nullable().default(null),
  endedOn: DateOnly.nullable().default(null),
  note: LongText.default(''),
});
export const DataPartner = DataPartnerInput.extend({
  id: Uuid,
  version: Version,
  flags: z.array(MaintenanceFlag),
});
