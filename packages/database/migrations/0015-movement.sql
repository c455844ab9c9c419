-- Disposal decided by three parties, what is checked on return, who tested a restore, decisions about what cannot be mended, and ends of
-- support that were brought later (R-D1, R-D3, R-D8, R-G5, R-K5).

-- R-G5; S1 第9条(1), 第4条(1)②④. What was decided about a device without support or patches.
ALTER TABLE device
  ADD COLUMN risk_decision text,
  ADD COLUMN risk_reason text NOT NULL DEFAULT '',
  ADD COLUMN risk_decided_by text NOT NULL DEFAULT '',
  ADD COLUMN risk_decided_on date,
  ADD COLUMN risk_review_on date,
  ADD CONSTRAINT device_risk_decision_known CHECK (risk_decision IN ('stop', 'alternative', 'accept'));

-- R-K5; S3 6, 参考2-4
ALTER TABLE backup ADD COLUMN restore_tested_by text NOT NULL DEFAULT '';

-- R-D8; S1 第7条(2), 第10条(5)イ
ALTER TABLE take_out
  ADD COLUMN back_virus_checked text NOT NULL DEFAULT 'unknown',
  ADD COLUMN back_erased text NOT NULL DEFAULT 'unknown',
  ADD COLUMN received_by text NOT NULL DEFAULT '',
  ADD CONSTRAINT take_out_back_virus_checked_known CHECK (back_virus_checked IN ('yes', 'no', 'unknown')),
  ADD CONSTRAINT take_out_back_erased_known CHECK (back_erased IN ('yes', 'no', 'unknown'));

-- The signed paper of a decision, and the certificate of destruction.
ALTER TABLE ledger_file
  DROP CONSTRAINT ledger_file_kind_known,
  ADD CONSTRAINT ledger_file_kind_known CHECK (kind IN ('photo', 'document', 'decision', 'proof'));

-- R-D3; S1 第13条(3)①. Who is asked to decide, and how the decision came about: `self` signed in, `paper` is a signed paper. `content`:
-- SHA-256 of what it was about. Name and day stand in the ledger.
CREATE TABLE disposal_party (
  organization_id uuid NOT NULL,
  disposal_id uuid NOT NULL,
  party text NOT NULL,
  person_id uuid,
  way text,
  content bytea,
  recorded_at timestamptz,
  recorded_by text NOT NULL DEFAULT '',
  CONSTRAINT disposal_party_pkey PRIMARY KEY (organization_id, disposal_id, party),
  CONSTRAINT disposal_party_disposal_fkey FOREIGN KEY (organization_id, disposal_id) REFERENCES disposal (organization_id, id),
  CONSTRAINT disposal_party_person_fkey FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT disposal_party_known CHECK (party IN ('head', 'planner', 'management')),
  CONSTRAINT disposal_party_way_known CHECK (way IN ('self', 'paper')),
  CONSTRAINT disposal_party_complete CHECK ((way IS NULL) = (content IS NULL) AND (way IS NULL) = (recorded_at IS NULL)),
  CONSTRAINT disposal_party_content_length CHECK (octet_length(content) = 32)
);
CREATE INDEX disposal_party_person_idx ON disposal_party (organization_id, person_id) WHERE person_id IS NOT NULL;

-- R-D1, R-G1; S1 第5条. Ends of support that the facility found out itself, such as those of its network devices.
CREATE TABLE product_end (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  applies_to text NOT NULL,
  ends_on date NOT NULL,
  source text NOT NULL,
  checked_on date,
  note text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT product_end_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT product_end_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT product_end_name_present CHECK (btrim(name) <> ''),
  CONSTRAINT product_end_source_present CHECK (btrim(source) <> ''),
  CONSTRAINT product_end_applies_to_known CHECK (applies_to IN ('os', 'software', 'model')),
  CONSTRAINT product_end_version_positive CHECK (version > 0)
);
CREATE UNIQUE INDEX product_end_name_unique ON product_end (organization_id, name, applies_to) WHERE removed_at IS NULL;

-- A newer file of ends of support that somebody brought to the installation; `content` is what it holds. Taking it out again keeps it.
CREATE TABLE product_file (
  id uuid NOT NULL,
  file_name text NOT NULL,
  sha256 bytea NOT NULL,
  content jsonb NOT NULL,
  taken_in_at timestamptz NOT NULL DEFAULT now(),
  taken_in_by uuid,
  taken_in_name text NOT NULL,
  taken_out_at timestamptz,
  taken_out_name text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT product_file_pkey PRIMARY KEY (id),
  CONSTRAINT product_file_taken_in_by_fkey FOREIGN KEY (taken_in_by) REFERENCES person (id),
  CONSTRAINT product_file_sha256_length CHECK (octet_length(sha256) = 32),
  CONSTRAINT product_file_version_positive CHECK (version > 0)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['disposal_party', 'product_end']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (organization_id = nullif(current_setting(''app.organization'', true), '''')::uuid)',
      name);
    EXECUTE format(
      'CREATE POLICY maintenance ON %I TO CURRENT_USER USING (current_setting(''app.maintenance'', true) = ''on'')', name);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON disposal_party, product_end, product_file TO mamori_app;
