-- Organisations are the tenants. Every table from here on starts its primary key with the organisation.

CREATE TABLE organization (
  id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  settings jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT organization_pkey PRIMARY KEY (id),
  CONSTRAINT organization_kind_known CHECK (kind IN ('facility', 'vendor', 'authority', 'group', 'installation')),
  CONSTRAINT organization_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT organization_installation_is_nil
    CHECK ((kind = 'installation') = (id = '00000000-0000-0000-0000-000000000000'))
);
-- Events that belong to no organisation (failed sign-ins, backups) are recorded and sealed under this one.
INSERT INTO organization (id, kind, name)
VALUES ('00000000-0000-0000-0000-000000000000', 'installation', 'installation');

CREATE TABLE session (
  token_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  organization_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  second_factor_at timestamptz,
  user_agent text,
  origin text,
  ended_at timestamptz,
  CONSTRAINT session_pkey PRIMARY KEY (token_hash),
  CONSTRAINT session_person_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT session_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id)
);
CREATE INDEX session_person_idx ON session (person_id);

CREATE TABLE membership (
  organization_id uuid NOT NULL,
  person_id uuid NOT NULL,
  roles text[] NOT NULL,
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT membership_pkey PRIMARY KEY (organization_id, person_id),
  CONSTRAINT membership_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT membership_person_fkey FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT membership_roles_known
    CHECK (roles <@ ARRAY['safety_manager', 'planning_manager', 'system_operator', 'staff', 'auditor']),
  CONSTRAINT membership_roles_present CHECK (cardinality(roles) > 0),
  CONSTRAINT membership_version_positive CHECK (version > 0)
);
CREATE INDEX membership_person_idx ON membership (person_id);

-- The link carries the organisation beside the secret, so that it is looked up inside its own tenant.
CREATE TABLE invitation (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  roles text[] NOT NULL,
  name text NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  used_by uuid,
  revoked_at timestamptz,
  CONSTRAINT invitation_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT invitation_token_hash_key UNIQUE (organization_id, token_hash),
  CONSTRAINT invitation_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT invitation_created_by_fkey FOREIGN KEY (created_by) REFERENCES person (id),
  CONSTRAINT invitation_used_by_fkey FOREIGN KEY (used_by) REFERENCES person (id),
  CONSTRAINT invitation_roles_known
    CHECK (roles <@ ARRAY['safety_manager', 'planning_manager', 'system_operator', 'staff', 'auditor']),
  CONSTRAINT invitation_roles_present CHECK (cardinality(roles) > 0)
);

-- One facility per organisation (R-A7 kinds, R-B6 one checklist per facility).
CREATE TABLE facility (
  organization_id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  code text,
  beds integer,
  health_centre text NOT NULL DEFAULT '',
  address text NOT NULL DEFAULT '',
  phone text NOT NULL DEFAULT '',
  inspection_date date,
  setup jsonb NOT NULL DEFAULT '{}',
  setup_finished_at timestamptz,
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT facility_pkey PRIMARY KEY (organization_id),
  CONSTRAINT facility_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT facility_kind_known
    CHECK (kind IN ('hospital', 'clinic', 'clinic_with_beds', 'dental', 'maternity', 'pharmacy')),
  CONSTRAINT facility_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT facility_code_digits CHECK (code ~ '^[0-9]{7}([0-9]{3})?$'),
  CONSTRAINT facility_beds_not_negative CHECK (beds >= 0),
  CONSTRAINT facility_version_positive CHECK (version > 0)
);

CREATE TABLE vendor (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  contract_kind text NOT NULL,
  contact text NOT NULL DEFAULT '',
  phone text NOT NULL DEFAULT '',
  email text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  sort integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  archived_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT vendor_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT vendor_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT vendor_contract_kind_known CHECK (contract_kind IN ('maintenance', 'saas', 'purchase_only', 'none')),
  CONSTRAINT vendor_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT vendor_version_positive CHECK (version > 0)
);

-- scope holds the answers of the scope wizard and its reasons; in_scope is its verdict (R-A1).
CREATE TABLE system (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  vendor_id uuid,
  product text NOT NULL DEFAULT '',
  device_classes text[] NOT NULL DEFAULT '{}',
  scope jsonb NOT NULL DEFAULT '{}',
  in_scope text NOT NULL DEFAULT 'unknown',
  external_line text NOT NULL DEFAULT 'unknown',
  own_maintenance_line text NOT NULL DEFAULT 'unknown',
  status text NOT NULL DEFAULT 'active',
  note text NOT NULL DEFAULT '',
  sort integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT system_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT system_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT system_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES vendor (organization_id, id),
  CONSTRAINT system_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT system_device_classes_known CHECK (device_classes <@ ARRAY['server', 'terminal', 'network']),
  CONSTRAINT system_in_scope_known CHECK (in_scope IN ('yes', 'no', 'unknown')),
  CONSTRAINT system_external_line_known CHECK (external_line IN ('yes', 'no', 'unknown')),
  CONSTRAINT system_own_maintenance_line_known CHECK (own_maintenance_line IN ('yes', 'no', 'unknown')),
  CONSTRAINT system_status_known CHECK (status IN ('active', 'retired')),
  CONSTRAINT system_version_positive CHECK (version > 0)
);

CREATE TABLE responsible_person (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  role text NOT NULL,
  name text NOT NULL,
  post text NOT NULL DEFAULT '',
  phone text NOT NULL DEFAULT '',
  deputy_name text NOT NULL DEFAULT '',
  deputy_phone text NOT NULL DEFAULT '',
  person_id uuid,
  note text NOT NULL DEFAULT '',
  sort integer NOT NULL DEFAULT 0,
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT responsible_person_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT responsible_person_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT responsible_person_person_fkey FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT responsible_person_role_known
    CHECK (role IN ('director', 'safety_manager', 'planning_manager', 'system_operator', 'incident_contact', 'other')),
  CONSTRAINT responsible_person_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT responsible_person_version_positive CHECK (version > 0)
);
