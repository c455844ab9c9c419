-- A facility's work on one edition of the checklist: answers with full history, evidence files, what was handed in.

CREATE TABLE assessment (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  edition_id text NOT NULL,
  fiscal_year integer NOT NULL,
  status text NOT NULL DEFAULT 'open',
  context jsonb NOT NULL DEFAULT '{}',
  note text NOT NULL DEFAULT '',
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT assessment_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT assessment_edition_key UNIQUE (organization_id, edition_id),
  CONSTRAINT assessment_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT assessment_created_by_fkey FOREIGN KEY (created_by) REFERENCES person (id),
  CONSTRAINT assessment_status_known CHECK (status IN ('open', 'handed_in', 'closed')),
  CONSTRAINT assessment_fiscal_year_sane CHECK (fiscal_year BETWEEN 2023 AND 2999),
  CONSTRAINT assessment_version_positive CHECK (version > 0)
);

-- The nil UUID as system_id means the facility as a whole; system_ref carries the foreign key of the others.
CREATE TABLE answer (
  organization_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  item_id text NOT NULL,
  system_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  system_ref uuid GENERATED ALWAYS AS (nullif(system_id, '00000000-0000-0000-0000-000000000000')) STORED,
  version integer NOT NULL DEFAULT 1,
  value jsonb NOT NULL,
  state text NOT NULL DEFAULT 'confirmed',
  provenance jsonb NOT NULL DEFAULT '{}',
  reason text,
  updated_by uuid,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT answer_pkey PRIMARY KEY (organization_id, assessment_id, item_id, system_id),
  CONSTRAINT answer_assessment_fkey FOREIGN KEY (organization_id, assessment_id)
    REFERENCES assessment (organization_id, id),
  CONSTRAINT answer_system_fkey FOREIGN KEY (organization_id, system_ref) REFERENCES system (organization_id, id),
  CONSTRAINT answer_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES person (id),
  CONSTRAINT answer_item_id_present CHECK (item_id <> ''),
  CONSTRAINT answer_state_known CHECK (state IN ('confirmed', 'proposed')),
  CONSTRAINT answer_version_positive CHECK (version > 0)
);

-- Every version of every answer: who, when, from where, why. Written by the trigger below only.
CREATE TABLE answer_history (
  organization_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  item_id text NOT NULL,
  system_id uuid NOT NULL,
  version integer NOT NULL,
  value jsonb NOT NULL,
  state text NOT NULL,
  provenance jsonb NOT NULL,
  reason text,
  changed_by uuid,
  changed_by_name text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now(),
  origin text,
  CONSTRAINT answer_history_pkey PRIMARY KEY (organization_id, assessment_id, item_id, system_id, version),
  CONSTRAINT answer_history_answer_fkey FOREIGN KEY (organization_id, assessment_id, item_id, system_id)
    REFERENCES answer (organization_id, assessment_id, item_id, system_id),
  CONSTRAINT answer_history_state_known CHECK (state IN ('confirmed', 'proposed'))
);

-- Runs with the owner's rights because the application role may not write history by itself. Also holds the rule that
-- versions go up by one, so that two people who edit at once cannot overwrite each other unseen.
CREATE FUNCTION record_answer_history() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.version <> (CASE TG_OP WHEN 'INSERT' THEN 1 ELSE OLD.version + 1 END) THEN
    RAISE EXCEPTION 'answer % of assessment %: version % does not follow the stored one', NEW.item_id, NEW.assessment_id, NEW.version
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'answer_version_follows', TABLE = 'answer';
  END IF;
  INSERT INTO public.answer_history (organization_id, assessment_id, item_id, system_id, version, value, state, provenance,
    reason, changed_by, changed_by_name, origin)
  VALUES (NEW.organization_id, NEW.assessment_id, NEW.item_id, NEW.system_id, NEW.version, NEW.value, NEW.state, NEW.provenance,
    NEW.reason, nullif(current_setting('app.person', true), '')::uuid,
    coalesce(nullif(current_setting('app.person_name', true), ''), 'system'), nullif(current_setting('app.origin', true), ''));
  RETURN NULL;
END $$;
CREATE TRIGGER answer_history_recorded AFTER INSERT OR UPDATE ON answer
  FOR EACH ROW EXECUTE FUNCTION record_answer_history();

-- Files are kept with their hash; the content lies in chunks so that neither side holds a whole file in memory.
CREATE TABLE attachment (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size bigint NOT NULL,
  sha256 bytea NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  deleted_by uuid,
  deleted_at timestamptz,
  CONSTRAINT attachment_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT attachment_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT attachment_created_by_fkey FOREIGN KEY (created_by) REFERENCES person (id),
  CONSTRAINT attachment_deleted_by_fkey FOREIGN KEY (deleted_by) REFERENCES person (id),
  CONSTRAINT attachment_name_present CHECK (name <> ''),
  CONSTRAINT attachment_size_not_negative CHECK (size >= 0),
  CONSTRAINT attachment_sha256_length CHECK (octet_length(sha256) = 32)
);

CREATE TABLE attachment_chunk (
  organization_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  number integer NOT NULL,
  content bytea NOT NULL,
  CONSTRAINT attachment_chunk_pkey PRIMARY KEY (organization_id, attachment_id, number),
  CONSTRAINT attachment_chunk_attachment_fkey FOREIGN KEY (organization_id, attachment_id)
    REFERENCES attachment (organization_id, id),
  CONSTRAINT attachment_chunk_number_not_negative CHECK (number >= 0),
  CONSTRAINT attachment_chunk_size CHECK (octet_length(content) BETWEEN 1 AND 1048576)
);
-- Evidence is mostly PDF and images, compressed already: trying to compress again only costs time.
ALTER TABLE attachment_chunk ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE answer_attachment (
  organization_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  item_id text NOT NULL,
  system_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  attachment_id uuid NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT answer_attachment_pkey PRIMARY KEY (organization_id, assessment_id, item_id, system_id, attachment_id),
  CONSTRAINT answer_attachment_assessment_fkey FOREIGN KEY (organization_id, assessment_id)
    REFERENCES assessment (organization_id, id),
  CONSTRAINT answer_attachment_attachment_fkey FOREIGN KEY (organization_id, attachment_id)
    REFERENCES attachment (organization_id, id),
  CONSTRAINT answer_attachment_created_by_fkey FOREIGN KEY (created_by) REFERENCES person (id)
);
CREATE INDEX answer_attachment_attachment_idx ON answer_attachment (organization_id, attachment_id);

-- Private keys are stored wrapped with the installation key.
CREATE TABLE signing_key (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  fingerprint text NOT NULL,
  public_key bytea NOT NULL,
  private_key bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  retired_at timestamptz,
  CONSTRAINT signing_key_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT signing_key_fingerprint_key UNIQUE (organization_id, fingerprint),
  CONSTRAINT signing_key_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT signing_key_public_key_length CHECK (octet_length(public_key) = 32)
);

-- What was handed in, when, how, to whom (R-B14): never changes. A correction is a new row that names the old one.
CREATE TABLE hand_in (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  supersedes uuid,
  handed_in_at timestamptz NOT NULL,
  method text NOT NULL,
  timing text NOT NULL,
  recipient text NOT NULL,
  document jsonb NOT NULL,
  envelope jsonb NOT NULL,
  sha256 bytea NOT NULL,
  signature bytea NOT NULL,
  key_fingerprint text NOT NULL,
  audit_seal_number bigint,
  audit_seal_hash bytea,
  xlsx_attachment_id uuid,
  pdf_attachment_id uuid,
  note text NOT NULL DEFAULT '',
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT hand_in_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT hand_in_assessment_fkey FOREIGN KEY (organization_id, assessment_id)
    REFERENCES assessment (organization_id, id),
  CONSTRAINT hand_in_supersedes_fkey FOREIGN KEY (organization_id, supersedes) REFERENCES hand_in (organization_id, id),
  CONSTRAINT hand_in_xlsx_fkey FOREIGN KEY (organization_id, xlsx_attachment_id)
    REFERENCES attachment (organization_id, id),
  CONSTRAINT hand_in_pdf_fkey FOREIGN KEY (organization_id, pdf_attachment_id)
    REFERENCES attachment (organization_id, id),
  CONSTRAINT hand_in_key_fkey FOREIGN KEY (organization_id, key_fingerprint)
    REFERENCES signing_key (organization_id, fingerprint),
  CONSTRAINT hand_in_created_by_fkey FOREIGN KEY (created_by) REFERENCES person (id),
  CONSTRAINT hand_in_method_known CHECK (method IN ('paper', 'digital')),
  CONSTRAINT hand_in_timing_known CHECK (timing IN ('before', 'on_day', 'after')),
  CONSTRAINT hand_in_sha256_length CHECK (octet_length(sha256) = 32),
  CONSTRAINT hand_in_signature_length CHECK (octet_length(signature) = 64),
  CONSTRAINT hand_in_seal_whole CHECK ((audit_seal_number IS NULL) = (audit_seal_hash IS NULL))
);
CREATE INDEX hand_in_assessment_idx ON hand_in (organization_id, assessment_id);

-- R-B12: plan holds what was shown and chosen, so that it can be undone.
CREATE TABLE carry_over (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  source_assessment_id uuid,
  plan jsonb NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  applied_at timestamptz,
  undone_at timestamptz,
  undone_by uuid,
  CONSTRAINT carry_over_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT carry_over_assessment_fkey FOREIGN KEY (organization_id, assessment_id)
    REFERENCES assessment (organization_id, id),
  CONSTRAINT carry_over_source_fkey FOREIGN KEY (organization_id, source_assessment_id)
    REFERENCES assessment (organization_id, id),
  CONSTRAINT carry_over_created_by_fkey FOREIGN KEY (created_by) REFERENCES person (id),
  CONSTRAINT carry_over_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES person (id)
);
CREATE INDEX carry_over_assessment_idx ON carry_over (organization_id, assessment_id);

-- R-B13: a filled official form read from a file, with the preview that a person looked at.
CREATE TABLE form_import (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid,
  attachment_id uuid,
  preview jsonb NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  applied_at timestamptz,
  applied_by uuid,
  discarded_at timestamptz,
  CONSTRAINT form_import_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT form_import_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT form_import_assessment_fkey FOREIGN KEY (organization_id, assessment_id)
    REFERENCES assessment (organization_id, id),
  CONSTRAINT form_import_attachment_fkey FOREIGN KEY (organization_id, attachment_id)
    REFERENCES attachment (organization_id, id),
  CONSTRAINT form_import_created_by_fkey FOREIGN KEY (created_by) REFERENCES person (id),
  CONSTRAINT form_import_applied_by_fkey FOREIGN KEY (applied_by) REFERENCES person (id)
);
CREATE INDEX form_import_assessment_idx ON form_import (organization_id, assessment_id);
