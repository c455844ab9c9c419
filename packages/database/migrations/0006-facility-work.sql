-- What the facility's work in the browser needs besides: removal that can be undone, who may stop
-- systems (S0 2-3), an administrator of the installation, a change number per assessment.

ALTER TABLE person ADD COLUMN installation_administrator boolean NOT NULL DEFAULT false;

ALTER TABLE vendor DROP CONSTRAINT vendor_contract_kind_known;
ALTER TABLE vendor ADD CONSTRAINT vendor_contract_kind_known
  CHECK (contract_kind IN ('maintenance', 'saas', 'purchase_only', 'none', 'unknown'));
ALTER TABLE vendor RENAME COLUMN archived_at TO removed_at;

ALTER TABLE system ADD COLUMN removed_at timestamptz;

ALTER TABLE responsible_person DROP CONSTRAINT responsible_person_role_known;
ALTER TABLE responsible_person ADD CONSTRAINT responsible_person_role_known
  CHECK (role IN ('director', 'safety_manager', 'planning_manager', 'system_operator', 'deputy'));
ALTER TABLE responsible_person ADD COLUMN may_stop_systems boolean NOT NULL DEFAULT false;
ALTER TABLE responsible_person ADD COLUMN removed_at timestamptz;

-- Counts the saved answers of an assessment; `answer.change_number` tells which change wrote the present value.
ALTER TABLE assessment ADD COLUMN change_number bigint NOT NULL DEFAULT 0;
ALTER TABLE answer ADD COLUMN change_number bigint NOT NULL DEFAULT 0;
CREATE INDEX answer_change_idx ON answer (organization_id, assessment_id, change_number);
