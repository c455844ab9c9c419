// Written by `node packages/database/src/catalogue/generate.ts` from the migrations; do not edit.
import type { ColumnType } from 'kysely';
import type { JsonText } from './json.ts';
import type * as json from './schema-json.ts';

/** Has a default: may be left out when written. */
export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>;
/** Read as Date; written as Date or ISO text. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Read as the value; written as JSON text (`jsonb(value)`), because pg would turn an array into a PostgreSQL array. */
export type Json<T> = ColumnType<T, JsonText<T>, JsonText<T>>;

export interface AnswerTable {
  organization_id: string;
  assessment_id: string;
  item_id: string;
  system_id: Generated<string>;
  system_ref: ColumnType<string | null, never, never>;
  version: Generated<number>;
  value: Json<json.AnswerContent>;
  state: Generated<'confirmed' | 'proposed'>;
  provenance: Generated<Json<json.AnswerProvenance>>;
  reason: string | null;
  updated_by: string | null;
  updated_at: Generated<Timestamp>;
  change_number: Generated<number>;
}

export interface AnswerAttachmentTable {
  organization_id: string;
  assessment_id: string;
  item_id: string;
  system_id: Generated<string>;
  attachment_id: string;
  created_by: string | null;
  created_at: Generated<Timestamp>;
}

export interface AnswerHistoryTable {
  organization_id: string;
  assessment_id: string;
  item_id: string;
  system_id: string;
  version: number;
  value: Json<json.AnswerContent>;
  state: 'confirmed' | 'proposed';
  provenance: Json<json.AnswerProvenance>;
  reason: string | null;
  changed_by: string | null;
  changed_by_name: string;
  changed_at: Generated<Timestamp>;
  origin: string | null;
}

export interface AssessmentTable {
  organization_id: string;
  id: string;
  edition_id: string;
  fiscal_year: number;
  status: Generated<'open' | 'handed_in' | 'closed'>;
  context: Generated<Json<json.AnswerContext>>;
  note: Generated<string>;
  created_by: string | null;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  version: Generated<number>;
  change_number: Generated<number>;
}

export interface AttachmentTable {
  organization_id: string;
  id: string;
  name: string;
  media_type: string;
  size: number;
  sha256: Buffer;
  created_by: string | null;
  created_at: Generated<Timestamp>;
  deleted_by: string | null;
  deleted_at: Timestamp | null;
}

export interface AttachmentChunkTable {
  organization_id: string;
  attachment_id: string;
  number: number;
  content: Buffer;
}

export interface AuditEntryTable {
  organization_id: string;
  id: Generated<number>;
  at: Generated<Timestamp>;
  person_id: string | null;
  person_name: string;
  action: string;
  subject: string | null;
  details: Generated<Json<json.JsonObject>>;
  origin: string | null;
}

export interface AuditSealTable {
  organization_id: string;
  number: number;
  first_id: number;
  last_id: number;
  entry_count: number;
  hash: Buffer;
  previous_hash: Buffer | null;
  sealed_at: Generated<Timestamp>;
}

export interface BackupRunTable {
  id: string;
  kind: 'manual' | 'scheduled' | 'migration';
  started_at: Generated<Timestamp>;
  finished_at: Timestamp | null;
  file: string;
  size: number | null;
  sha256: Buffer | null;
  seals: Generated<Json<json.SealReferences>>;
  error: string | null;
  restore_tested_at: Timestamp | null;
  restore_result: 'ok' | 'failed' | null;
  restore_error: string | null;
  removed_at: Timestamp | null;
}

export interface CarryOverTable {
  organization_id: string;
  id: string;
  assessment_id: string;
  source_assessment_id: string | null;
  plan: Json<unknown>;
  created_by: string | null;
  created_at: Generated<Timestamp>;
  applied_at: Timestamp | null;
  undone_at: Timestamp | null;
  undone_by: string | null;
}

export interface EditionImportTable {
  id: string;
  status: Generated<'draft' | 'published' | 'discarded'>;
  content: Json<unknown>;
  report: Generated<Json<unknown>>;
  sha256: Buffer | null;
  created_by: string | null;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  published_by: string | null;
  published_at: Timestamp | null;
  version: Generated<number>;
}

export interface EditionImportFileTable {
  edition_import_id: string;
  number: number;
  name: string;
  sha256: Buffer;
  content: Buffer;
}

export interface EditionPublicationTable {
  edition_id: string;
  edition_import_id: string;
  sha256: Buffer;
  published_at: Generated<Timestamp>;
}

export interface FacilityTable {
  organization_id: string;
  kind: 'hospital' | 'clinic' | 'clinic_with_beds' | 'dental' | 'maternity' | 'pharmacy';
  name: string;
  code: string | null;
  beds: number | null;
  health_centre: Generated<string>;
  address: Generated<string>;
  phone: Generated<string>;
  inspection_date: string | null;
  setup: Generated<Json<json.JsonObject>>;
  setup_finished_at: Timestamp | null;
  updated_at: Generated<Timestamp>;
  version: Generated<number>;
}

export interface FormImportTable {
  organization_id: string;
  id: string;
  assessment_id: string | null;
  attachment_id: string | null;
  preview: Json<unknown>;
  created_by: string | null;
  created_at: Generated<Timestamp>;
  applied_at: Timestamp | null;
  applied_by: string | null;
  discarded_at: Timestamp | null;
}

export interface HandInTable {
  organization_id: string;
  id: string;
  assessment_id: string;
  supersedes: string | null;
  handed_in_at: Timestamp;
  method: 'paper' | 'digital';
  timing: 'before' | 'on_day' | 'after';
  recipient: string;
  document: Json<unknown>;
  envelope: Json<unknown>;
  sha256: Buffer;
  signature: Buffer;
  key_fingerprint: string;
  audit_seal_number: number | null;
  audit_seal_hash: Buffer | null;
  xlsx_attachment_id: string | null;
  pdf_attachment_id: string | null;
  note: Generated<string>;
  created_by: string | null;
  created_at: Generated<Timestamp>;
}

export interface IdempotencyKeyTable {
  scope: string;
  key: string;
  request_hash: Buffer;
  status: number | null;
  response: Json<unknown> | null;
  created_at: Generated<Timestamp>;
}

export interface InstallationTable {
  id: string;
  only_one: Generated<boolean>;
  created_at: Generated<Timestamp>;
  setup_code_hash: Buffer | null;
  setup_finished_at: Timestamp | null;
  settings: Generated<Json<json.JsonObject>>;
  key_check: Buffer | null;
}

export interface InvitationTable {
  organization_id: string;
  id: string;
  token_hash: Buffer;
  roles: string[];
  name: string;
  created_by: string | null;
  created_at: Generated<Timestamp>;
  expires_at: Timestamp;
  used_at: Timestamp | null;
  used_by: string | null;
  revoked_at: Timestamp | null;
}

export interface ItemRecordTable {
  organization_id: string;
  assessment_id: string;
  item_id: string;
  kind: 'plan' | 'original';
  version: Generated<number>;
  value: Json<json.ItemRecordContent>;
  removed_at: Timestamp | null;
  updated_by: string | null;
  updated_at: Generated<Timestamp>;
}

export interface ItemRecordHistoryTable {
  organization_id: string;
  assessment_id: string;
  item_id: string;
  kind: string;
  version: number;
  value: Json<json.ItemRecordContent>;
  removed: boolean;
  changed_by: string | null;
  changed_by_name: string;
  changed_at: Generated<Timestamp>;
  origin: string | null;
}

export interface MembershipTable {
  organization_id: string;
  person_id: string;
  roles: string[];
  active: Generated<boolean>;
  created_at: Generated<Timestamp>;
  ended_at: Timestamp | null;
  version: Generated<number>;
}

export interface OrganizationTable {
  id: string;
  kind: 'facility' | 'vendor' | 'authority' | 'group' | 'installation';
  name: string;
  settings: Generated<Json<json.JsonObject>>;
  created_at: Generated<Timestamp>;
}

export interface PasskeyTable {
  credential_id: string;
  person_id: string;
  public_key: Buffer;
  counter: Generated<number>;
  transports: Generated<string[]>;
  backed_up: Generated<boolean>;
  name: string;
  created_at: Generated<Timestamp>;
  last_used_at: Timestamp | null;
}

export interface PersonTable {
  id: string;
  sign_in_name: string;
  display_name: string;
  password_hash: string | null;
  password_changed_at: Timestamp | null;
  locale: Generated<'ja' | 'en'>;
  status: Generated<'active' | 'disabled'>;
  failed_attempts: Generated<number>;
  locked_until: Timestamp | null;
  last_sign_in_at: Timestamp | null;
  created_at: Generated<Timestamp>;
  version: Generated<number>;
  installation_administrator: Generated<boolean>;
}

export interface PersonPasswordHistoryTable {
  person_id: string;
  id: Generated<string>;
  password_hash: string;
  replaced_at: Generated<Timestamp>;
}

export interface RecoveryCodeTable {
  person_id: string;
  code_hash: Buffer;
  created_at: Generated<Timestamp>;
  used_at: Timestamp | null;
}

export interface ResponsiblePersonTable {
  organization_id: string;
  id: string;
  role: 'director' | 'safety_manager' | 'planning_manager' | 'system_operator' | 'deputy';
  name: string;
  post: Generated<string>;
  phone: Generated<string>;
  deputy_name: Generated<string>;
  deputy_phone: Generated<string>;
  person_id: string | null;
  note: Generated<string>;
  sort: Generated<number>;
  updated_at: Generated<Timestamp>;
  version: Generated<number>;
  may_stop_systems: Generated<boolean>;
  removed_at: Timestamp | null;
}

export interface SchemaMigrationTable {
  number: number;
  name: string;
  sha256: string;
  applied_at: Generated<Timestamp>;
}

export interface SessionTable {
  token_hash: Buffer;
  person_id: string;
  organization_id: string | null;
  created_at: Generated<Timestamp>;
  last_seen_at: Generated<Timestamp>;
  second_factor_at: Timestamp | null;
  user_agent: string | null;
  origin: string | null;
  ended_at: Timestamp | null;
}

export interface SignInChallengeTable {
  token_hash: Buffer;
  person_id: string | null;
  purpose: string;
  challenge: string;
  details: Generated<Json<unknown>>;
  created_at: Generated<Timestamp>;
  expires_at: Timestamp;
  used_at: Timestamp | null;
}

export interface SigningKeyTable {
  organization_id: string;
  id: string;
  fingerprint: string;
  public_key: Buffer;
  private_key: Buffer;
  created_at: Generated<Timestamp>;
  retired_at: Timestamp | null;
}

export interface SystemTable {
  organization_id: string;
  id: string;
  name: string;
  kind: string;
  vendor_id: string | null;
  product: Generated<string>;
  device_classes: Generated<string[]>;
  scope: Generated<Json<json.JsonObject>>;
  in_scope: Generated<'yes' | 'no' | 'unknown'>;
  external_line: Generated<'yes' | 'no' | 'unknown'>;
  own_maintenance_line: Generated<'yes' | 'no' | 'unknown'>;
  status: Generated<'active' | 'retired'>;
  note: Generated<string>;
  sort: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  version: Generated<number>;
  removed_at: Timestamp | null;
}

export interface TotpTable {
  person_id: string;
  secret: Buffer;
  created_at: Generated<Timestamp>;
  confirmed_at: Timestamp | null;
  last_used_step: number | null;
}

export interface VendorTable {
  organization_id: string;
  id: string;
  name: string;
  contract_kind: 'maintenance' | 'saas' | 'purchase_only' | 'none' | 'unknown';
  contact: Generated<string>;
  phone: Generated<string>;
  email: Generated<string>;
  note: Generated<string>;
  sort: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface Schema {
  answer: AnswerTable;
  answer_attachment: AnswerAttachmentTable;
  answer_history: AnswerHistoryTable;
  assessment: AssessmentTable;
  attachment: AttachmentTable;
  attachment_chunk: AttachmentChunkTable;
  audit_entry: AuditEntryTable;
  audit_seal: AuditSealTable;
  backup_run: BackupRunTable;
  carry_over: CarryOverTable;
  edition_import: EditionImportTable;
  edition_import_file: EditionImportFileTable;
  edition_publication: EditionPublicationTable;
  facility: FacilityTable;
  form_import: FormImportTable;
  hand_in: HandInTable;
  idempotency_key: IdempotencyKeyTable;
  installation: InstallationTable;
  invitation: InvitationTable;
  item_record: ItemRecordTable;
  item_record_history: ItemRecordHistoryTable;
  membership: MembershipTable;
  organization: OrganizationTable;
  passkey: PasskeyTable;
  person: PersonTable;
  person_password_history: PersonPasswordHistoryTable;
  recovery_code: RecoveryCodeTable;
  responsible_person: ResponsiblePersonTable;
  schema_migration: SchemaMigrationTable;
  session: SessionTable;
  sign_in_challenge: SignInChallengeTable;
  signing_key: SigningKeyTable;
  system: SystemTable;
  totp: TotpTable;
  vendor: VendorTable;
}
