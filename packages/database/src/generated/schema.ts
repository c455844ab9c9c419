// Written by `node packages/database/src/catalogue/generate.ts` from the migrations; do not edit.
import type { ColumnType } from 'kysely';
import type { JsonText } from '../json.ts';
import type * as json from '../schema-json.ts';

/** Has a default: may be left out when written. */
export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>;
/** Read as Date; written as Date or ISO text. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Read as the value; written as JSON text (`jsonb(value)`), because pg would turn an array into a PostgreSQL array. */
export type Json<T> = ColumnType<T, JsonText<T>, JsonText<T>>;

export interface AccountTable {
  organization_id: string;
  id: string;
  name: string;
  layer: 'application' | 'server_os' | 'terminal_os' | 'network';
  system_id: string | null;
  device_id: string | null;
  realm: Generated<string>;
  display_name: Generated<string>;
  employee_number: Generated<string>;
  staff_id: string | null;
  kind: Generated<'personal' | 'shared' | 'service' | 'vendor' | 'break_glass' | 'built_in'>;
  enabled: Generated<'yes' | 'no' | 'unknown'>;
  administrator: Generated<'yes' | 'no' | 'unknown'>;
  administrator_reason: Generated<string>;
  role: Generated<string>;
  created_on: string | null;
  last_used_on: string | null;
  password_changed_on: string | null;
  password_never_expires: Generated<'yes' | 'no' | 'unknown'>;
  auto_logon: Generated<'yes' | 'no' | 'unknown'>;
  daily_use: Generated<'yes' | 'no' | 'unknown'>;
  disabled_on: string | null;
  sealed_on: string | null;
  seal_place: Generated<string>;
  confirmed_on: string | null;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface AccountCheckReportTable {
  organization_id: string;
  id: string;
  number: number;
  content: Json<json.JsonObject>;
  made_at: Generated<Timestamp>;
  made_by: string;
  acknowledged_on: string | null;
  acknowledged_by: Generated<string>;
  post: Generated<string>;
  note: Generated<string>;
  recorded_at: Timestamp | null;
  recorded_by: Generated<string>;
  version: Generated<number>;
}

export interface AccountFindingAsideTable {
  organization_id: string;
  id: string;
  code: string;
  subject: string;
  fact: Buffer;
  reason: string;
  until: string | null;
  aside_at: Generated<Timestamp>;
  aside_by: string;
  ended_at: Timestamp | null;
  ended_by: Generated<string>;
}

export interface AccountRefusalTable {
  organization_id: string;
  account_id: string;
  staff_id: string;
  refused_at: Generated<Timestamp>;
  refused_by: string;
}

export interface AccountReviewTable {
  organization_id: string;
  id: string;
  name: string;
  due_on: string;
  started_at: Generated<Timestamp>;
  started_by: string;
  closed_at: Timestamp | null;
  closed_by: Generated<string>;
  reported_to: Generated<string>;
  reported_on: string | null;
  version: Generated<number>;
}

export interface AccountReviewEntryTable {
  organization_id: string;
  review_id: string;
  part_id: string;
  account_id: string;
  shown: Json<json.JsonObject>;
  decision: 'keep' | 'disable' | 'change' | null;
  note: Generated<string>;
  decided_at: Timestamp | null;
  decided_by: Generated<string>;
  done_at: Timestamp | null;
  done_by: Generated<string>;
}

export interface AccountReviewPartTable {
  organization_id: string;
  review_id: string;
  id: string;
  department: string;
  person_id: string | null;
  reviewer: Generated<string>;
  signed_at: Timestamp | null;
  signed_by: Generated<string>;
  digest: Buffer | null;
  version: Generated<number>;
  recorded_by: Generated<string>;
}

export interface AccountReviewReopeningTable {
  organization_id: string;
  review_id: string;
  part_id: string;
  number: number;
  signed_at: Timestamp;
  signed_by: string;
  recorded_by: string;
  content: string;
  digest: Buffer;
  reopened_at: Timestamp;
  reopened_by: string;
  reason: string;
}

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

export interface AnswerSetTable {
  organization_id: string;
  id: string;
  product_version_id: string;
  edition_id: string;
  head: Generated<Json<json.JsonObject>>;
  reviewed: Json<json.JsonObject> | null;
  reviewed_by: string | null;
  reviewed_at: Timestamp | null;
  revision: Generated<number>;
  change_number: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  version: Generated<number>;
}

export interface AnswerSetItemTable {
  organization_id: string;
  answer_set_id: string;
  item_id: string;
  value: Json<json.AnswerContent>;
  per_customer: Generated<boolean>;
  question: Generated<string>;
  updated_by: string | null;
  updated_at: Generated<Timestamp>;
  version: Generated<number>;
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

export interface BackupTable {
  organization_id: string;
  id: string;
  name: string;
  system_id: string | null;
  content: Generated<string>;
  every_hours: number | null;
  generations: number | null;
  copies: number | null;
  media_kinds: number | null;
  place: Generated<string>;
  offline: Generated<'yes' | 'no' | 'unknown'>;
  remote: Generated<'yes' | 'no' | 'unknown'>;
  immutable: Generated<'yes' | 'no' | 'unknown'>;
  encrypted: Generated<'yes' | 'no' | 'unknown'>;
  performer: Generated<string>;
  vendor_id: string | null;
  checked_on: string | null;
  restore_tested_on: string | null;
  restore_result: 'succeeded' | 'partly' | 'failed' | null;
  restore_minutes: number | null;
  restore_record: Generated<string>;
  procedure: Generated<string>;
  procedure_confirmed_on: string | null;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
  restore_tested_by: Generated<string>;
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

export interface BreakGlassUseTable {
  organization_id: string;
  id: string;
  account_id: string;
  used_by: string;
  opened_on: string;
  reason: string;
  approved_by: Generated<string>;
  ended_on: string | null;
  changed_on: string | null;
  sealed_on: string | null;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface CampaignTable {
  organization_id: string;
  id: string;
  assessment_id: string;
  title: string;
  vendor_edition_id: string;
  due_on: string;
  asks: Generated<string[]>;
  letter: Generated<Json<json.JsonObject>>;
  reminders: Generated<Json<json.JsonObject>>;
  created_by: string | null;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  closed_at: Timestamp | null;
  version: Generated<number>;
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

export interface ClockSourceTable {
  organization_id: string;
  id: string;
  name: string;
  kind: 'ntp_internet' | 'ntp_inside' | 'gps' | 'radio' | 'manual' | 'domain';
  system_ids: Generated<string[]>;
  device_id: string | null;
  automatic: Generated<'yes' | 'no' | 'unknown'>;
  checked_on: string | null;
  deviation_seconds: number | null;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface ContractTable {
  organization_id: string;
  id: string;
  vendor_id: string;
  title: string;
  kind: 'maintenance' | 'saas' | 'purchase_only';
  number: Generated<string>;
  starts_on: string | null;
  ends_on: string | null;
  renewal: Generated<string>;
  clauses: Generated<Json<json.JsonObject>>;
  demarcation: Generated<Json<json.JsonObject>>;
  note: Generated<string>;
  sort: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface ContractFileTable {
  organization_id: string;
  contract_id: string;
  attachment_id: string;
  kind: 'contract' | 'demarcation' | 'manual' | 'other';
}

export interface ContractSubVendorTable {
  organization_id: string;
  contract_id: string;
  vendor_id: string;
}

export interface ContractSystemTable {
  organization_id: string;
  contract_id: string;
  system_id: string;
}

export interface CustomerTable {
  organization_id: string;
  id: string;
  name: string;
  facility_code: string | null;
  contact: Generated<string>;
  email: Generated<string>;
  phone: Generated<string>;
  priority: Generated<number>;
  peer_id: string | null;
  unchecked: Generated<boolean>;
  note: Generated<string>;
  sort: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface CustomerAnswerTable {
  organization_id: string;
  customer_id: string;
  edition_id: string;
  item_id: string;
  value: Json<json.AnswerContent>;
  updated_by: string | null;
  updated_at: Generated<Timestamp>;
  version: Generated<number>;
}

export interface CustomerProductTable {
  organization_id: string;
  customer_id: string;
  product_version_id: string;
}

export interface CustomerRequestTable {
  organization_id: string;
  id: string;
  customer_id: string;
  inbox_document_id: string | null;
  request_ref: string | null;
  edition_id: string;
  due_on: string | null;
  received_at: Timestamp;
  status: 'received' | 'needs_answers' | 'ready' | 'sent' | 'returned' | 'accepted' | 'refused';
  sent_payload_hash: string | null;
  sent_revision: Generated<Json<json.JsonObject>>;
  sent_at: Timestamp | null;
  sent_document_id: string | null;
  decision: Json<json.JsonObject> | null;
  blocked: string | null;
  open_items: Generated<string[]>;
  outdated: Generated<boolean>;
  delivery: Json<json.JsonObject> | null;
  problem: string | null;
  updated_at: Generated<Timestamp>;
  version: Generated<number>;
}

export interface DataPartnerTable {
  organization_id: string;
  id: string;
  name: string;
  kind: 'facility' | 'laboratory' | 'pharmacy' | 'insurer' | 'regional_network' | 'public' | 'vendor' | 'other';
  data: Generated<string>;
  direction: 'send' | 'receive' | 'both';
  method: Generated<string>;
  demarcation: Generated<string>;
  authenticates_partner: Generated<'yes' | 'no' | 'unknown'>;
  authenticated_by_partner: Generated<'yes' | 'no' | 'unknown'>;
  authentication: Generated<string>;
  agreement: Generated<string>;
  since: string | null;
  ended_on: string | null;
  note: Generated<string>;
  sort: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface DeviceTable {
  organization_id: string;
  id: string;
  number: Generated<string>;
  name: string;
  kind: 'server' | 'terminal' | 'tablet' | 'phone' | 'network' | 'medical' | 'storage' | 'media' | 'camera' | 'printer' | 'card_reader' | 'daas' | 'saas' | 'paas' | 'iaas' | 'other';
  network_role: 'firewall' | 'vpn' | 'router' | 'switch' | 'access_point' | 'modem' | 'other' | null;
  maker: Generated<string>;
  model: Generated<string>;
  serial: Generated<string>;
  place: Generated<string>;
  department: Generated<string>;
  responsible: Generated<string>;
  users: Generated<string>;
  status: Generated<'in_use' | 'spare' | 'taken_out' | 'lent' | 'lost' | 'retired' | 'disposed'>;
  connection: 'inside' | 'outside' | 'none' | null;
  segment_ids: Generated<string[]>;
  addresses: Generated<string[]>;
  os: Generated<string>;
  os_version: Generated<string>;
  software: Generated<string[]>;
  support_ends_on: string | null;
  patient_data: Generated<'yes' | 'no' | 'unknown'>;
  encryption: 'yes' | 'no' | 'impossible' | null;
  antivirus: 'yes' | 'no' | 'impossible' | null;
  antivirus_product: Generated<string>;
  patching: 'automatic' | 'regular' | 'by_vendor' | 'none' | 'impossible' | null;
  patched_on: string | null;
  alternative: Generated<string>;
  restricted: Generated<'yes' | 'no' | 'unknown'>;
  services_stopped: Generated<'yes' | 'no' | 'unknown'>;
  media_restricted: Generated<'yes' | 'no' | 'unknown'>;
  password_changed: Generated<'yes' | 'no' | 'unknown'>;
  password_group: Generated<string>;
  vendor_id: string | null;
  contract_id: string | null;
  system_ids: Generated<string[]>;
  parent_id: string | null;
  cost: number | null;
  acquired_on: string | null;
  installed_on: string | null;
  disposed_on: string | null;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
  risk_decision: 'stop' | 'alternative' | 'accept' | null;
  risk_reason: Generated<string>;
  risk_decided_by: Generated<string>;
  risk_decided_on: string | null;
  risk_review_on: string | null;
}

export interface DeviceLimitationTable {
  organization_id: string;
  id: string;
  assessment_id: string;
  system_id: string | null;
  vendor_id: string | null;
  device: string;
  lacks: string[];
  item_ids: Generated<string[]>;
  questions: Generated<Json<json.JsonObject>>;
  asked_on: string | null;
  replied_on: string | null;
  attachment_id: string | null;
  alternative: Generated<string>;
  note: Generated<string>;
  sort: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface DisclosureTable {
  organization_id: string;
  id: string;
  vendor_id: string;
  system_id: string | null;
  request_id: string | null;
  product: Generated<string>;
  product_version: Generated<string>;
  kind: 'mds' | 'sds' | 'own';
  issuer: 'maker' | 'seller' | 'maintainer';
  issuer_name: Generated<string>;
  form_version: Generated<string>;
  guideline_version: Generated<string>;
  status: 'requested' | 'received';
  requested_on: string | null;
  due_on: string | null;
  issued_on: string | null;
  received_on: string | null;
  valid_until: string | null;
  attachment_id: string | null;
  content: Json<json.JsonObject> | null;
  reading: Generated<Json<json.JsonObject>>;
  replaces: string | null;
  note: Generated<string>;
  sort: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface DisposalTable {
  organization_id: string;
  id: string;
  device_ids: Generated<string[]>;
  what: Generated<string>;
  patient_data: Generated<'yes' | 'no' | 'unknown'>;
  method: 'destroyed' | 'erased_and_destroyed' | 'erased' | 'returned' | 'other';
  vendor_id: string | null;
  contract: Generated<'yes' | 'no' | 'unknown'>;
  head_name: Generated<string>;
  head_on: string | null;
  planner_name: Generated<string>;
  planner_on: string | null;
  management_name: Generated<string>;
  management_on: string | null;
  disposed_on: string | null;
  proof: 'certificate' | 'explained' | 'own_record' | null;
  proof_number: Generated<string>;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface DisposalPartyTable {
  organization_id: string;
  disposal_id: string;
  party: 'head' | 'planner' | 'management';
  person_id: string | null;
  way: 'self' | 'paper' | null;
  content: Buffer | null;
  recorded_at: Timestamp | null;
  recorded_by: Generated<string>;
}

export interface DutyTable {
  organization_id: string;
  id: string;
  staff_id: string | null;
  visitor: Generated<string>;
  account_id: string;
  starts_on: string;
  ends_on: string | null;
  shift: Generated<string>;
  handed_by: Generated<string>;
  changed_after: Generated<'yes' | 'no' | 'unknown'>;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
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

export interface ExchangeCounterTable {
  organization_id: string;
  last_sequence: Generated<number>;
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

export interface FormDropTable {
  organization_id: string;
  id: string;
  campaign_id: string;
  created_by: string | null;
  created_at: Timestamp;
  applied_at: Timestamp | null;
  discarded_at: Timestamp | null;
}

export interface FormDropFileTable {
  organization_id: string;
  drop_id: string;
  id: string;
  name: string;
  place: number;
  sha256: Buffer;
  attachment_id: string | null;
  request_id: string | null;
  state: 'matched' | 'doubtful' | 'broken' | 'applied' | 'left_out';
  reading: Json<json.JsonObject>;
  response_id: string | null;
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

export interface GuestLinkTable {
  organization_id: string;
  id: string;
  request_id: string;
  token_hash: Buffer;
  name: string;
  email: Generated<string>;
  created_by: string | null;
  invited_by_link: string | null;
  created_at: Timestamp;
  expires_at: Timestamp;
  revoked_at: Timestamp | null;
  opened_at: Timestamp | null;
  code_hash: Buffer | null;
  code_expires_at: Timestamp | null;
  code_attempts: Generated<number>;
  code_sent_at: Timestamp | null;
}

export interface GuestSessionTable {
  organization_id: string;
  token_hash: Buffer;
  link_id: string;
  created_at: Timestamp;
  last_seen_at: Timestamp;
  expires_at: Timestamp;
  ended_at: Timestamp | null;
  origin: string | null;
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

export interface InboxDocumentTable {
  organization_id: string;
  id: string;
  channel: 'inside' | 'https' | 'file';
  type: string;
  sender_organization_id: string;
  sender_name: string;
  sender_fingerprint: string;
  payload_hash: string;
  sequence: number;
  document: Json<json.JsonObject>;
  received_at: Generated<Timestamp>;
  state: Generated<'new' | 'waiting' | 'handled' | 'refused'>;
  problem: string | null;
  handled_at: Timestamp | null;
  result: Generated<Json<json.JsonObject>>;
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

export interface LedgerChangeTable {
  organization_id: string;
  change_set_id: string;
  row_id: string;
  version: number;
  before: Json<json.JsonObject> | null;
  after: Json<json.JsonObject> | null;
}

export interface LedgerChangeSetTable {
  organization_id: string;
  id: string;
  ledger: string;
  kind: 'create' | 'update' | 'remove' | 'import' | 'take_over' | 'undo';
  person_id: string | null;
  person_name: string;
  at: Generated<Timestamp>;
  row_count: number;
  undoes: string | null;
  summary: Generated<Json<json.JsonObject>>;
}

export interface LedgerFileTable {
  organization_id: string;
  ledger: string;
  row_id: string;
  attachment_id: string;
  kind: 'photo' | 'document' | 'decision' | 'proof';
  created_by: string | null;
  created_at: Generated<Timestamp>;
}

export interface LedgerMappingTable {
  organization_id: string;
  ledger: string;
  headings_hash: string;
  columns: Json<unknown>;
  updated_at: Generated<Timestamp>;
}

export interface LedgerViewTable {
  organization_id: string;
  id: string;
  ledger: string;
  person_id: string | null;
  name: string;
  view: Json<json.JsonObject>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  version: Generated<number>;
}

export interface LineTable {
  organization_id: string;
  id: string;
  name: string;
  kind: 'internet' | 'ssl_vpn' | 'ipsec_vpn' | 'ip_vpn' | 'wide_ethernet' | 'leased' | 'eligibility' | 'cellular' | 'telephone' | 'other';
  purpose: Generated<string>;
  carrier: Generated<string>;
  number: Generated<string>;
  device_id: string | null;
  segment_ids: Generated<string[]>;
  vendor_id: string | null;
  restricted: Generated<'yes' | 'no' | 'unknown'>;
  restriction: Generated<string>;
  second_factor: Generated<'yes' | 'no' | 'unknown'>;
  updated: Generated<'yes' | 'no' | 'unknown'>;
  logged: Generated<'yes' | 'no' | 'unknown'>;
  reviewed_on: string | null;
  since: string | null;
  ended_on: string | null;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface LogSourceTable {
  organization_id: string;
  id: string;
  name: string;
  system_id: string | null;
  device_id: string | null;
  tells_when: Generated<'yes' | 'no' | 'unknown'>;
  tells_who: Generated<'yes' | 'no' | 'unknown'>;
  tells_where: Generated<'yes' | 'no' | 'unknown'>;
  tells_what: Generated<'yes' | 'no' | 'unknown'>;
  kept_months: number | null;
  place: Generated<string>;
  alerts: Generated<'yes' | 'no' | 'unknown'>;
  readers: Generated<string>;
  tamper_proof: Generated<'yes' | 'no' | 'unknown'>;
  protection: Generated<string>;
  clock_id: string | null;
  review_every_days: number | null;
  reviewed_on: string | null;
  reviewed_by: Generated<string>;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface MailMessageTable {
  organization_id: string;
  id: string;
  purpose: string;
  subject_ref: Generated<string>;
  recipient: string;
  subject: string;
  body: string;
  attachments: Generated<Json<json.JsonObjects>>;
  state: Generated<'waiting' | 'sent' | 'failed' | 'cancelled'>;
  attempts: Generated<number>;
  next_attempt_at: Generated<Timestamp>;
  last_error: string | null;
  created_by: string | null;
  created_at: Generated<Timestamp>;
  sent_at: Timestamp | null;
}

export interface MaintenanceFileTable {
  organization_id: string;
  work_id: string;
  attachment_id: string;
  kind: 'plan' | 'access_log' | 'report' | 'other';
}

export interface MaintenanceWorkTable {
  organization_id: string;
  id: string;
  vendor_id: string | null;
  system_id: string | null;
  remote_access_id: string | null;
  place: 'remote' | 'on_site';
  title: string;
  emergency: Generated<boolean>;
  plan: Generated<Json<json.JsonObject>>;
  report: Json<json.JsonObject> | null;
  planned_from: Timestamp | null;
  planned_to: Timestamp | null;
  approved_by: string | null;
  approved_at: Timestamp | null;
  reported_at: Timestamp | null;
  closed_by: string | null;
  closed_at: Timestamp | null;
  note: Generated<string>;
  sort: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface MediaPermissionTable {
  organization_id: string;
  id: string;
  device_id: string | null;
  medium: Generated<string>;
  connected_to: Generated<string[]>;
  person: string;
  purpose: string;
  approved_by: Generated<string>;
  approved_on: string | null;
  from_on: string | null;
  to_on: string | null;
  virus_checked: Generated<'yes' | 'no' | 'unknown'>;
  encrypted: Generated<'yes' | 'no' | 'unknown'>;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
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

export interface NetworkDiagramTable {
  organization_id: string;
  id: string;
  number: number;
  note: Generated<string>;
  content: Json<json.JsonObject>;
  made_at: Generated<Timestamp>;
  made_by: string;
}

export interface NetworkLayoutTable {
  organization_id: string;
  positions: Json<json.JsonObject>;
  updated_at: Generated<Timestamp>;
  updated_by: string;
  version: Generated<number>;
  pinned: Generated<string[]>;
  expanded: Generated<string[]>;
  collapsed: Generated<string[]>;
  captions: Generated<Json<json.JsonObject>>;
}

export interface OrganizationTable {
  id: string;
  kind: 'facility' | 'vendor' | 'authority' | 'group' | 'installation';
  name: string;
  settings: Generated<Json<json.JsonObject>>;
  created_at: Generated<Timestamp>;
}

export interface OutboxDocumentTable {
  organization_id: string;
  id: string;
  peer_id: string | null;
  type: string;
  subject: string;
  document: Json<json.JsonObject>;
  payload_hash: string;
  sequence: number;
  reach: 'inside' | 'https' | 'file';
  state: Generated<'waiting' | 'delivered' | 'failed' | 'by_hand'>;
  attempts: Generated<number>;
  next_attempt_at: Generated<Timestamp>;
  last_error: string | null;
  created_at: Generated<Timestamp>;
  delivered_at: Timestamp | null;
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

export interface PatientLoanTable {
  organization_id: string;
  id: string;
  device_id: string;
  recipient: string;
  lent_on: string;
  due_on: string | null;
  back_on: string | null;
  explained: Generated<'yes' | 'no' | 'unknown'>;
  agreed_on: string | null;
  contact: Generated<string>;
  separated: Generated<'yes' | 'no' | 'unknown'>;
  erased_on: string | null;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface PeerTable {
  organization_id: string;
  id: string;
  name: string;
  kind: 'facility' | 'vendor' | 'authority' | 'group';
  remote_organization_id: string | null;
  reach: 'inside' | 'https' | 'file';
  url: Generated<string>;
  fingerprints: Generated<string[]>;
  card: Json<unknown> | null;
  sent_sequence: Generated<number>;
  vendor_id: string | null;
  pinned_by: string | null;
  pinned_at: Timestamp | null;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface PermissionTable {
  organization_id: string;
  id: string;
  system_id: string;
  job: 'doctor' | 'dentist' | 'nurse' | 'assistant_nurse' | 'pharmacist' | 'radiographer' | 'laboratory' | 'rehabilitation' | 'engineer' | 'dietitian' | 'dental_hygienist' | 'social_worker' | 'clerk' | 'it' | 'care_worker' | 'other';
  information_class: 'basic' | 'record' | 'diagnosis' | 'order' | 'result' | 'image' | 'prescription' | 'nursing' | 'accounting' | 'settings' | 'logs';
  level: 'enter' | 'view' | 'none';
  actual: 'enter' | 'view' | 'none' | null;
  checked_on: string | null;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
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

export interface PrivateDeviceTable {
  organization_id: string;
  id: string;
  owner: string;
  what: string;
  reason: string;
  approved_by: Generated<string>;
  approved_on: string | null;
  from_on: string | null;
  to_on: string | null;
  virus_checked: Generated<'yes' | 'no' | 'unknown'>;
  erased_on: string | null;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface ProductTable {
  organization_id: string;
  id: string;
  name: string;
  maker: Generated<string>;
  kind: Generated<string>;
  note: Generated<string>;
  sort: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface ProductEndTable {
  organization_id: string;
  id: string;
  name: string;
  applies_to: 'os' | 'software' | 'model';
  ends_on: string;
  source: string;
  checked_on: string | null;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface ProductFileTable {
  id: string;
  file_name: string;
  sha256: Buffer;
  content: Json<unknown>;
  taken_in_at: Generated<Timestamp>;
  taken_in_by: string | null;
  taken_in_name: string;
  taken_out_at: Timestamp | null;
  taken_out_name: Generated<string>;
  version: Generated<number>;
}

export interface ProductVersionTable {
  organization_id: string;
  id: string;
  product_id: string;
  label: string;
  released_on: string | null;
  support_ends_on: string | null;
  note: Generated<string>;
  sort: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface RecoveryCodeTable {
  person_id: string;
  code_hash: Buffer;
  created_at: Generated<Timestamp>;
  used_at: Timestamp | null;
}

export interface RemoteAccessTable {
  organization_id: string;
  id: string;
  vendor_id: string | null;
  system_id: string | null;
  device: string;
  method: 'vpn' | 'remote_desktop' | 'remote_tool' | 'dedicated_line' | 'cellular' | 'other' | 'unknown' | 'none';
  line: Generated<string>;
  always_on: Generated<'yes' | 'no' | 'unknown'>;
  personal_accounts: Generated<'yes' | 'no' | 'unknown'>;
  source_restricted: Generated<'yes' | 'no' | 'unknown'>;
  second_factor: Generated<'yes' | 'no' | 'unknown'>;
  since: string | null;
  ended_on: string | null;
  note: Generated<string>;
  sort: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
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

export interface SegmentTable {
  organization_id: string;
  id: string;
  name: string;
  kind: 'emr' | 'department' | 'medical_device' | 'office' | 'server' | 'management' | 'maintenance' | 'camera' | 'visitor' | 'dmz' | 'other';
  vlan: Generated<string>;
  ranges: Generated<string[]>;
  internet: Generated<'yes' | 'no' | 'unknown'>;
  closed_basis: Generated<string>;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
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

export interface SettlementTable {
  organization_id: string;
  assessment_id: string;
  item_id: string;
  performer: string;
  basis: string;
  settled_by: string | null;
  settled_at: Timestamp;
  removed_at: Timestamp | null;
  version: Generated<number>;
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

export interface SignInPolicyTable {
  organization_id: string;
  id: string;
  system_id: string;
  minimum_length: number | null;
  mixed: Generated<'yes' | 'no' | 'unknown'>;
  change_every_days: number | null;
  second_factor: 'yes' | 'planned' | 'no' | null;
  second_factor_by: string | null;
  unique_ids: Generated<'yes' | 'no' | 'unknown'>;
  no_reuse: Generated<'yes' | 'no' | 'unknown'>;
  lock_out: Generated<'yes' | 'no' | 'unknown'>;
  screen_lock: Generated<'yes' | 'no' | 'unknown'>;
  hashed: Generated<'yes' | 'no' | 'unknown'>;
  card_substitute: Generated<string>;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
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

export interface StaffTable {
  organization_id: string;
  id: string;
  number: Generated<string>;
  name: string;
  kana: Generated<string>;
  romaji: Generated<string>;
  former_names: Generated<string[]>;
  job: 'doctor' | 'dentist' | 'nurse' | 'assistant_nurse' | 'pharmacist' | 'radiographer' | 'laboratory' | 'rehabilitation' | 'engineer' | 'dietitian' | 'dental_hygienist' | 'social_worker' | 'clerk' | 'it' | 'care_worker' | 'other' | null;
  job_title: Generated<string>;
  department: Generated<string>;
  employment: 'regular' | 'part_time' | 'dispatched' | 'contractor' | 'student' | null;
  dispatched_from: Generated<string>;
  joined_on: string | null;
  left_on: string | null;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface StockTakeTable {
  organization_id: string;
  id: string;
  name: string;
  conditions: Generated<Json<json.JsonObjects>>;
  started_at: Generated<Timestamp>;
  started_by: string;
  closed_at: Timestamp | null;
  closed_by: Generated<string>;
  note: Generated<string>;
  version: Generated<number>;
  revision: Generated<number>;
}

export interface StockTakeEntryTable {
  organization_id: string;
  stock_take_id: string;
  id: string;
  device_id: string | null;
  expected: Json<json.JsonObject> | null;
  result: Generated<'open' | 'found' | 'missing' | 'unknown_device' | 'dismissed'>;
  place: Generated<string>;
  code: Generated<string>;
  note: Generated<string>;
  seen_at: Timestamp | null;
  seen_by: Generated<string>;
  updated_at: Generated<Timestamp>;
  revision: Generated<number>;
  decision: Generated<'none' | 'keep_looking' | 'lost' | 'added'>;
}

export interface StockTakeReportTable {
  organization_id: string;
  stock_take_id: string;
  number: number;
  content: string;
  digest: Buffer;
  created_at: Generated<Timestamp>;
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

export interface SystemRoleTable {
  organization_id: string;
  id: string;
  system_id: string;
  role: string;
  job: 'doctor' | 'dentist' | 'nurse' | 'assistant_nurse' | 'pharmacist' | 'radiographer' | 'laboratory' | 'rehabilitation' | 'engineer' | 'dietitian' | 'dental_hygienist' | 'social_worker' | 'clerk' | 'it' | 'care_worker' | 'other' | null;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface TakeOutTable {
  organization_id: string;
  id: string;
  device_ids: Generated<string[]>;
  what: Generated<string>;
  person: string;
  purpose: string;
  destination: Generated<string>;
  out_on: string;
  out_time: Generated<string>;
  due_on: string;
  back_on: string | null;
  back_time: Generated<string>;
  approved_by: Generated<string>;
  approved_on: string | null;
  encrypted: Generated<'yes' | 'no' | 'unknown'>;
  password: Generated<'yes' | 'no' | 'unknown'>;
  no_public_wireless: Generated<'yes' | 'no' | 'unknown'>;
  minimal_applications: Generated<'yes' | 'no' | 'unknown'>;
  no_administrator: Generated<'yes' | 'no' | 'unknown'>;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
  back_virus_checked: Generated<'yes' | 'no' | 'unknown'>;
  back_erased: Generated<'yes' | 'no' | 'unknown'>;
  received_by: Generated<string>;
}

export interface TotpTable {
  person_id: string;
  secret: Buffer;
  created_at: Generated<Timestamp>;
  confirmed_at: Timestamp | null;
  last_used_step: number | null;
}

export interface UseLogTable {
  organization_id: string;
  id: string;
  device_id: string;
  used_on: string;
  used_by: string;
  started_at: Generated<string>;
  ended_at: Generated<string>;
  virus_checked: Generated<'yes' | 'no' | 'unknown'>;
  powered_off: Generated<'yes' | 'no' | 'unknown'>;
  confirmed_by: Generated<string>;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
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
  names: Generated<string[]>;
  prime_vendor_id: string | null;
}

export interface VendorCertificateTable {
  organization_id: string;
  id: string;
  vendor_id: string;
  kind: 'p_mark' | 'isms' | 'isms_cloud' | 'other';
  number: Generated<string>;
  scope: Generated<string>;
  issued_on: string | null;
  expires_on: string | null;
  attachment_id: string | null;
  note: Generated<string>;
  sort: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface VendorContactTable {
  organization_id: string;
  id: string;
  vendor_id: string;
  name: string;
  department: Generated<string>;
  purpose: 'checklist' | 'security' | 'support' | 'sales' | 'other';
  availability: 'day' | 'night' | 'always';
  hours: Generated<string>;
  phone: Generated<string>;
  email: Generated<string>;
  note: Generated<string>;
  sort: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface VendorDraftItemTable {
  organization_id: string;
  request_id: string;
  item_id: string;
  value: Json<json.JsonObject>;
  updated_by_name: string;
  updated_at: Generated<Timestamp>;
  version: Generated<number>;
}

export interface VendorMessageTable {
  organization_id: string;
  request_id: string;
  id: string;
  item_id: string;
  side: 'facility' | 'vendor';
  author_id: string | null;
  author_name: string;
  text: string;
  at: Timestamp;
}

export interface VendorRequestTable {
  organization_id: string;
  id: string;
  campaign_id: string;
  vendor_id: string;
  contract_id: string | null;
  via_vendor_id: string | null;
  status: Generated<'not_sent' | 'sent' | 'opened' | 'draft' | 'answered' | 'returned' | 'accepted' | 'refused'>;
  due_on: string;
  sent_at: Timestamp | null;
  sent_how: 'mail' | 'letter' | 'inside' | 'https' | 'file' | null;
  opened_at: Timestamp | null;
  answered_at: Timestamp | null;
  decided_at: Timestamp | null;
  decided_by: string | null;
  comment: Generated<string>;
  refusal: Json<json.JsonObject> | null;
  accepted_response_id: string | null;
  latest_response_id: string | null;
  response_count: Generated<number>;
  reminded_at: Timestamp | null;
  reminder_count: Generated<number>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  version: Generated<number>;
}

export interface VendorRequestEventTable {
  organization_id: string;
  request_id: string;
  id: string;
  at: Timestamp;
  kind: string;
  person_id: string | null;
  person_name: string;
  details: Generated<Json<json.JsonObject>>;
}

export interface VendorResponseTable {
  organization_id: string;
  id: string;
  request_id: string;
  number: number;
  way: 'link' | 'excel' | 'account' | 'api' | 'document';
  document: Json<json.FilledForm>;
  sha256: Buffer;
  answered_by: Json<json.JsonObject>;
  received_at: Timestamp;
  received_by: string | null;
  late: boolean;
  duplicate_of: string | null;
  supersedes: string | null;
  attachment_id: string | null;
  proof: Json<json.JsonObject>;
  verification: Json<json.JsonObject>;
}

export interface VendorTokenTable {
  organization_id: string;
  id: string;
  vendor_id: string;
  name: string;
  token_hash: Buffer;
  created_by: string | null;
  created_at: Timestamp;
  expires_at: Timestamp;
  revoked_at: Timestamp | null;
  last_used_at: Timestamp | null;
}

export interface WirelessTable {
  organization_id: string;
  id: string;
  name: string;
  purpose: 'business' | 'visitor' | 'both';
  encryption: 'wpa3' | 'wpa2_aes' | 'wpa2_tkip' | 'wpa' | 'wep' | 'none' | null;
  authentication: 'shared_key' | 'enterprise' | 'certificate' | 'open' | null;
  strangers_refused: Generated<'yes' | 'no' | 'unknown'>;
  separated: Generated<'yes' | 'no' | 'unknown'>;
  area_limited: Generated<'yes' | 'no' | 'unknown'>;
  interference: Generated<'yes' | 'no' | 'unknown'>;
  segment_id: string | null;
  access_points: number | null;
  key_changed_on: string | null;
  note: Generated<string>;
  search: Generated<string>;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface Schema {
  account: AccountTable;
  account_check_report: AccountCheckReportTable;
  account_finding_aside: AccountFindingAsideTable;
  account_refusal: AccountRefusalTable;
  account_review: AccountReviewTable;
  account_review_entry: AccountReviewEntryTable;
  account_review_part: AccountReviewPartTable;
  account_review_reopening: AccountReviewReopeningTable;
  answer: AnswerTable;
  answer_attachment: AnswerAttachmentTable;
  answer_history: AnswerHistoryTable;
  answer_set: AnswerSetTable;
  answer_set_item: AnswerSetItemTable;
  assessment: AssessmentTable;
  attachment: AttachmentTable;
  attachment_chunk: AttachmentChunkTable;
  audit_entry: AuditEntryTable;
  audit_seal: AuditSealTable;
  backup: BackupTable;
  backup_run: BackupRunTable;
  break_glass_use: BreakGlassUseTable;
  campaign: CampaignTable;
  carry_over: CarryOverTable;
  clock_source: ClockSourceTable;
  contract: ContractTable;
  contract_file: ContractFileTable;
  contract_sub_vendor: ContractSubVendorTable;
  contract_system: ContractSystemTable;
  customer: CustomerTable;
  customer_answer: CustomerAnswerTable;
  customer_product: CustomerProductTable;
  customer_request: CustomerRequestTable;
  data_partner: DataPartnerTable;
  device: DeviceTable;
  device_limitation: DeviceLimitationTable;
  disclosure: DisclosureTable;
  disposal: DisposalTable;
  disposal_party: DisposalPartyTable;
  duty: DutyTable;
  edition_import: EditionImportTable;
  edition_import_file: EditionImportFileTable;
  edition_publication: EditionPublicationTable;
  exchange_counter: ExchangeCounterTable;
  facility: FacilityTable;
  form_drop: FormDropTable;
  form_drop_file: FormDropFileTable;
  form_import: FormImportTable;
  guest_link: GuestLinkTable;
  guest_session: GuestSessionTable;
  hand_in: HandInTable;
  idempotency_key: IdempotencyKeyTable;
  inbox_document: InboxDocumentTable;
  installation: InstallationTable;
  invitation: InvitationTable;
  item_record: ItemRecordTable;
  item_record_history: ItemRecordHistoryTable;
  ledger_change: LedgerChangeTable;
  ledger_change_set: LedgerChangeSetTable;
  ledger_file: LedgerFileTable;
  ledger_mapping: LedgerMappingTable;
  ledger_view: LedgerViewTable;
  line: LineTable;
  log_source: LogSourceTable;
  mail_message: MailMessageTable;
  maintenance_file: MaintenanceFileTable;
  maintenance_work: MaintenanceWorkTable;
  media_permission: MediaPermissionTable;
  membership: MembershipTable;
  network_diagram: NetworkDiagramTable;
  network_layout: NetworkLayoutTable;
  organization: OrganizationTable;
  outbox_document: OutboxDocumentTable;
  passkey: PasskeyTable;
  patient_loan: PatientLoanTable;
  peer: PeerTable;
  permission: PermissionTable;
  person: PersonTable;
  person_password_history: PersonPasswordHistoryTable;
  private_device: PrivateDeviceTable;
  product: ProductTable;
  product_end: ProductEndTable;
  product_file: ProductFileTable;
  product_version: ProductVersionTable;
  recovery_code: RecoveryCodeTable;
  remote_access: RemoteAccessTable;
  responsible_person: ResponsiblePersonTable;
  schema_migration: SchemaMigrationTable;
  segment: SegmentTable;
  session: SessionTable;
  settlement: SettlementTable;
  sign_in_challenge: SignInChallengeTable;
  sign_in_policy: SignInPolicyTable;
  signing_key: SigningKeyTable;
  staff: StaffTable;
  stock_take: StockTakeTable;
  stock_take_entry: StockTakeEntryTable;
  stock_take_report: StockTakeReportTable;
  system: SystemTable;
  system_role: SystemRoleTable;
  take_out: TakeOutTable;
  totp: TotpTable;
  use_log: UseLogTable;
  vendor: VendorTable;
  vendor_certificate: VendorCertificateTable;
  vendor_contact: VendorContactTable;
  vendor_draft_item: VendorDraftItemTable;
  vendor_message: VendorMessageTable;
  vendor_request: VendorRequestTable;
  vendor_request_event: VendorRequestEventTable;
  vendor_response: VendorResponseTable;
  vendor_token: VendorTokenTable;
  wireless: WirelessTable;
}
