-- Vendors: register, contracts and certificates (R-C1, R-C4), requests of a fiscal year and their answers (R-C2, R-B7), guests and
-- tokens, disclosures (R-C3), remote maintenance (R-C6…C9), the vendor's own side (R-C5) and the documents that cross between
-- organizations.

-- Vendors' organizations have roles of their own.
ALTER TABLE membership DROP CONSTRAINT membership_roles_known;
ALTER TABLE membership ADD CONSTRAINT membership_roles_known CHECK (roles <@ ARRAY['safety_manager', 'planning_manager',
  'system_operator', 'staff', 'auditor', 'vendor_manager', 'vendor_staff']);
ALTER TABLE invitation DROP CONSTRAINT invitation_roles_known;
ALTER TABLE invitation ADD CONSTRAINT invitation_roles_known CHECK (roles <@ ARRAY['safety_manager', 'planning_manager',
  'system_operator', 'staff', 'auditor', 'vendor_manager', 'vendor_staff']);

------------------------------------------------------------------------------------------------------------ register

-- names: other spellings that the vendor's forms carry. prime_vendor_id: the prime contractor who collects for it (S0 12-D-23).
ALTER TABLE vendor ADD COLUMN names text[] NOT NULL DEFAULT '{}';
ALTER TABLE vendor ADD COLUMN prime_vendor_id uuid;
ALTER TABLE vendor ADD CONSTRAINT vendor_prime_vendor_fkey FOREIGN KEY (organization_id, prime_vendor_id)
  REFERENCES vendor (organization_id, id);
ALTER TABLE vendor ADD CONSTRAINT vendor_not_its_own_prime CHECK (prime_vendor_id <> id);

-- Whom to call when (別紙1 4(1)①イ: day and night).
CREATE TABLE vendor_contact (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  name text NOT NULL,
  department text NOT NULL DEFAULT '',
  purpose text NOT NULL,
  availability text NOT NULL,
  hours text NOT NULL DEFAULT '',
  phone text NOT NULL DEFAULT '',
  email text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  sort integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT vendor_contact_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT vendor_contact_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES vendor (organization_id, id),
  CONSTRAINT vendor_contact_purpose_known CHECK (purpose IN ('checklist', 'security', 'support', 'sales', 'other')),
  CONSTRAINT vendor_contact_availability_known CHECK (availability IN ('day', 'night', 'always')),
  CONSTRAINT vendor_contact_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT vendor_contact_version_positive CHECK (version > 0)
);
CREATE INDEX vendor_contact_vendor_idx ON vendor_contact (organization_id, vendor_id);

-- 別紙1 1①: P mark or ISMS.
CREATE TABLE vendor_certificate (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  kind text NOT NULL,
  number text NOT NULL DEFAULT '',
  scope text NOT NULL DEFAULT '',
  issued_on date,
  expires_on date,
  attachment_id uuid,
  note text NOT NULL DEFAULT '',
  sort integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT vendor_certificate_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT vendor_certificate_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES vendor (organization_id, id),
  CONSTRAINT vendor_certificate_attachment_fkey FOREIGN KEY (organization_id, attachment_id)
    REFERENCES attachment (organization_id, id),
  CONSTRAINT vendor_certificate_kind_known CHECK (kind IN ('p_mark', 'isms', 'isms_cloud', 'other')),
  CONSTRAINT vendor_certificate_version_positive CHECK (version > 0)
);
CREATE INDEX vendor_certificate_vendor_idx ON vendor_certificate (organization_id, vendor_id);

-- clauses: {clause id of the list of 別紙1: {state, place, note}}. demarcation: {rows: [{id, task, facility, vendor, subVendor, note}]}.
CREATE TABLE contract (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  title text NOT NULL,
  kind text NOT NULL,
  number text NOT NULL DEFAULT '',
  starts_on date,
  ends_on date,
  renewal text NOT NULL DEFAULT '',
  clauses jsonb NOT NULL DEFAULT '{}',
  demarcation jsonb NOT NULL DEFAULT '{}',
  note text NOT NULL DEFAULT '',
  sort integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT contract_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT contract_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES vendor (organization_id, id),
  CONSTRAINT contract_kind_known CHECK (kind IN ('maintenance', 'saas', 'purchase_only')),
  CONSTRAINT contract_title_present CHECK (btrim(title) <> ''),
  CONSTRAINT contract_dates_in_order CHECK (starts_on <= ends_on),
  CONSTRAINT contract_version_positive CHECK (version > 0)
);
CREATE INDEX contract_vendor_idx ON contract (organization_id, vendor_id);

CREATE TABLE contract_system (
  organization_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  system_id uuid NOT NULL,
  CONSTRAINT contract_system_pkey PRIMARY KEY (organization_id, contract_id, system_id),
  CONSTRAINT contract_system_contract_fkey FOREIGN KEY (organization_id, contract_id) REFERENCES contract (organization_id, id),
  CONSTRAINT contract_system_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES system (organization_id, id)
);
CREATE INDEX contract_system_system_idx ON contract_system (organization_id, system_id);

CREATE TABLE contract_sub_vendor (
  organization_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  CONSTRAINT contract_sub_vendor_pkey PRIMARY KEY (organization_id, contract_id, vendor_id),
  CONSTRAINT contract_sub_vendor_contract_fkey FOREIGN KEY (organization_id, contract_id)
    REFERENCES contract (organization_id, id),
  CONSTRAINT contract_sub_vendor_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES vendor (organization_id, id)
);

CREATE TABLE contract_file (
  organization_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  kind text NOT NULL,
  CONSTRAINT contract_file_pkey PRIMARY KEY (organization_id, contract_id, attachment_id),
  CONSTRAINT contract_file_contract_fkey FOREIGN KEY (organization_id, contract_id) REFERENCES contract (organization_id, id),
  CONSTRAINT contract_file_attachment_fkey FOREIGN KEY (organization_id, attachment_id)
    REFERENCES attachment (organization_id, id),
  CONSTRAINT contract_file_kind_known CHECK (kind IN ('contract', 'demarcation', 'manual', 'other'))
);

-------------------------------------------------------------------------------------- remote maintenance and partners

-- R-C6: which device, by whom, how, since when. Method none: the vendor was asked and has no remote maintenance.
CREATE TABLE remote_access (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  vendor_id uuid,
  system_id uuid,
  device text NOT NULL,
  method text NOT NULL,
  line text NOT NULL DEFAULT '',
  always_on text NOT NULL DEFAULT 'unknown',
  personal_accounts text NOT NULL DEFAULT 'unknown',
  source_restricted text NOT NULL DEFAULT 'unknown',
  second_factor text NOT NULL DEFAULT 'unknown',
  since date,
  ended_on date,
  note text NOT NULL DEFAULT '',
  sort integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT remote_access_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT remote_access_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES vendor (organization_id, id),
  CONSTRAINT remote_access_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES system (organization_id, id),
  CONSTRAINT remote_access_device_present CHECK (btrim(device) <> ''),
  CONSTRAINT remote_access_method_known CHECK (method IN ('vpn', 'remote_desktop', 'remote_tool', 'dedicated_line', 'cellular', 'other', 'unknown', 'none')),
  CONSTRAINT remote_access_always_on_known CHECK (always_on IN ('yes', 'no', 'unknown')),
  CONSTRAINT remote_access_personal_accounts_known CHECK (personal_accounts IN ('yes', 'no', 'unknown')),
  CONSTRAINT remote_access_source_restricted_known CHECK (source_restricted IN ('yes', 'no', 'unknown')),
  CONSTRAINT remote_access_second_factor_known CHECK (second_factor IN ('yes', 'no', 'unknown')),
  CONSTRAINT remote_access_version_positive CHECK (version > 0)
);

-- R-C6, R-C8: what was announced (plan), what was done (report); emergencies are reported afterwards.
CREATE TABLE maintenance_work (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  vendor_id uuid,
  system_id uuid,
  remote_access_id uuid,
  place text NOT NULL,
  title text NOT NULL,
  emergency boolean NOT NULL DEFAULT false,
  plan jsonb NOT NULL DEFAULT '{}',
  report jsonb,
  planned_from timestamptz,
  planned_to timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  reported_at timestamptz,
  closed_by uuid,
  closed_at timestamptz,
  note text NOT NULL DEFAULT '',
  sort integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT maintenance_work_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT maintenance_work_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES vendor (organization_id, id),
  CONSTRAINT maintenance_work_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES system (organization_id, id),
  CONSTRAINT maintenance_work_remote_access_fkey FOREIGN KEY (organization_id, remote_access_id)
    REFERENCES remote_access (organization_id, id),
  CONSTRAINT maintenance_work_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES person (id),
  CONSTRAINT maintenance_work_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES person (id),
  CONSTRAINT maintenance_work_place_known CHECK (place IN ('remote', 'on_site')),
  CONSTRAINT maintenance_work_title_present CHECK (btrim(title) <> ''),
  CONSTRAINT maintenance_work_plan_in_order CHECK (planned_from <= planned_to),
  CONSTRAINT maintenance_work_version_positive CHECK (version > 0)
);
CREATE INDEX maintenance_work_planned_idx ON maintenance_work (organization_id, planned_from);

CREATE TABLE maintenance_file (
  organization_id uuid NOT NULL,
  work_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  kind text NOT NULL,
  CONSTRAINT maintenance_file_pkey PRIMARY KEY (organization_id, work_id, attachment_id),
  CONSTRAINT maintenance_file_work_fkey FOREIGN KEY (organization_id, work_id) REFERENCES maintenance_work (organization_id, id),
  CONSTRAINT maintenance_file_attachment_fkey FOREIGN KEY (organization_id, attachment_id)
    REFERENCES attachment (organization_id, id),
  CONSTRAINT maintenance_file_kind_known CHECK (kind IN ('plan', 'access_log', 'report', 'other'))
);

-- R-C9: with whom data is exchanged, who answers for what, how both sides recognise each other.
CREATE TABLE data_partner (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  data text NOT NULL DEFAULT '',
  direction text NOT NULL,
  method text NOT NULL DEFAULT '',
  demarcation text NOT NULL DEFAULT '',
  authenticates_partner text NOT NULL DEFAULT 'unknown',
  authenticated_by_partner text NOT NULL DEFAULT 'unknown',
  authentication text NOT NULL DEFAULT '',
  agreement text NOT NULL DEFAULT '',
  since date,
  ended_on date,
  note text NOT NULL DEFAULT '',
  sort integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT data_partner_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT data_partner_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT data_partner_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT data_partner_kind_known CHECK (kind IN ('facility', 'laboratory', 'pharmacy', 'insurer', 'regional_network', 'public', 'vendor', 'other')),
  CONSTRAINT data_partner_direction_known CHECK (direction IN ('send', 'receive', 'both')),
  CONSTRAINT data_partner_authenticates_partner_known CHECK (authenticates_partner IN ('yes', 'no', 'unknown')),
  CONSTRAINT data_partner_authenticated_by_partner_known CHECK (authenticated_by_partner IN ('yes', 'no', 'unknown')),
  CONSTRAINT data_partner_version_positive CHECK (version > 0)
);

------------------------------------------------------------------------------------------------ campaign and requests

-- letter: {subject, body}, our wording as edited. reminders: {daysBefore: [], daysAfter: [], escalateAfterDays}.
CREATE TABLE campaign (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  title text NOT NULL,
  vendor_edition_id text NOT NULL,
  due_on date NOT NULL,
  asks text[] NOT NULL DEFAULT '{checklist}',
  letter jsonb NOT NULL DEFAULT '{}',
  reminders jsonb NOT NULL DEFAULT '{}',
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT campaign_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT campaign_assessment_fkey FOREIGN KEY (organization_id, assessment_id) REFERENCES assessment (organization_id, id),
  CONSTRAINT campaign_created_by_fkey FOREIGN KEY (created_by) REFERENCES person (id),
  CONSTRAINT campaign_title_present CHECK (btrim(title) <> ''),
  CONSTRAINT campaign_asks_known CHECK (asks <@ ARRAY['checklist', 'disclosure'] AND cardinality(asks) > 0),
  CONSTRAINT campaign_version_positive CHECK (version > 0)
);
CREATE INDEX campaign_assessment_idx ON campaign (organization_id, assessment_id);

-- One per vendor and campaign; with contract_id where one form per contract is asked for (R-B7, before FY2025). via_vendor_id: the
-- prime contractor who collects. refusal: {excuse, text, by, at}.
CREATE TABLE vendor_request (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  campaign_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  contract_id uuid,
  via_vendor_id uuid,
  status text NOT NULL DEFAULT 'not_sent',
  due_on date NOT NULL,
  sent_at timestamptz,
  sent_how text,
  opened_at timestamptz,
  answered_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  comment text NOT NULL DEFAULT '',
  refusal jsonb,
  accepted_response_id uuid,
  latest_response_id uuid,
  response_count integer NOT NULL DEFAULT 0,
  reminded_at timestamptz,
  reminder_count integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT vendor_request_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT vendor_request_campaign_fkey FOREIGN KEY (organization_id, campaign_id) REFERENCES campaign (organization_id, id),
  CONSTRAINT vendor_request_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES vendor (organization_id, id),
  CONSTRAINT vendor_request_contract_fkey FOREIGN KEY (organization_id, contract_id) REFERENCES contract (organization_id, id),
  CONSTRAINT vendor_request_via_vendor_fkey FOREIGN KEY (organization_id, via_vendor_id) REFERENCES vendor (organization_id, id),
  CONSTRAINT vendor_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person (id),
  CONSTRAINT vendor_request_status_known CHECK (status IN ('not_sent', 'sent', 'opened', 'draft', 'answered', 'returned', 'accepted', 'refused')),
  CONSTRAINT vendor_request_sent_how_known CHECK (sent_how IN ('mail', 'letter', 'inside', 'https', 'file')),
  CONSTRAINT vendor_request_accepted_has_response CHECK (status <> 'accepted' OR accepted_response_id IS NOT NULL),
  CONSTRAINT vendor_request_refused_has_reason CHECK (status <> 'refused' OR refusal IS NOT NULL),
  CONSTRAINT vendor_request_version_positive CHECK (version > 0)
);
CREATE UNIQUE INDEX vendor_request_once_key ON vendor_request
  (organization_id, campaign_id, vendor_id, coalesce(contract_id, '00000000-0000-0000-0000-000000000000'));

-- What happened to a request, by whom. Append-only.
CREATE TABLE vendor_request_event (
  organization_id uuid NOT NULL,
  request_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  person_id uuid,
  person_name text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT vendor_request_event_pkey PRIMARY KEY (organization_id, request_id, id),
  CONSTRAINT vendor_request_event_request_fkey FOREIGN KEY (organization_id, request_id)
    REFERENCES vendor_request (organization_id, id),
  CONSTRAINT vendor_request_event_kind_present CHECK (kind <> '')
);

-- What a vendor's people are still writing: one row per item, so that several can work at once. item_id '' is the head of the form.
CREATE TABLE vendor_draft_item (
  organization_id uuid NOT NULL,
  request_id uuid NOT NULL,
  item_id text NOT NULL,
  value jsonb NOT NULL,
  updated_by_name text NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT vendor_draft_item_pkey PRIMARY KEY (organization_id, request_id, item_id),
  CONSTRAINT vendor_draft_item_request_fkey FOREIGN KEY (organization_id, request_id)
    REFERENCES vendor_request (organization_id, id),
  CONSTRAINT vendor_draft_item_version_positive CHECK (version > 0)
);

-- An answer as it came, for good. document: mamori.answers/1 of the vendor's edition. proof: the sender's signed document, or the
-- receipt that we signed because the sender has no key. verification: what checking it said when it came.
CREATE TABLE vendor_response (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  number integer NOT NULL,
  way text NOT NULL,
  document jsonb NOT NULL,
  sha256 bytea NOT NULL,
  answered_by jsonb NOT NULL,
  received_at timestamptz NOT NULL,
  received_by uuid,
  late boolean NOT NULL,
  duplicate_of uuid,
  supersedes uuid,
  attachment_id uuid,
  proof jsonb NOT NULL,
  verification jsonb NOT NULL,
  CONSTRAINT vendor_response_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT vendor_response_number_key UNIQUE (organization_id, request_id, number),
  CONSTRAINT vendor_response_request_fkey FOREIGN KEY (organization_id, request_id)
    REFERENCES vendor_request (organization_id, id),
  CONSTRAINT vendor_response_received_by_fkey FOREIGN KEY (received_by) REFERENCES person (id),
  CONSTRAINT vendor_response_attachment_fkey FOREIGN KEY (organization_id, attachment_id)
    REFERENCES attachment (organization_id, id),
  CONSTRAINT vendor_response_way_known CHECK (way IN ('link', 'excel', 'account', 'api', 'document')),
  CONSTRAINT vendor_response_sha256_length CHECK (octet_length(sha256) = 32)
);

-- Questions and answers about an item (or, with '', about the request). Append-only.
CREATE TABLE vendor_message (
  organization_id uuid NOT NULL,
  request_id uuid NOT NULL,
  id uuid NOT NULL,
  item_id text NOT NULL,
  side text NOT NULL,
  author_id uuid,
  author_name text NOT NULL,
  text text NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT vendor_message_pkey PRIMARY KEY (organization_id, request_id, id),
  CONSTRAINT vendor_message_request_fkey FOREIGN KEY (organization_id, request_id) REFERENCES vendor_request (organization_id, id),
  CONSTRAINT vendor_message_side_known CHECK (side IN ('facility', 'vendor')),
  CONSTRAINT vendor_message_text_present CHECK (btrim(text) <> '')
);

-- The facility does itself what a vendor denies: who, on what basis (RULES, Vendor forms → facility items; R-B8).
CREATE TABLE settlement (
  organization_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  item_id text NOT NULL,
  performer text NOT NULL,
  basis text NOT NULL,
  settled_by uuid,
  settled_at timestamptz NOT NULL,
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT settlement_pkey PRIMARY KEY (organization_id, assessment_id, item_id),
  CONSTRAINT settlement_assessment_fkey FOREIGN KEY (organization_id, assessment_id) REFERENCES assessment (organization_id, id),
  CONSTRAINT settlement_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES person (id),
  CONSTRAINT settlement_whole CHECK (btrim(performer) <> '' AND btrim(basis) <> ''),
  CONSTRAINT settlement_version_positive CHECK (version > 0)
);

----------------------------------------------------------------------------------------------------- guests and tokens

-- A personal link to one request. The link carries organization and secret; only the hash is kept. invited_by_link: a colleague.
CREATE TABLE guest_link (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  name text NOT NULL,
  email text NOT NULL DEFAULT '',
  created_by uuid,
  invited_by_link uuid,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  opened_at timestamptz,
  code_hash bytea,
  code_expires_at timestamptz,
  code_attempts integer NOT NULL DEFAULT 0,
  code_sent_at timestamptz,
  CONSTRAINT guest_link_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT guest_link_token_hash_key UNIQUE (organization_id, token_hash),
  CONSTRAINT guest_link_request_fkey FOREIGN KEY (organization_id, request_id) REFERENCES vendor_request (organization_id, id),
  CONSTRAINT guest_link_invited_by_link_fkey FOREIGN KEY (organization_id, invited_by_link)
    REFERENCES guest_link (organization_id, id),
  CONSTRAINT guest_link_created_by_fkey FOREIGN KEY (created_by) REFERENCES person (id)
);
CREATE INDEX guest_link_request_idx ON guest_link (organization_id, request_id);

CREATE TABLE guest_session (
  organization_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  link_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  origin text,
  CONSTRAINT guest_session_pkey PRIMARY KEY (organization_id, token_hash),
  CONSTRAINT guest_session_link_fkey FOREIGN KEY (organization_id, link_id) REFERENCES guest_link (organization_id, id)
);

-- A vendor's program answers with a token: it reaches this vendor's requests at this facility and nothing else.
CREATE TABLE vendor_token (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  name text NOT NULL,
  token_hash bytea NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  last_used_at timestamptz,
  CONSTRAINT vendor_token_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT vendor_token_token_hash_key UNIQUE (organization_id, token_hash),
  CONSTRAINT vendor_token_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES vendor (organization_id, id),
  CONSTRAINT vendor_token_created_by_fkey FOREIGN KEY (created_by) REFERENCES person (id),
  CONSTRAINT vendor_token_name_present CHECK (btrim(name) <> '')
);

-- Filled workbooks dropped in together: matched, looked at, then applied.
CREATE TABLE form_drop (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  campaign_id uuid NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  applied_at timestamptz,
  discarded_at timestamptz,
  CONSTRAINT form_drop_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT form_drop_campaign_fkey FOREIGN KEY (organization_id, campaign_id) REFERENCES campaign (organization_id, id),
  CONSTRAINT form_drop_created_by_fkey FOREIGN KEY (created_by) REFERENCES person (id)
);

-- state: matched, doubtful (a person chooses the request), broken (with the reason), applied, left_out. reading: what was read and why.
CREATE TABLE form_drop_file (
  organization_id uuid NOT NULL,
  drop_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  -- Among the forms that were dropped in with it: a workbook may hold several.
  place integer NOT NULL,
  sha256 bytea NOT NULL,
  attachment_id uuid,
  request_id uuid,
  state text NOT NULL,
  reading jsonb NOT NULL,
  response_id uuid,
  CONSTRAINT form_drop_file_pkey PRIMARY KEY (organization_id, drop_id, id),
  CONSTRAINT form_drop_file_drop_fkey FOREIGN KEY (organization_id, drop_id) REFERENCES form_drop (organization_id, id),
  CONSTRAINT form_drop_file_attachment_fkey FOREIGN KEY (organization_id, attachment_id)
    REFERENCES attachment (organization_id, id),
  CONSTRAINT form_drop_file_request_fkey FOREIGN KEY (organization_id, request_id)
    REFERENCES vendor_request (organization_id, id),
  CONSTRAINT form_drop_file_response_fkey FOREIGN KEY (organization_id, response_id)
    REFERENCES vendor_response (organization_id, id),
  CONSTRAINT form_drop_file_state_known CHECK (state IN ('matched', 'doubtful', 'broken', 'applied', 'left_out')),
  CONSTRAINT form_drop_file_sha256_length CHECK (octet_length(sha256) = 32)
);

------------------------------------------------------------------------------------- disclosures and devices' limits

-- R-C3. content: {sections: [{title, questions: [{id, number, text, answer, note}]}]} as read; null while only the file is there.
CREATE TABLE disclosure (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  system_id uuid,
  request_id uuid,
  product text NOT NULL DEFAULT '',
  product_version text NOT NULL DEFAULT '',
  kind text NOT NULL,
  issuer text NOT NULL,
  issuer_name text NOT NULL DEFAULT '',
  form_version text NOT NULL DEFAULT '',
  guideline_version text NOT NULL DEFAULT '',
  status text NOT NULL,
  requested_on date,
  due_on date,
  issued_on date,
  received_on date,
  valid_until date,
  attachment_id uuid,
  content jsonb,
  reading jsonb NOT NULL DEFAULT '{}',
  replaces uuid,
  note text NOT NULL DEFAULT '',
  sort integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT disclosure_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT disclosure_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES vendor (organization_id, id),
  CONSTRAINT disclosure_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES system (organization_id, id),
  CONSTRAINT disclosure_request_fkey FOREIGN KEY (organization_id, request_id) REFERENCES vendor_request (organization_id, id),
  CONSTRAINT disclosure_attachment_fkey FOREIGN KEY (organization_id, attachment_id) REFERENCES attachment (organization_id, id),
  CONSTRAINT disclosure_replaces_fkey FOREIGN KEY (organization_id, replaces) REFERENCES disclosure (organization_id, id),
  CONSTRAINT disclosure_kind_known CHECK (kind IN ('mds', 'sds', 'own')),
  CONSTRAINT disclosure_issuer_known CHECK (issuer IN ('maker', 'seller', 'maintainer')),
  CONSTRAINT disclosure_status_known CHECK (status IN ('requested', 'received')),
  CONSTRAINT disclosure_version_positive CHECK (version > 0)
);
CREATE INDEX disclosure_vendor_idx ON disclosure (organization_id, vendor_id);

-- R-B10: a device that cannot log, patch or control access. questions: the three questions of S0 1-6 and the vendor's replies.
CREATE TABLE device_limitation (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  system_id uuid,
  vendor_id uuid,
  device text NOT NULL,
  lacks text[] NOT NULL,
  item_ids text[] NOT NULL DEFAULT '{}',
  questions jsonb NOT NULL DEFAULT '{}',
  asked_on date,
  replied_on date,
  attachment_id uuid,
  alternative text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  sort integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT device_limitation_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT device_limitation_assessment_fkey FOREIGN KEY (organization_id, assessment_id)
    REFERENCES assessment (organization_id, id),
  CONSTRAINT device_limitation_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES system (organization_id, id),
  CONSTRAINT device_limitation_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES vendor (organization_id, id),
  CONSTRAINT device_limitation_attachment_fkey FOREIGN KEY (organization_id, attachment_id)
    REFERENCES attachment (organization_id, id),
  CONSTRAINT device_limitation_device_present CHECK (btrim(device) <> ''),
  CONSTRAINT device_limitation_lacks_known CHECK (lacks <@ ARRAY['log', 'patch', 'access'] AND cardinality(lacks) > 0),
  CONSTRAINT device_limitation_version_positive CHECK (version > 0)
);

------------------------------------------------------------------------------------------------------ the vendor's side

CREATE TABLE product (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  maker text NOT NULL DEFAULT '',
  kind text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  sort integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT product_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT product_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT product_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT product_version_positive CHECK (version > 0)
);

CREATE TABLE product_version (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  label text NOT NULL,
  released_on date,
  support_ends_on date,
  note text NOT NULL DEFAULT '',
  sort integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT product_version_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT product_version_product_fkey FOREIGN KEY (organization_id, product_id) REFERENCES product (organization_id, id),
  CONSTRAINT product_version_label_present CHECK (btrim(label) <> ''),
  CONSTRAINT product_version_number_positive CHECK (version > 0)
);
CREATE INDEX product_version_product_idx ON product_version (organization_id, product_id);

-- The answers of one product version to one edition. reviewed_*: the set as a person of the vendor approved it, `reviewed` holds its
-- items as they were; a change afterwards is a correction under way until it is approved again.
CREATE TABLE answer_set (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  product_version_id uuid NOT NULL,
  edition_id text NOT NULL,
  head jsonb NOT NULL DEFAULT '{}',
  reviewed jsonb,
  reviewed_by uuid,
  reviewed_at timestamptz,
  revision integer NOT NULL DEFAULT 0,
  change_number bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT answer_set_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT answer_set_once_key UNIQUE (organization_id, product_version_id, edition_id),
  CONSTRAINT answer_set_product_version_fkey FOREIGN KEY (organization_id, product_version_id)
    REFERENCES product_version (organization_id, id),
  CONSTRAINT answer_set_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES person (id),
  CONSTRAINT answer_set_reviewed_whole CHECK ((reviewed IS NULL) = (reviewed_at IS NULL)),
  CONSTRAINT answer_set_version_positive CHECK (version > 0)
);

-- value: ItemAnswer. per_customer: the answer depends on the customer (who maintains the firewall?), asked where it matters.
CREATE TABLE answer_set_item (
  organization_id uuid NOT NULL,
  answer_set_id uuid NOT NULL,
  item_id text NOT NULL,
  value jsonb NOT NULL,
  per_customer boolean NOT NULL DEFAULT false,
  question text NOT NULL DEFAULT '',
  updated_by uuid,
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT answer_set_item_pkey PRIMARY KEY (organization_id, answer_set_id, item_id),
  CONSTRAINT answer_set_item_set_fkey FOREIGN KEY (organization_id, answer_set_id) REFERENCES answer_set (organization_id, id),
  CONSTRAINT answer_set_item_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES person (id),
  CONSTRAINT answer_set_item_version_positive CHECK (version > 0)
);

-- unchecked: made from a request that came; a person has not looked at it yet.
CREATE TABLE customer (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  facility_code text,
  contact text NOT NULL DEFAULT '',
  email text NOT NULL DEFAULT '',
  phone text NOT NULL DEFAULT '',
  priority integer NOT NULL DEFAULT 2,
  peer_id uuid,
  unchecked boolean NOT NULL DEFAULT false,
  note text NOT NULL DEFAULT '',
  sort integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT customer_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT customer_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT customer_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT customer_priority_known CHECK (priority BETWEEN 1 AND 3),
  CONSTRAINT customer_version_positive CHECK (version > 0)
);
CREATE INDEX customer_overview_idx ON customer (organization_id, priority, name, id) WHERE removed_at IS NULL;
CREATE INDEX customer_peer_idx ON customer (organization_id, peer_id);
CREATE INDEX customer_facility_code_idx ON customer (organization_id, facility_code);

CREATE TABLE customer_product (
  organization_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  product_version_id uuid NOT NULL,
  CONSTRAINT customer_product_pkey PRIMARY KEY (organization_id, customer_id, product_version_id),
  CONSTRAINT customer_product_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customer (organization_id, id),
  CONSTRAINT customer_product_version_fkey FOREIGN KEY (organization_id, product_version_id)
    REFERENCES product_version (organization_id, id)
);
CREATE INDEX customer_product_version_idx ON customer_product (organization_id, product_version_id);

-- What differs for this customer.
CREATE TABLE customer_answer (
  organization_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  edition_id text NOT NULL,
  item_id text NOT NULL,
  value jsonb NOT NULL,
  updated_by uuid,
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT customer_answer_pkey PRIMARY KEY (organization_id, customer_id, edition_id, item_id),
  CONSTRAINT customer_answer_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customer (organization_id, id),
  CONSTRAINT customer_answer_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES person (id),
  CONSTRAINT customer_answer_version_positive CHECK (version > 0)
);

-- A request as the vendor received it, and where its answer stands. request_ref: the facility's id of it. Kept up to date with the answers:
-- blocked: why no answer can be put together (no product, nothing reviewed); open_items: what has to be asked about this customer; outdated:
-- the reviewed answers say otherwise than what was sent. delivery: confirmed and on its way, {by, byName, at, correction, explanation}.
CREATE TABLE customer_request (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  inbox_document_id uuid,
  request_ref uuid,
  edition_id text NOT NULL,
  due_on date,
  received_at timestamptz NOT NULL,
  status text NOT NULL,
  sent_payload_hash text,
  sent_revision jsonb NOT NULL DEFAULT '{}',
  sent_at timestamptz,
  sent_document_id uuid,
  decision jsonb,
  blocked text,
  open_items text[] NOT NULL DEFAULT '{}',
  outdated boolean NOT NULL DEFAULT false,
  delivery jsonb,
  problem text,
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT customer_request_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT customer_request_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customer (organization_id, id),
  CONSTRAINT customer_request_status_known CHECK (status IN ('received', 'needs_answers', 'ready', 'sent', 'returned', 'accepted', 'refused')),
  CONSTRAINT customer_request_version_positive CHECK (version > 0)
);
CREATE INDEX customer_request_customer_idx ON customer_request (organization_id, customer_id);
CREATE INDEX customer_request_status_idx ON customer_request (organization_id, edition_id, status);
CREATE INDEX customer_request_delivery_idx ON customer_request (organization_id, id) WHERE delivery IS NOT NULL;
CREATE UNIQUE INDEX customer_request_ref_key ON customer_request (organization_id, customer_id, request_ref);

---------------------------------------------------------------------------- documents between organizations, and mail

-- Another organization whose documents are read. fingerprints: keys that a person confirmed; a document of another key waits.
-- reach: inside this installation, at an address, or by file only. card: its identity card as it came, signed by the key that it
-- names. sent_sequence: numbers of the documents sent to it, from 1 (envelope `sequence`), so that it sees when one is missing.
CREATE TABLE peer (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  remote_organization_id uuid,
  reach text NOT NULL,
  url text NOT NULL DEFAULT '',
  fingerprints text[] NOT NULL DEFAULT '{}',
  card jsonb,
  sent_sequence bigint NOT NULL DEFAULT 0,
  vendor_id uuid,
  pinned_by uuid,
  pinned_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT peer_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT peer_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT peer_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES vendor (organization_id, id),
  CONSTRAINT peer_pinned_by_fkey FOREIGN KEY (pinned_by) REFERENCES person (id),
  CONSTRAINT peer_kind_known CHECK (kind IN ('facility', 'vendor', 'authority', 'group')),
  CONSTRAINT peer_reach_known CHECK (reach IN ('inside', 'https', 'file')),
  CONSTRAINT peer_version_positive CHECK (version > 0)
);
CREATE UNIQUE INDEX peer_remote_key ON peer (organization_id, remote_organization_id) WHERE removed_at IS NULL;
ALTER TABLE customer ADD CONSTRAINT customer_peer_fkey FOREIGN KEY (organization_id, peer_id) REFERENCES peer (organization_id, id);

-- Numbers of the documents that an organization signs for no peer (receipts), from 1.
CREATE TABLE exchange_counter (
  organization_id uuid NOT NULL,
  last_sequence bigint NOT NULL DEFAULT 0,
  CONSTRAINT exchange_counter_pkey PRIMARY KEY (organization_id),
  CONSTRAINT exchange_counter_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id)
);

-- Signed documents on their way. A queue and its record in one: rows are claimed, never removed.
CREATE TABLE outbox_document (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  peer_id uuid,
  type text NOT NULL,
  subject text NOT NULL,
  document jsonb NOT NULL,
  payload_hash text NOT NULL,
  sequence bigint NOT NULL,
  reach text NOT NULL,
  state text NOT NULL DEFAULT 'waiting',
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  last_error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  delivered_at timestamptz,
  CONSTRAINT outbox_document_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT outbox_document_peer_fkey FOREIGN KEY (organization_id, peer_id) REFERENCES peer (organization_id, id),
  CONSTRAINT outbox_document_reach_known CHECK (reach IN ('inside', 'https', 'file')),
  CONSTRAINT outbox_document_state_known CHECK (state IN ('waiting', 'delivered', 'failed', 'by_hand'))
);
CREATE INDEX outbox_document_created_idx ON outbox_document (organization_id, created_at);
CREATE INDEX outbox_document_waiting_idx ON outbox_document (next_attempt_at) WHERE state = 'waiting';

-- Documents that came, as they came. state: waiting for the key to be confirmed, handled, refused (with the problem).
CREATE TABLE inbox_document (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  channel text NOT NULL,
  type text NOT NULL,
  sender_organization_id uuid NOT NULL,
  sender_name text NOT NULL,
  sender_fingerprint text NOT NULL,
  payload_hash text NOT NULL,
  sequence bigint NOT NULL,
  document jsonb NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  state text NOT NULL DEFAULT 'new',
  problem text,
  handled_at timestamptz,
  result jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT inbox_document_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT inbox_document_once_key UNIQUE (organization_id, sender_fingerprint, type, payload_hash),
  CONSTRAINT inbox_document_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT inbox_document_channel_known CHECK (channel IN ('inside', 'https', 'file')),
  CONSTRAINT inbox_document_state_known CHECK (state IN ('new', 'waiting', 'handled', 'refused'))
);
CREATE INDEX inbox_document_state_idx ON inbox_document (organization_id, state, received_at);
CREATE INDEX inbox_document_sender_idx ON inbox_document (organization_id, sender_organization_id, sequence);
CREATE INDEX inbox_document_new_idx ON inbox_document (received_at) WHERE state = 'new';
ALTER TABLE customer_request ADD CONSTRAINT customer_request_sent_document_fkey FOREIGN KEY (organization_id, sent_document_id)
  REFERENCES outbox_document (organization_id, id);
ALTER TABLE customer_request ADD CONSTRAINT customer_request_inbox_fkey FOREIGN KEY (organization_id, inbox_document_id)
  REFERENCES inbox_document (organization_id, id);

-- Delivery inside one installation: writes the recipient's inbox and nothing else. The sender is the organization of the transaction,
-- whatever the documents claim; a document that came before is not taken twice. With the owner's rights, because row-level security
-- would not let one organization write to another. Answers how many were new.
CREATE FUNCTION deliver_documents(recipients uuid[], documents jsonb[], fingerprint text) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  sender uuid := nullif(current_setting('app.organization', true), '')::uuid;
  maintenance text := current_setting('app.maintenance', true);
  delivered integer;
BEGIN
  IF sender IS NULL OR cardinality(recipients) <> cardinality(documents) THEN
    RAISE EXCEPTION 'deliver_documents: no sender, or lists of different lengths' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  IF EXISTS (SELECT FROM unnest(documents) d WHERE (d #>> '{envelope,sender,organizationId}') IS DISTINCT FROM sender::text) THEN
    RAISE EXCEPTION 'deliver_documents: a document names another sender' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT EXISTS (SELECT FROM public.signing_key k WHERE k.organization_id = sender AND k.fingerprint = deliver_documents.fingerprint) THEN
    RAISE EXCEPTION 'deliver_documents: not a key of the sender' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM set_config('app.maintenance', 'on', true);
  INSERT INTO public.inbox_document (organization_id, id, channel, type, sender_organization_id, sender_name, sender_fingerprint,
    payload_hash, sequence, document)
  SELECT o.id, gen_random_uuid(), 'inside', d #>> '{envelope,type}', sender, d #>> '{envelope,sender,name}', fingerprint,
    d #>> '{envelope,payloadHash}', (d #>> '{envelope,sequence}')::bigint, d
  FROM unnest(recipients, documents) AS one (recipient, d)
  JOIN public.organization o ON o.id = one.recipient AND o.kind <> 'installation'
  ON CONFLICT (organization_id, sender_fingerprint, type, payload_hash) DO NOTHING;
  GET DIAGNOSTICS delivered = ROW_COUNT;
  PERFORM set_config('app.maintenance', coalesce(maintenance, ''), true);
  RETURN delivered;
END $$;
REVOKE ALL ON FUNCTION deliver_documents(uuid[], jsonb[], text) FROM PUBLIC;

-- Mail on its way. A queue and its record in one.
CREATE TABLE mail_message (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  purpose text NOT NULL,
  subject_ref text NOT NULL DEFAULT '',
  recipient text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  attachments jsonb NOT NULL DEFAULT '[]',
  state text NOT NULL DEFAULT 'waiting',
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  last_error text,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  CONSTRAINT mail_message_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT mail_message_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT mail_message_created_by_fkey FOREIGN KEY (created_by) REFERENCES person (id),
  CONSTRAINT mail_message_state_known CHECK (state IN ('waiting', 'sent', 'failed', 'cancelled'))
);
CREATE INDEX mail_message_waiting_idx ON mail_message (next_attempt_at) WHERE state = 'waiting';
CREATE INDEX mail_message_created_idx ON mail_message (organization_id, created_at);

------------------------------------------------------------------------------------- row-level security and privileges

CREATE TRIGGER vendor_response_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON vendor_response
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER vendor_request_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON vendor_request_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER vendor_message_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON vendor_message
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['vendor_contact', 'vendor_certificate', 'contract', 'contract_system', 'contract_sub_vendor',
    'contract_file', 'remote_access', 'maintenance_work', 'maintenance_file', 'data_partner', 'campaign', 'vendor_request',
    'vendor_request_event', 'vendor_draft_item', 'vendor_response', 'vendor_message', 'settlement', 'guest_link', 'guest_session',
    'vendor_token', 'form_drop', 'form_drop_file', 'disclosure', 'device_limitation', 'product', 'product_version', 'answer_set',
    'answer_set_item', 'customer', 'customer_product', 'customer_answer', 'customer_request', 'peer', 'exchange_counter',
    'outbox_document', 'inbox_document', 'mail_message']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (organization_id = nullif(current_setting(''app.organization'', true), '''')::uuid)',
      name);
    EXECUTE format(
      'CREATE POLICY maintenance ON %I TO CURRENT_USER USING (current_setting(''app.maintenance'', true) = ''on'')', name);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON vendor_contact, vendor_certificate, contract, remote_access, maintenance_work, data_partner, campaign,
  vendor_request, vendor_draft_item, settlement, guest_link, guest_session, vendor_token, form_drop, form_drop_file, disclosure,
  device_limitation, product, product_version, answer_set, answer_set_item, customer, customer_answer, customer_request, peer,
  exchange_counter, outbox_document, inbox_document, mail_message TO mamori_app;
GRANT SELECT, INSERT, DELETE ON contract_system, contract_sub_vendor, contract_file, maintenance_file, customer_product TO mamori_app;
-- A draft goes when its answer is sent; a session when it is over; the text of a one-time code when it was sent.
GRANT DELETE ON vendor_draft_item, guest_session TO mamori_app;
-- A request that was never sent and has no history is taken out of its campaign; with a history its events hold it.
GRANT DELETE ON vendor_request TO mamori_app;
GRANT SELECT, INSERT ON vendor_request_event, vendor_response, vendor_message TO mamori_app;
GRANT EXECUTE ON FUNCTION deliver_documents(uuid[], jsonb[], text) TO mamori_app;
