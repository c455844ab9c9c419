-- What persons decide when accounts are checked against the roster (R-E3, R-E8; S0 6-2, 6-3, S1 第4条⑨⑩). What they confirm stands in the
-- account ledger itself.

-- An account that is not this person's: a no, which the ledger has no column for.
CREATE TABLE account_refusal (
  organization_id uuid NOT NULL,
  account_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  refused_at timestamptz NOT NULL DEFAULT now(),
  refused_by text NOT NULL,
  CONSTRAINT account_refusal_pkey PRIMARY KEY (organization_id, account_id, staff_id),
  CONSTRAINT account_refusal_account_fkey FOREIGN KEY (organization_id, account_id) REFERENCES account (organization_id, id),
  CONSTRAINT account_refusal_staff_fkey FOREIGN KEY (organization_id, staff_id) REFERENCES staff (organization_id, id)
);

-- A finding that somebody set aside with a reason. `subject`: an account's id, or a whole export; `fact`: SHA-256 over what the finding rested
-- on: when that changes, the finding stands again.
CREATE TABLE account_finding_aside (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  code text NOT NULL,
  subject text NOT NULL,
  fact bytea NOT NULL,
  reason text NOT NULL,
  until date,
  aside_at timestamptz NOT NULL DEFAULT now(),
  aside_by text NOT NULL,
  ended_at timestamptz,
  ended_by text NOT NULL DEFAULT '',
  CONSTRAINT account_finding_aside_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT account_finding_aside_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT account_finding_aside_fact_length CHECK (octet_length(fact) = 32),
  CONSTRAINT account_finding_aside_reason_present CHECK (btrim(reason) <> '')
);
CREATE UNIQUE INDEX account_finding_aside_standing_unique ON account_finding_aside (organization_id, code, subject)
  WHERE ended_at IS NULL;

-- R-E8; S0 6-3. The list as it was reported to the management, and that it was seen. `content` never changes.
CREATE TABLE account_check_report (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  content jsonb NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  made_by text NOT NULL,
  acknowledged_on date,
  acknowledged_by text NOT NULL DEFAULT '',
  post text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  recorded_at timestamptz,
  recorded_by text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT account_check_report_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT account_check_report_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT account_check_report_number_positive CHECK (number > 0),
  CONSTRAINT account_check_report_acknowledged_by_somebody CHECK (acknowledged_on IS NULL OR btrim(acknowledged_by) <> ''),
  CONSTRAINT account_check_report_version_positive CHECK (version > 0)
);
CREATE UNIQUE INDEX account_check_report_number_unique ON account_check_report (organization_id, number);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['account_refusal', 'account_finding_aside', 'account_check_report']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (organization_id = nullif(current_setting(''app.organization'', true), '''')::uuid)',
      name);
    EXECUTE format(
      'CREATE POLICY maintenance ON %I TO CURRENT_USER USING (current_setting(''app.maintenance'', true) = ''on'')', name);
  END LOOP;
END $$;

GRANT SELECT, INSERT, DELETE ON account_refusal TO mamori_app;
GRANT SELECT, INSERT, UPDATE ON account_finding_aside, account_check_report TO mamori_app;
