-- Ledgers: devices, networks, staff and accounts, protection, and what leaves the house (R-D1…D8, R-E1…E9, R-F1, R-F3, R-G5, R-H1, R-H2,
-- R-K5). The columns follow the definitions in packages/core/src/ledger; a test holds both together. `search` is what a person finds a
-- row by: its texts, folded.

-- R-D6; S1 第4条(1)①⑫, 参考2-2, 参考4
CREATE TABLE segment (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  vlan text NOT NULL DEFAULT '',
  ranges text[] NOT NULL DEFAULT '{}',
  internet text NOT NULL DEFAULT 'unknown',
  closed_basis text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT segment_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT segment_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT segment_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT segment_kind_known CHECK (kind IN ('emr', 'department', 'medical_device', 'office', 'server', 'management',
    'maintenance', 'camera', 'visitor', 'dmz', 'other')),
  CONSTRAINT segment_internet_known CHECK (internet IN ('yes', 'no', 'unknown')),
  CONSTRAINT segment_version_positive CHECK (version > 0)
);
CREATE UNIQUE INDEX segment_name_unique ON segment (organization_id, name) WHERE removed_at IS NULL;

-- R-D1; S1 第5条, S0 3-1…3-3, S2 第3章, S4#29
CREATE TABLE device (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL DEFAULT '',
  name text NOT NULL,
  kind text NOT NULL,
  network_role text,
  maker text NOT NULL DEFAULT '',
  model text NOT NULL DEFAULT '',
  serial text NOT NULL DEFAULT '',
  place text NOT NULL DEFAULT '',
  department text NOT NULL DEFAULT '',
  responsible text NOT NULL DEFAULT '',
  users text NOT NULL DEFAULT '',
  status text NOT NULL DEFAULT 'in_use',
  connection text,
  segment_ids uuid[] NOT NULL DEFAULT '{}',
  addresses text[] NOT NULL DEFAULT '{}',
  os text NOT NULL DEFAULT '',
  os_version text NOT NULL DEFAULT '',
  software text[] NOT NULL DEFAULT '{}',
  support_ends_on date,
  patient_data text NOT NULL DEFAULT 'unknown',
  encryption text,
  antivirus text,
  antivirus_product text NOT NULL DEFAULT '',
  patching text,
  patched_on date,
  alternative text NOT NULL DEFAULT '',
  restricted text NOT NULL DEFAULT 'unknown',
  services_stopped text NOT NULL DEFAULT 'unknown',
  media_restricted text NOT NULL DEFAULT 'unknown',
  password_changed text NOT NULL DEFAULT 'unknown',
  password_group text NOT NULL DEFAULT '',
  vendor_id uuid,
  contract_id uuid,
  system_ids uuid[] NOT NULL DEFAULT '{}',
  parent_id uuid,
  cost bigint,
  acquired_on date,
  installed_on date,
  disposed_on date,
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT device_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT device_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT device_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT device_kind_known CHECK (kind IN ('server', 'terminal', 'tablet', 'phone', 'network', 'medical', 'storage', 'media',
    'camera', 'printer', 'card_reader', 'daas', 'saas', 'paas', 'iaas', 'other')),
  CONSTRAINT device_network_role_known CHECK (network_role IN ('firewall', 'vpn', 'router', 'switch', 'access_point', 'modem', 'other')),
  CONSTRAINT device_status_known CHECK (status IN ('in_use', 'spare', 'taken_out', 'lent', 'retired', 'disposed')),
  CONSTRAINT device_connection_known CHECK (connection IN ('inside', 'outside', 'none')),
  CONSTRAINT device_patient_data_known CHECK (patient_data IN ('yes', 'no', 'unknown')),
  CONSTRAINT device_encryption_known CHECK (encryption IN ('yes', 'no', 'impossible')),
  CONSTRAINT device_antivirus_known CHECK (antivirus IN ('yes', 'no', 'impossible')),
  CONSTRAINT device_patching_known CHECK (patching IN ('automatic', 'regular', 'by_vendor', 'none', 'impossible')),
  CONSTRAINT device_restricted_known CHECK (restricted IN ('yes', 'no', 'unknown')),
  CONSTRAINT device_services_stopped_known CHECK (services_stopped IN ('yes', 'no', 'unknown')),
  CONSTRAINT device_media_restricted_known CHECK (media_restricted IN ('yes', 'no', 'unknown')),
  CONSTRAINT device_password_changed_known CHECK (password_changed IN ('yes', 'no', 'unknown')),
  CONSTRAINT device_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES vendor (organization_id, id),
  CONSTRAINT device_contract_fkey FOREIGN KEY (organization_id, contract_id) REFERENCES contract (organization_id, id),
  CONSTRAINT device_parent_fkey FOREIGN KEY (organization_id, parent_id) REFERENCES device (organization_id, id),
  CONSTRAINT device_cost_range CHECK (cost BETWEEN 0 AND 9999999999),
  CONSTRAINT device_version_positive CHECK (version > 0)
);
CREATE UNIQUE INDEX device_number_unique ON device (organization_id, number) WHERE removed_at IS NULL AND number <> '';
CREATE INDEX device_serial_idx ON device (organization_id, serial) WHERE removed_at IS NULL AND serial <> '';

-- R-H1; S1 第4条(1)⑤⑥⑬, S0 10-1, S3 10–14
CREATE TABLE line (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  purpose text NOT NULL DEFAULT '',
  carrier text NOT NULL DEFAULT '',
  number text NOT NULL DEFAULT '',
  device_id uuid,
  segment_ids uuid[] NOT NULL DEFAULT '{}',
  vendor_id uuid,
  restricted text NOT NULL DEFAULT 'unknown',
  restriction text NOT NULL DEFAULT '',
  second_factor text NOT NULL DEFAULT 'unknown',
  updated text NOT NULL DEFAULT 'unknown',
  logged text NOT NULL DEFAULT 'unknown',
  reviewed_on date,
  since date,
  ended_on date,
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT line_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT line_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT line_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT line_kind_known CHECK (kind IN ('internet', 'ssl_vpn', 'ipsec_vpn', 'ip_vpn', 'wide_ethernet', 'leased',
    'eligibility', 'cellular', 'telephone', 'other')),
  CONSTRAINT line_device_fkey FOREIGN KEY (organization_id, device_id) REFERENCES device (organization_id, id),
  CONSTRAINT line_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES vendor (organization_id, id),
  CONSTRAINT line_restricted_known CHECK (restricted IN ('yes', 'no', 'unknown')),
  CONSTRAINT line_second_factor_known CHECK (second_factor IN ('yes', 'no', 'unknown')),
  CONSTRAINT line_updated_known CHECK (updated IN ('yes', 'no', 'unknown')),
  CONSTRAINT line_logged_known CHECK (logged IN ('yes', 'no', 'unknown')),
  CONSTRAINT line_version_positive CHECK (version > 0)
);
CREATE UNIQUE INDEX line_name_unique ON line (organization_id, name) WHERE removed_at IS NULL;

-- R-H2; S1 第4条(3)
CREATE TABLE wireless (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  purpose text NOT NULL,
  encryption text,
  authentication text,
  strangers_refused text NOT NULL DEFAULT 'unknown',
  separated text NOT NULL DEFAULT 'unknown',
  area_limited text NOT NULL DEFAULT 'unknown',
  interference text NOT NULL DEFAULT 'unknown',
  segment_id uuid,
  access_points integer,
  key_changed_on date,
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT wireless_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT wireless_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT wireless_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT wireless_purpose_known CHECK (purpose IN ('business', 'visitor', 'both')),
  CONSTRAINT wireless_encryption_known CHECK (encryption IN ('wpa3', 'wpa2_aes', 'wpa2_tkip', 'wpa', 'wep', 'none')),
  CONSTRAINT wireless_authentication_known CHECK (authentication IN ('shared_key', 'enterprise', 'certificate', 'open')),
  CONSTRAINT wireless_strangers_refused_known CHECK (strangers_refused IN ('yes', 'no', 'unknown')),
  CONSTRAINT wireless_separated_known CHECK (separated IN ('yes', 'no', 'unknown')),
  CONSTRAINT wireless_area_limited_known CHECK (area_limited IN ('yes', 'no', 'unknown')),
  CONSTRAINT wireless_interference_known CHECK (interference IN ('yes', 'no', 'unknown')),
  CONSTRAINT wireless_segment_fkey FOREIGN KEY (organization_id, segment_id) REFERENCES segment (organization_id, id),
  CONSTRAINT wireless_access_points_range CHECK (access_points BETWEEN 0 AND 100000),
  CONSTRAINT wireless_version_positive CHECK (version > 0)
);
CREATE UNIQUE INDEX wireless_name_unique ON wireless (organization_id, name) WHERE removed_at IS NULL;

-- R-E3, R-E4; S0 2-1②, 6-2, 7-*, 参考2-5,6
CREATE TABLE staff (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL DEFAULT '',
  name text NOT NULL,
  kana text NOT NULL DEFAULT '',
  romaji text NOT NULL DEFAULT '',
  former_names text[] NOT NULL DEFAULT '{}',
  job text,
  job_title text NOT NULL DEFAULT '',
  department text NOT NULL DEFAULT '',
  employment text,
  dispatched_from text NOT NULL DEFAULT '',
  joined_on date,
  left_on date,
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT staff_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT staff_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT staff_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT staff_job_known CHECK (job IN ('doctor', 'dentist', 'nurse', 'assistant_nurse', 'pharmacist', 'radiographer',
    'laboratory', 'rehabilitation', 'engineer', 'dietitian', 'dental_hygienist', 'social_worker', 'clerk', 'it', 'care_worker',
    'other')),
  CONSTRAINT staff_employment_known CHECK (employment IN ('regular', 'part_time', 'dispatched', 'contractor', 'student')),
  CONSTRAINT staff_version_positive CHECK (version > 0)
);
CREATE UNIQUE INDEX staff_number_unique ON staff (organization_id, number) WHERE removed_at IS NULL AND number <> '';

-- R-E1, R-E3, R-E6, R-E7; S2 アカウント, 管理者権限, 退職者…, S1 第4条⑨⑩⑰
CREATE TABLE account (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  layer text NOT NULL,
  system_id uuid,
  device_id uuid,
  realm text NOT NULL DEFAULT '',
  display_name text NOT NULL DEFAULT '',
  employee_number text NOT NULL DEFAULT '',
  staff_id uuid,
  kind text NOT NULL DEFAULT 'personal',
  enabled text NOT NULL DEFAULT 'unknown',
  administrator text NOT NULL DEFAULT 'unknown',
  administrator_reason text NOT NULL DEFAULT '',
  role text NOT NULL DEFAULT '',
  created_on date,
  last_used_on date,
  password_changed_on date,
  password_never_expires text NOT NULL DEFAULT 'unknown',
  auto_logon text NOT NULL DEFAULT 'unknown',
  daily_use text NOT NULL DEFAULT 'unknown',
  disabled_on date,
  sealed_on date,
  seal_place text NOT NULL DEFAULT '',
  confirmed_on date,
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT account_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT account_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT account_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT account_layer_known CHECK (layer IN ('application', 'server_os', 'terminal_os', 'network')),
  CONSTRAINT account_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES system (organization_id, id),
  CONSTRAINT account_device_fkey FOREIGN KEY (organization_id, device_id) REFERENCES device (organization_id, id),
  CONSTRAINT account_staff_fkey FOREIGN KEY (organization_id, staff_id) REFERENCES staff (organization_id, id),
  CONSTRAINT account_kind_known CHECK (kind IN ('personal', 'shared', 'service', 'vendor', 'break_glass', 'built_in')),
  CONSTRAINT account_enabled_known CHECK (enabled IN ('yes', 'no', 'unknown')),
  CONSTRAINT account_administrator_known CHECK (administrator IN ('yes', 'no', 'unknown')),
  CONSTRAINT account_password_never_expires_known CHECK (password_never_expires IN ('yes', 'no', 'unknown')),
  CONSTRAINT account_auto_logon_known CHECK (auto_logon IN ('yes', 'no', 'unknown')),
  CONSTRAINT account_daily_use_known CHECK (daily_use IN ('yes', 'no', 'unknown')),
  CONSTRAINT account_version_positive CHECK (version > 0)
);
-- One login name may stand in several systems, domains and hosts.
CREATE UNIQUE INDEX account_key_unique ON account (organization_id, layer, system_id, device_id, realm, name) NULLS NOT DISTINCT
  WHERE removed_at IS NULL;
CREATE INDEX account_staff_idx ON account (organization_id, staff_id) WHERE removed_at IS NULL;

-- R-E4; S0 2-1②
CREATE TABLE duty (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  staff_id uuid,
  visitor text NOT NULL DEFAULT '',
  account_id uuid NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  shift text NOT NULL DEFAULT '',
  handed_by text NOT NULL DEFAULT '',
  changed_after text NOT NULL DEFAULT 'unknown',
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT duty_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT duty_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT duty_staff_fkey FOREIGN KEY (organization_id, staff_id) REFERENCES staff (organization_id, id),
  CONSTRAINT duty_account_fkey FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id),
  CONSTRAINT duty_changed_after_known CHECK (changed_after IN ('yes', 'no', 'unknown')),
  CONSTRAINT duty_version_positive CHECK (version > 0)
);

-- R-E6; S1 第4条⑰, 第15条(4)
CREATE TABLE break_glass_use (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  used_by text NOT NULL,
  opened_on date NOT NULL,
  reason text NOT NULL,
  approved_by text NOT NULL DEFAULT '',
  ended_on date,
  changed_on date,
  sealed_on date,
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT break_glass_use_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT break_glass_use_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT break_glass_use_account_fkey FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id),
  CONSTRAINT break_glass_use_used_by_present CHECK (btrim(used_by) <> ''),
  CONSTRAINT break_glass_use_reason_present CHECK (btrim(reason) <> ''),
  CONSTRAINT break_glass_use_version_positive CHECK (version > 0)
);

-- R-E5, R-E9; S2 2-⑦⑧⑩, S1 第4条(1)⑦⑧⑨⑮, (2), 別紙2 1①–③, 2②
CREATE TABLE sign_in_policy (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  system_id uuid NOT NULL,
  minimum_length integer,
  mixed text NOT NULL DEFAULT 'unknown',
  change_every_days integer,
  second_factor text,
  second_factor_by date,
  unique_ids text NOT NULL DEFAULT 'unknown',
  no_reuse text NOT NULL DEFAULT 'unknown',
  lock_out text NOT NULL DEFAULT 'unknown',
  screen_lock text NOT NULL DEFAULT 'unknown',
  hashed text NOT NULL DEFAULT 'unknown',
  card_substitute text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT sign_in_policy_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT sign_in_policy_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT sign_in_policy_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES system (organization_id, id),
  CONSTRAINT sign_in_policy_minimum_length_range CHECK (minimum_length BETWEEN 0 AND 256),
  CONSTRAINT sign_in_policy_mixed_known CHECK (mixed IN ('yes', 'no', 'unknown')),
  CONSTRAINT sign_in_policy_change_every_days_range CHECK (change_every_days BETWEEN 0 AND 3650),
  CONSTRAINT sign_in_policy_second_factor_known CHECK (second_factor IN ('yes', 'planned', 'no')),
  CONSTRAINT sign_in_policy_unique_ids_known CHECK (unique_ids IN ('yes', 'no', 'unknown')),
  CONSTRAINT sign_in_policy_no_reuse_known CHECK (no_reuse IN ('yes', 'no', 'unknown')),
  CONSTRAINT sign_in_policy_lock_out_known CHECK (lock_out IN ('yes', 'no', 'unknown')),
  CONSTRAINT sign_in_policy_screen_lock_known CHECK (screen_lock IN ('yes', 'no', 'unknown')),
  CONSTRAINT sign_in_policy_hashed_known CHECK (hashed IN ('yes', 'no', 'unknown')),
  CONSTRAINT sign_in_policy_version_positive CHECK (version > 0)
);
CREATE UNIQUE INDEX sign_in_policy_system_unique ON sign_in_policy (organization_id, system_id) WHERE removed_at IS NULL;

-- R-F1; S1 第10条(4)③, 参考2-8
CREATE TABLE clock_source (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  system_ids uuid[] NOT NULL DEFAULT '{}',
  device_id uuid,
  automatic text NOT NULL DEFAULT 'unknown',
  checked_on date,
  deviation_seconds integer,
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT clock_source_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT clock_source_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT clock_source_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT clock_source_kind_known CHECK (kind IN ('ntp_internet', 'ntp_inside', 'gps', 'radio', 'manual', 'domain')),
  CONSTRAINT clock_source_device_fkey FOREIGN KEY (organization_id, device_id) REFERENCES device (organization_id, id),
  CONSTRAINT clock_source_automatic_known CHECK (automatic IN ('yes', 'no', 'unknown')),
  CONSTRAINT clock_source_deviation_seconds_range CHECK (deviation_seconds BETWEEN 0 AND 86400),
  CONSTRAINT clock_source_version_positive CHECK (version > 0)
);

-- R-F1, R-F3; S0 8-7, 8-8, S1 第10条(4), 参考2-7
CREATE TABLE log_source (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  system_id uuid,
  device_id uuid,
  tells_when text NOT NULL DEFAULT 'unknown',
  tells_who text NOT NULL DEFAULT 'unknown',
  tells_where text NOT NULL DEFAULT 'unknown',
  tells_what text NOT NULL DEFAULT 'unknown',
  kept_months integer,
  place text NOT NULL DEFAULT '',
  alerts text NOT NULL DEFAULT 'unknown',
  readers text NOT NULL DEFAULT '',
  tamper_proof text NOT NULL DEFAULT 'unknown',
  protection text NOT NULL DEFAULT '',
  clock_id uuid,
  review_every_days integer,
  reviewed_on date,
  reviewed_by text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT log_source_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT log_source_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT log_source_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT log_source_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES system (organization_id, id),
  CONSTRAINT log_source_device_fkey FOREIGN KEY (organization_id, device_id) REFERENCES device (organization_id, id),
  CONSTRAINT log_source_tells_when_known CHECK (tells_when IN ('yes', 'no', 'unknown')),
  CONSTRAINT log_source_tells_who_known CHECK (tells_who IN ('yes', 'no', 'unknown')),
  CONSTRAINT log_source_tells_where_known CHECK (tells_where IN ('yes', 'no', 'unknown')),
  CONSTRAINT log_source_tells_what_known CHECK (tells_what IN ('yes', 'no', 'unknown')),
  CONSTRAINT log_source_kept_months_range CHECK (kept_months BETWEEN 0 AND 1200),
  CONSTRAINT log_source_alerts_known CHECK (alerts IN ('yes', 'no', 'unknown')),
  CONSTRAINT log_source_tamper_proof_known CHECK (tamper_proof IN ('yes', 'no', 'unknown')),
  CONSTRAINT log_source_clock_fkey FOREIGN KEY (organization_id, clock_id) REFERENCES clock_source (organization_id, id),
  CONSTRAINT log_source_review_every_days_range CHECK (review_every_days BETWEEN 1 AND 3650),
  CONSTRAINT log_source_version_positive CHECK (version > 0)
);

-- R-K5; S3 6–9, S1 第4条(1)⑱, 参考2-4, 参考6 II-1(3)
CREATE TABLE backup (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  system_id uuid,
  content text NOT NULL DEFAULT '',
  every_hours integer,
  generations integer,
  copies integer,
  media_kinds integer,
  place text NOT NULL DEFAULT '',
  offline text NOT NULL DEFAULT 'unknown',
  remote text NOT NULL DEFAULT 'unknown',
  immutable text NOT NULL DEFAULT 'unknown',
  encrypted text NOT NULL DEFAULT 'unknown',
  performer text NOT NULL DEFAULT '',
  vendor_id uuid,
  checked_on date,
  restore_tested_on date,
  restore_result text,
  restore_minutes integer,
  restore_record text NOT NULL DEFAULT '',
  procedure text NOT NULL DEFAULT '',
  procedure_confirmed_on date,
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT backup_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT backup_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT backup_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT backup_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES system (organization_id, id),
  CONSTRAINT backup_every_hours_range CHECK (every_hours BETWEEN 1 AND 87600),
  CONSTRAINT backup_generations_range CHECK (generations BETWEEN 0 AND 10000),
  CONSTRAINT backup_copies_range CHECK (copies BETWEEN 0 AND 100),
  CONSTRAINT backup_media_kinds_range CHECK (media_kinds BETWEEN 0 AND 20),
  CONSTRAINT backup_offline_known CHECK (offline IN ('yes', 'no', 'unknown')),
  CONSTRAINT backup_remote_known CHECK (remote IN ('yes', 'no', 'unknown')),
  CONSTRAINT backup_immutable_known CHECK (immutable IN ('yes', 'no', 'unknown')),
  CONSTRAINT backup_encrypted_known CHECK (encrypted IN ('yes', 'no', 'unknown')),
  CONSTRAINT backup_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES vendor (organization_id, id),
  CONSTRAINT backup_restore_result_known CHECK (restore_result IN ('succeeded', 'partly', 'failed')),
  CONSTRAINT backup_restore_minutes_range CHECK (restore_minutes BETWEEN 0 AND 525600),
  CONSTRAINT backup_version_positive CHECK (version > 0)
);

-- R-D4, R-D8; S1 第13条(1)①③④⑤, 参考2-14
CREATE TABLE take_out (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  device_ids uuid[] NOT NULL DEFAULT '{}',
  what text NOT NULL DEFAULT '',
  person text NOT NULL,
  purpose text NOT NULL,
  destination text NOT NULL DEFAULT '',
  out_on date NOT NULL,
  out_time text NOT NULL DEFAULT '',
  due_on date NOT NULL,
  back_on date,
  back_time text NOT NULL DEFAULT '',
  approved_by text NOT NULL DEFAULT '',
  approved_on date,
  encrypted text NOT NULL DEFAULT 'unknown',
  password text NOT NULL DEFAULT 'unknown',
  no_public_wireless text NOT NULL DEFAULT 'unknown',
  minimal_applications text NOT NULL DEFAULT 'unknown',
  no_administrator text NOT NULL DEFAULT 'unknown',
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT take_out_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT take_out_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT take_out_person_present CHECK (btrim(person) <> ''),
  CONSTRAINT take_out_purpose_present CHECK (btrim(purpose) <> ''),
  CONSTRAINT take_out_encrypted_known CHECK (encrypted IN ('yes', 'no', 'unknown')),
  CONSTRAINT take_out_password_known CHECK (password IN ('yes', 'no', 'unknown')),
  CONSTRAINT take_out_no_public_wireless_known CHECK (no_public_wireless IN ('yes', 'no', 'unknown')),
  CONSTRAINT take_out_minimal_applications_known CHECK (minimal_applications IN ('yes', 'no', 'unknown')),
  CONSTRAINT take_out_no_administrator_known CHECK (no_administrator IN ('yes', 'no', 'unknown')),
  CONSTRAINT take_out_version_positive CHECK (version > 0)
);

-- R-D4; S1 第7条(2)
CREATE TABLE private_device (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  owner text NOT NULL,
  what text NOT NULL,
  reason text NOT NULL,
  approved_by text NOT NULL DEFAULT '',
  approved_on date,
  from_on date,
  to_on date,
  virus_checked text NOT NULL DEFAULT 'unknown',
  erased_on date,
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT private_device_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT private_device_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT private_device_owner_present CHECK (btrim(owner) <> ''),
  CONSTRAINT private_device_what_present CHECK (btrim(what) <> ''),
  CONSTRAINT private_device_reason_present CHECK (btrim(reason) <> ''),
  CONSTRAINT private_device_virus_checked_known CHECK (virus_checked IN ('yes', 'no', 'unknown')),
  CONSTRAINT private_device_version_positive CHECK (version > 0)
);

-- R-D4; 参考2-12, 2-15, S1 第10条(5)イ, S2 2-⑨
CREATE TABLE media_permission (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  device_id uuid,
  medium text NOT NULL DEFAULT '',
  connected_to uuid[] NOT NULL DEFAULT '{}',
  person text NOT NULL,
  purpose text NOT NULL,
  approved_by text NOT NULL DEFAULT '',
  approved_on date,
  from_on date,
  to_on date,
  virus_checked text NOT NULL DEFAULT 'unknown',
  encrypted text NOT NULL DEFAULT 'unknown',
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT media_permission_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT media_permission_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT media_permission_device_fkey FOREIGN KEY (organization_id, device_id) REFERENCES device (organization_id, id),
  CONSTRAINT media_permission_person_present CHECK (btrim(person) <> ''),
  CONSTRAINT media_permission_purpose_present CHECK (btrim(purpose) <> ''),
  CONSTRAINT media_permission_virus_checked_known CHECK (virus_checked IN ('yes', 'no', 'unknown')),
  CONSTRAINT media_permission_encrypted_known CHECK (encrypted IN ('yes', 'no', 'unknown')),
  CONSTRAINT media_permission_version_positive CHECK (version > 0)
);

-- R-D4, R-D5; S1 第6条
CREATE TABLE use_log (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  device_id uuid NOT NULL,
  used_on date NOT NULL,
  used_by text NOT NULL,
  started_at text NOT NULL DEFAULT '',
  ended_at text NOT NULL DEFAULT '',
  virus_checked text NOT NULL DEFAULT 'unknown',
  powered_off text NOT NULL DEFAULT 'unknown',
  confirmed_by text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT use_log_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT use_log_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT use_log_device_fkey FOREIGN KEY (organization_id, device_id) REFERENCES device (organization_id, id),
  CONSTRAINT use_log_used_by_present CHECK (btrim(used_by) <> ''),
  CONSTRAINT use_log_virus_checked_known CHECK (virus_checked IN ('yes', 'no', 'unknown')),
  CONSTRAINT use_log_powered_off_known CHECK (powered_off IN ('yes', 'no', 'unknown')),
  CONSTRAINT use_log_version_positive CHECK (version > 0)
);
CREATE INDEX use_log_device_idx ON use_log (organization_id, device_id, used_on);

-- R-D7; S1 第4条(1)⑯, 第14条
CREATE TABLE patient_loan (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  device_id uuid NOT NULL,
  recipient text NOT NULL,
  lent_on date NOT NULL,
  due_on date,
  back_on date,
  explained text NOT NULL DEFAULT 'unknown',
  agreed_on date,
  contact text NOT NULL DEFAULT '',
  separated text NOT NULL DEFAULT 'unknown',
  erased_on date,
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT patient_loan_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT patient_loan_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT patient_loan_device_fkey FOREIGN KEY (organization_id, device_id) REFERENCES device (organization_id, id),
  CONSTRAINT patient_loan_recipient_present CHECK (btrim(recipient) <> ''),
  CONSTRAINT patient_loan_explained_known CHECK (explained IN ('yes', 'no', 'unknown')),
  CONSTRAINT patient_loan_separated_known CHECK (separated IN ('yes', 'no', 'unknown')),
  CONSTRAINT patient_loan_version_positive CHECK (version > 0)
);

-- R-D3; S1 第5条(2), 第9条(3), 第13条(3)
CREATE TABLE disposal (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  device_ids uuid[] NOT NULL DEFAULT '{}',
  what text NOT NULL DEFAULT '',
  patient_data text NOT NULL DEFAULT 'unknown',
  method text NOT NULL,
  vendor_id uuid,
  contract text NOT NULL DEFAULT 'unknown',
  head_name text NOT NULL DEFAULT '',
  head_on date,
  planner_name text NOT NULL DEFAULT '',
  planner_on date,
  management_name text NOT NULL DEFAULT '',
  management_on date,
  disposed_on date,
  proof text,
  proof_number text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT disposal_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT disposal_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT disposal_patient_data_known CHECK (patient_data IN ('yes', 'no', 'unknown')),
  CONSTRAINT disposal_method_known CHECK (method IN ('destroyed', 'erased_and_destroyed', 'erased', 'returned', 'other')),
  CONSTRAINT disposal_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES vendor (organization_id, id),
  CONSTRAINT disposal_contract_known CHECK (contract IN ('yes', 'no', 'unknown')),
  CONSTRAINT disposal_proof_known CHECK (proof IN ('certificate', 'explained', 'own_record')),
  CONSTRAINT disposal_version_positive CHECK (version > 0)
);

-- R-E2; S2 アクセス利用権限, 管理者権限, S0 6-2. One cell of the matrix job × class of information.
CREATE TABLE permission (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  system_id uuid NOT NULL,
  job text NOT NULL,
  information_class text NOT NULL,
  level text NOT NULL,
  actual text,
  checked_on date,
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT permission_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT permission_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT permission_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES system (organization_id, id),
  CONSTRAINT permission_job_known CHECK (job IN ('doctor', 'dentist', 'nurse', 'assistant_nurse', 'pharmacist', 'radiographer',
    'laboratory', 'rehabilitation', 'engineer', 'dietitian', 'dental_hygienist', 'social_worker', 'clerk', 'it', 'care_worker', 'other')),
  CONSTRAINT permission_information_class_known CHECK (information_class IN ('basic', 'record', 'order', 'result', 'image', 'prescription',
    'nursing', 'accounting', 'settings', 'logs')),
  CONSTRAINT permission_level_known CHECK (level IN ('enter', 'view', 'none')),
  CONSTRAINT permission_actual_known CHECK (actual IN ('enter', 'view', 'none')),
  CONSTRAINT permission_version_positive CHECK (version > 0)
);
CREATE UNIQUE INDEX permission_cell_unique ON permission (organization_id, system_id, job, information_class) WHERE removed_at IS NULL;

----------------------------------------------------------------------------------------------------------- history, undo

-- One write of a person, of one row or of thousands; an undo is a write of its own. `summary`: what an import was read from.
CREATE TABLE ledger_change_set (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  ledger text NOT NULL,
  kind text NOT NULL,
  person_id uuid,
  person_name text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  row_count integer NOT NULL,
  undoes uuid,
  summary jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT ledger_change_set_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT ledger_change_set_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT ledger_change_set_undoes_fkey FOREIGN KEY (organization_id, undoes)
    REFERENCES ledger_change_set (organization_id, id),
  CONSTRAINT ledger_change_set_kind_known CHECK (kind IN ('create', 'update', 'remove', 'import', 'take_over', 'undo')),
  CONSTRAINT ledger_change_set_count_positive CHECK (row_count > 0)
);
CREATE INDEX ledger_change_set_at_idx ON ledger_change_set (organization_id, ledger, at DESC);
CREATE UNIQUE INDEX ledger_change_set_undone_once ON ledger_change_set (organization_id, undoes) WHERE undoes IS NOT NULL;

-- before null: the row did not exist; after null: it was removed. Only the columns that changed. version: of the row afterwards.
CREATE TABLE ledger_change (
  organization_id uuid NOT NULL,
  change_set_id uuid NOT NULL,
  row_id uuid NOT NULL,
  version integer NOT NULL,
  before jsonb,
  after jsonb,
  CONSTRAINT ledger_change_pkey PRIMARY KEY (organization_id, change_set_id, row_id),
  CONSTRAINT ledger_change_set_fkey FOREIGN KEY (organization_id, change_set_id)
    REFERENCES ledger_change_set (organization_id, id),
  CONSTRAINT ledger_change_something CHECK (before IS NOT NULL OR after IS NOT NULL)
);
CREATE INDEX ledger_change_row_idx ON ledger_change (organization_id, row_id);

-- A grid as somebody arranged it; without a person it is everybody's.
CREATE TABLE ledger_view (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  ledger text NOT NULL,
  person_id uuid,
  name text NOT NULL,
  view jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT ledger_view_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT ledger_view_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT ledger_view_person_fkey FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT ledger_view_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT ledger_view_version_positive CHECK (version > 0)
);
CREATE UNIQUE INDEX ledger_view_name_unique ON ledger_view (organization_id, ledger, person_id, name) NULLS NOT DISTINCT;

-- How the columns of a list were assigned the last time: the same headings are read alike the next time.
CREATE TABLE ledger_mapping (
  organization_id uuid NOT NULL,
  ledger text NOT NULL,
  headings_hash text NOT NULL,
  columns jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT ledger_mapping_pkey PRIMARY KEY (organization_id, ledger, headings_hash),
  CONSTRAINT ledger_mapping_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id)
);

------------------------------------------------------------------------------------------------- files, stock-takes, reviews

-- Photos and papers of a row: type plate, certificate of destruction, permission, record of a restore test.
CREATE TABLE ledger_file (
  organization_id uuid NOT NULL,
  ledger text NOT NULL,
  row_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  kind text NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT ledger_file_pkey PRIMARY KEY (organization_id, ledger, row_id, attachment_id),
  CONSTRAINT ledger_file_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT ledger_file_attachment_fkey FOREIGN KEY (organization_id, attachment_id) REFERENCES attachment (organization_id, id),
  CONSTRAINT ledger_file_created_by_fkey FOREIGN KEY (created_by) REFERENCES person (id),
  CONSTRAINT ledger_file_kind_known CHECK (kind IN ('photo', 'document'))
);

-- R-D2; S1 第13条(1)②. `conditions`: which devices it is about.
CREATE TABLE stock_take (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  conditions jsonb NOT NULL DEFAULT '[]',
  started_at timestamptz NOT NULL DEFAULT now(),
  started_by text NOT NULL,
  closed_at timestamptz,
  closed_by text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT stock_take_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT stock_take_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT stock_take_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT stock_take_version_positive CHECK (version > 0)
);

-- What is looked for, and what was found besides. `seen_at` is the phone's clock: it may have been without a connection. `expected`: place and
-- number as the ledger had them when the stock-take began.
CREATE TABLE stock_take_entry (
  organization_id uuid NOT NULL,
  stock_take_id uuid NOT NULL,
  id uuid NOT NULL,
  device_id uuid,
  expected jsonb,
  result text NOT NULL DEFAULT 'open',
  place text NOT NULL DEFAULT '',
  code text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  seen_at timestamptz,
  seen_by text NOT NULL DEFAULT '',
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT stock_take_entry_pkey PRIMARY KEY (organization_id, stock_take_id, id),
  CONSTRAINT stock_take_entry_take_fkey FOREIGN KEY (organization_id, stock_take_id) REFERENCES stock_take (organization_id, id),
  CONSTRAINT stock_take_entry_device_fkey FOREIGN KEY (organization_id, device_id) REFERENCES device (organization_id, id),
  CONSTRAINT stock_take_entry_result_known CHECK (result IN ('open', 'found', 'missing', 'unknown_device')),
  CONSTRAINT stock_take_entry_unknown_has_no_row CHECK ((result = 'unknown_device') = (expected IS NULL))
);
CREATE UNIQUE INDEX stock_take_entry_device_unique ON stock_take_entry (organization_id, stock_take_id, device_id)
  WHERE device_id IS NOT NULL AND result <> 'unknown_device';

-- R-E3, R-E8; S2 退職者や使用していないアカウント, 参考2-5. The head of each department confirms the accounts of its people.
CREATE TABLE account_review (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  due_on date NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  started_by text NOT NULL,
  closed_at timestamptz,
  closed_by text NOT NULL DEFAULT '',
  reported_to text NOT NULL DEFAULT '',
  reported_on date,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT account_review_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT account_review_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT account_review_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT account_review_version_positive CHECK (version > 0)
);

CREATE TABLE account_review_part (
  organization_id uuid NOT NULL,
  review_id uuid NOT NULL,
  id uuid NOT NULL,
  department text NOT NULL,
  person_id uuid,
  reviewer text NOT NULL DEFAULT '',
  signed_at timestamptz,
  signed_by text NOT NULL DEFAULT '',
  digest bytea,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT account_review_part_pkey PRIMARY KEY (organization_id, review_id, id),
  CONSTRAINT account_review_part_review_fkey FOREIGN KEY (organization_id, review_id) REFERENCES account_review (organization_id, id),
  CONSTRAINT account_review_part_person_fkey FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT account_review_part_digest_length CHECK (octet_length(digest) = 32),
  CONSTRAINT account_review_part_version_positive CHECK (version > 0)
);
CREATE UNIQUE INDEX account_review_part_department_unique ON account_review_part (organization_id, review_id, department);

-- `shown`: the account as the reviewer saw it.
CREATE TABLE account_review_entry (
  organization_id uuid NOT NULL,
  review_id uuid NOT NULL,
  part_id uuid NOT NULL,
  account_id uuid NOT NULL,
  shown jsonb NOT NULL,
  decision text,
  note text NOT NULL DEFAULT '',
  decided_at timestamptz,
  decided_by text NOT NULL DEFAULT '',
  CONSTRAINT account_review_entry_pkey PRIMARY KEY (organization_id, review_id, account_id),
  CONSTRAINT account_review_entry_part_fkey FOREIGN KEY (organization_id, review_id, part_id)
    REFERENCES account_review_part (organization_id, review_id, id),
  CONSTRAINT account_review_entry_account_fkey FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id),
  CONSTRAINT account_review_entry_decision_known CHECK (decision IN ('keep', 'disable', 'change'))
);

-- R-D6; S1 第4条(1)①, 参考2-2. Places that somebody gave to the boxes of the diagram.
CREATE TABLE network_layout (
  organization_id uuid NOT NULL,
  positions jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  updated_by text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT network_layout_pkey PRIMARY KEY (organization_id),
  CONSTRAINT network_layout_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT network_layout_version_positive CHECK (version > 0)
);

-- A dated version: what was drawn and where everything stood.
CREATE TABLE network_diagram (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  note text NOT NULL DEFAULT '',
  content jsonb NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  made_by text NOT NULL,
  CONSTRAINT network_diagram_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT network_diagram_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT network_diagram_number_positive CHECK (number > 0)
);
CREATE UNIQUE INDEX network_diagram_number_unique ON network_diagram (organization_id, number);

------------------------------------------------------------------------------------- row-level security and privileges

CREATE TRIGGER ledger_change_set_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_change_set
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER network_diagram_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON network_diagram
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['segment', 'device', 'line', 'wireless', 'staff', 'account', 'duty', 'break_glass_use', 'permission', 'sign_in_policy',
    'clock_source', 'log_source', 'backup', 'take_out', 'private_device', 'media_permission', 'use_log', 'patient_loan',
    'disposal', 'ledger_change_set', 'ledger_change', 'ledger_view', 'ledger_mapping', 'ledger_file', 'stock_take', 'stock_take_entry',
    'account_review', 'account_review_part', 'account_review_entry', 'network_layout', 'network_diagram']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (organization_id = nullif(current_setting(''app.organization'', true), '''')::uuid)',
      name);
    EXECUTE format(
      'CREATE POLICY maintenance ON %I TO CURRENT_USER USING (current_setting(''app.maintenance'', true) = ''on'')', name);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON segment, device, line, wireless, staff, account, duty, break_glass_use, permission, sign_in_policy, clock_source, log_source,
  backup, take_out, private_device, media_permission, use_log, patient_loan, disposal, ledger_view, ledger_mapping, stock_take, stock_take_entry, account_review, account_review_part, account_review_entry,
  network_layout TO mamori_app;
GRANT SELECT, INSERT, DELETE ON ledger_file TO mamori_app;
GRANT DELETE ON ledger_view, stock_take_entry, account_review_entry, account_review_part TO mamori_app;
GRANT SELECT, INSERT ON ledger_change_set, ledger_change, network_diagram TO mamori_app;
