-- R-E2; S2 アクセス利用権限: its example has 病名 as a class of its own.
ALTER TABLE permission DROP CONSTRAINT permission_information_class_known;
ALTER TABLE permission ADD CONSTRAINT permission_information_class_known CHECK (information_class IN ('basic', 'record', 'diagnosis',
  'order', 'result', 'image', 'prescription', 'nursing', 'accounting', 'settings', 'logs'));

-- R-E2; S2 アカウント (役割). What a role of a system gives: a row of the matrix, or none of them.
CREATE TABLE system_role (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  system_id uuid NOT NULL,
  role text NOT NULL,
  job text,
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT system_role_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT system_role_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT system_role_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES system (organization_id, id),
  CONSTRAINT system_role_role_present CHECK (btrim(role) <> ''),
  CONSTRAINT system_role_job_known CHECK (job IN ('doctor', 'dentist', 'nurse', 'assistant_nurse', 'pharmacist', 'radiographer',
    'laboratory', 'rehabilitation', 'engineer', 'dietitian', 'dental_hygienist', 'social_worker', 'clerk', 'it', 'care_worker', 'other')),
  CONSTRAINT system_role_version_positive CHECK (version > 0)
);
CREATE UNIQUE INDEX system_role_role_unique ON system_role (organization_id, system_id, role) WHERE removed_at IS NULL;

ALTER TABLE system_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE system_role FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON system_role USING (organization_id = nullif(current_setting('app.organization', true), '')::uuid);
CREATE POLICY maintenance ON system_role TO CURRENT_USER USING (current_setting('app.maintenance', true) = 'on');
GRANT SELECT, INSERT, UPDATE ON system_role TO mamori_app;
