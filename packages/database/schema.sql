-- Written by `node packages/database/src/catalogue/generate.ts` from the migrations; not run by anything.
-- A test compares it with a freshly migrated database, so that a reviewer sees what a migration really changes.

CREATE SEQUENCE audit_entry_id;

CREATE OR REPLACE FUNCTION public.next_audit_entry_id()
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM pg_current_xact_id();
  RETURN nextval('public.audit_entry_id');
END $function$;

CREATE OR REPLACE FUNCTION public.record_answer_history()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
END $function$;

CREATE OR REPLACE FUNCTION public.record_item_record_history()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF NEW.version <> (CASE TG_OP WHEN 'INSERT' THEN 1 ELSE OLD.version + 1 END) THEN
    RAISE EXCEPTION '% of item % of assessment %: version % does not follow the stored one', NEW.kind, NEW.item_id,
      NEW.assessment_id, NEW.version
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'item_record_version_follows', TABLE = 'item_record';
  END IF;
  INSERT INTO public.item_record_history (organization_id, assessment_id, item_id, kind, version, value, removed, changed_by,
    changed_by_name, origin)
  VALUES (NEW.organization_id, NEW.assessment_id, NEW.item_id, NEW.kind, NEW.version, NEW.value, NEW.removed_at IS NOT NULL,
    nullif(current_setting('app.person', true), '')::uuid,
    coalesce(nullif(current_setting('app.person_name', true), ''), 'system'), nullif(current_setting('app.origin', true), ''));
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only', TABLE = TG_TABLE_NAME;
END $function$;

CREATE OR REPLACE FUNCTION public.refuse_published_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF OLD.status = 'published' THEN
    RAISE EXCEPTION 'edition import % is published and never changes', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'edition_import_published_immutable', TABLE = 'edition_import';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $function$;

CREATE OR REPLACE FUNCTION public.refuse_published_file_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT FROM edition_import WHERE id = OLD.edition_import_id AND status = 'published') THEN
    RAISE EXCEPTION 'edition import % is published and its files never change', OLD.edition_import_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'edition_import_published_immutable', TABLE = 'edition_import_file';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $function$;

CREATE TABLE answer (
  organization_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  item_id text NOT NULL,
  system_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'::uuid,
  system_ref uuid GENERATED ALWAYS AS (NULLIF(system_id, '00000000-0000-0000-0000-000000000000'::uuid)) STORED,
  version integer NOT NULL DEFAULT 1,
  value jsonb NOT NULL,
  state text NOT NULL DEFAULT 'confirmed'::text,
  provenance jsonb NOT NULL DEFAULT '{}'::jsonb,
  reason text,
  updated_by uuid,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  change_number bigint NOT NULL DEFAULT 0,
  CONSTRAINT answer_assessment_fkey FOREIGN KEY (organization_id, assessment_id) REFERENCES public.assessment(organization_id, id),
  CONSTRAINT answer_item_id_present CHECK ((item_id <> ''::text)),
  CONSTRAINT answer_pkey PRIMARY KEY (organization_id, assessment_id, item_id, system_id),
  CONSTRAINT answer_state_known CHECK ((state = ANY (ARRAY['confirmed'::text, 'proposed'::text]))),
  CONSTRAINT answer_system_fkey FOREIGN KEY (organization_id, system_ref) REFERENCES public.system(organization_id, id),
  CONSTRAINT answer_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES public.person(id),
  CONSTRAINT answer_version_positive CHECK ((version > 0))
);
CREATE INDEX answer_change_idx ON public.answer USING btree (organization_id, assessment_id, change_number);
CREATE TRIGGER answer_history_recorded AFTER INSERT OR UPDATE ON public.answer FOR EACH ROW EXECUTE FUNCTION public.record_answer_history();
ALTER TABLE answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE answer FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON answer TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON answer TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON answer TO mamori_app;
GRANT SELECT ON answer TO mamori_app;
GRANT UPDATE ON answer TO mamori_app;

CREATE TABLE answer_attachment (
  organization_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  item_id text NOT NULL,
  system_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'::uuid,
  attachment_id uuid NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT answer_attachment_assessment_fkey FOREIGN KEY (organization_id, assessment_id) REFERENCES public.assessment(organization_id, id),
  CONSTRAINT answer_attachment_attachment_fkey FOREIGN KEY (organization_id, attachment_id) REFERENCES public.attachment(organization_id, id),
  CONSTRAINT answer_attachment_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.person(id),
  CONSTRAINT answer_attachment_pkey PRIMARY KEY (organization_id, assessment_id, item_id, system_id, attachment_id)
);
CREATE INDEX answer_attachment_attachment_idx ON public.answer_attachment USING btree (organization_id, attachment_id);
ALTER TABLE answer_attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE answer_attachment FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON answer_attachment TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON answer_attachment TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON answer_attachment TO mamori_app;
GRANT INSERT ON answer_attachment TO mamori_app;
GRANT SELECT ON answer_attachment TO mamori_app;

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
  changed_at timestamp with time zone NOT NULL DEFAULT now(),
  origin text,
  CONSTRAINT answer_history_answer_fkey FOREIGN KEY (organization_id, assessment_id, item_id, system_id) REFERENCES public.answer(organization_id, assessment_id, item_id, system_id),
  CONSTRAINT answer_history_pkey PRIMARY KEY (organization_id, assessment_id, item_id, system_id, version),
  CONSTRAINT answer_history_state_known CHECK ((state = ANY (ARRAY['confirmed'::text, 'proposed'::text])))
);
CREATE TRIGGER answer_history_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.answer_history FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE answer_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE answer_history FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON answer_history TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON answer_history TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT SELECT ON answer_history TO mamori_app;

CREATE TABLE assessment (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  edition_id text NOT NULL,
  fiscal_year integer NOT NULL,
  status text NOT NULL DEFAULT 'open'::text,
  context jsonb NOT NULL DEFAULT '{}'::jsonb,
  note text NOT NULL DEFAULT ''::text,
  created_by uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  change_number bigint NOT NULL DEFAULT 0,
  CONSTRAINT assessment_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.person(id),
  CONSTRAINT assessment_edition_key UNIQUE (organization_id, edition_id),
  CONSTRAINT assessment_fiscal_year_sane CHECK (((fiscal_year >= 2023) AND (fiscal_year <= 2999))),
  CONSTRAINT assessment_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT assessment_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT assessment_status_known CHECK ((status = ANY (ARRAY['open'::text, 'handed_in'::text, 'closed'::text]))),
  CONSTRAINT assessment_version_positive CHECK ((version > 0))
);
ALTER TABLE assessment ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON assessment TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON assessment TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON assessment TO mamori_app;
GRANT SELECT ON assessment TO mamori_app;
GRANT UPDATE ON assessment TO mamori_app;

CREATE TABLE attachment (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size bigint NOT NULL,
  sha256 bytea NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  deleted_by uuid,
  deleted_at timestamp with time zone,
  CONSTRAINT attachment_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.person(id),
  CONSTRAINT attachment_deleted_by_fkey FOREIGN KEY (deleted_by) REFERENCES public.person(id),
  CONSTRAINT attachment_name_present CHECK ((name <> ''::text)),
  CONSTRAINT attachment_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT attachment_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT attachment_sha256_length CHECK ((octet_length(sha256) = 32)),
  CONSTRAINT attachment_size_not_negative CHECK ((size >= 0))
);
ALTER TABLE attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachment FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON attachment TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON attachment TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON attachment TO mamori_app;
GRANT SELECT ON attachment TO mamori_app;
GRANT UPDATE ON attachment TO mamori_app;

CREATE TABLE attachment_chunk (
  organization_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  number integer NOT NULL,
  content bytea NOT NULL STORAGE EXTERNAL,
  CONSTRAINT attachment_chunk_attachment_fkey FOREIGN KEY (organization_id, attachment_id) REFERENCES public.attachment(organization_id, id),
  CONSTRAINT attachment_chunk_number_not_negative CHECK ((number >= 0)),
  CONSTRAINT attachment_chunk_pkey PRIMARY KEY (organization_id, attachment_id, number),
  CONSTRAINT attachment_chunk_size CHECK (((octet_length(content) >= 1) AND (octet_length(content) <= 1048576)))
);
ALTER TABLE attachment_chunk ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachment_chunk FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON attachment_chunk TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON attachment_chunk TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON attachment_chunk TO mamori_app;
GRANT INSERT ON attachment_chunk TO mamori_app;
GRANT SELECT ON attachment_chunk TO mamori_app;

CREATE TABLE audit_entry (
  organization_id uuid NOT NULL,
  id bigint NOT NULL DEFAULT public.next_audit_entry_id(),
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  person_id uuid,
  person_name text NOT NULL,
  action text NOT NULL,
  subject text,
  details jsonb NOT NULL DEFAULT '{}'::jsonb,
  origin text,
  CONSTRAINT audit_entry_action_present CHECK ((action <> ''::text)),
  CONSTRAINT audit_entry_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT audit_entry_pkey PRIMARY KEY (organization_id, id)
);
CREATE INDEX audit_entry_id_idx ON public.audit_entry USING btree (id);
CREATE TRIGGER audit_entry_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON audit_entry TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON audit_entry TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT(action) ON audit_entry TO mamori_app;
GRANT INSERT(details) ON audit_entry TO mamori_app;
GRANT INSERT(organization_id) ON audit_entry TO mamori_app;
GRANT INSERT(origin) ON audit_entry TO mamori_app;
GRANT INSERT(person_id) ON audit_entry TO mamori_app;
GRANT INSERT(person_name) ON audit_entry TO mamori_app;
GRANT INSERT(subject) ON audit_entry TO mamori_app;
GRANT SELECT ON audit_entry TO mamori_app;

CREATE TABLE audit_seal (
  organization_id uuid NOT NULL,
  number bigint NOT NULL,
  first_id bigint NOT NULL,
  last_id bigint NOT NULL,
  entry_count integer NOT NULL,
  hash bytea NOT NULL,
  previous_hash bytea,
  sealed_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT audit_seal_chained CHECK (((number = 1) = (previous_hash IS NULL))),
  CONSTRAINT audit_seal_count_positive CHECK ((entry_count > 0)),
  CONSTRAINT audit_seal_hash_length CHECK ((octet_length(hash) = 32)),
  CONSTRAINT audit_seal_number_positive CHECK ((number > 0)),
  CONSTRAINT audit_seal_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT audit_seal_pkey PRIMARY KEY (organization_id, number),
  CONSTRAINT audit_seal_range CHECK ((first_id <= last_id))
);
CREATE INDEX audit_seal_last_id_idx ON public.audit_seal USING btree (last_id);
CREATE TRIGGER audit_seal_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_seal FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE audit_seal ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_seal FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON audit_seal TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON audit_seal TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT SELECT ON audit_seal TO mamori_app;

CREATE TABLE backup_run (
  id uuid NOT NULL,
  kind text NOT NULL,
  started_at timestamp with time zone NOT NULL DEFAULT now(),
  finished_at timestamp with time zone,
  file text NOT NULL,
  size bigint,
  sha256 bytea,
  seals jsonb NOT NULL DEFAULT '[]'::jsonb,
  error text,
  restore_tested_at timestamp with time zone,
  restore_result text,
  restore_error text,
  removed_at timestamp with time zone,
  CONSTRAINT backup_run_kind_known CHECK ((kind = ANY (ARRAY['manual'::text, 'scheduled'::text, 'migration'::text]))),
  CONSTRAINT backup_run_pkey PRIMARY KEY (id),
  CONSTRAINT backup_run_restore_result_known CHECK ((restore_result = ANY (ARRAY['ok'::text, 'failed'::text]))),
  CONSTRAINT backup_run_sha256_length CHECK ((octet_length(sha256) = 32))
);
CREATE INDEX backup_run_started_idx ON public.backup_run USING btree (started_at);
GRANT INSERT ON backup_run TO mamori_app;
GRANT SELECT ON backup_run TO mamori_app;
GRANT UPDATE ON backup_run TO mamori_app;

CREATE TABLE carry_over (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  source_assessment_id uuid,
  plan jsonb NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  applied_at timestamp with time zone,
  undone_at timestamp with time zone,
  undone_by uuid,
  CONSTRAINT carry_over_assessment_fkey FOREIGN KEY (organization_id, assessment_id) REFERENCES public.assessment(organization_id, id),
  CONSTRAINT carry_over_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.person(id),
  CONSTRAINT carry_over_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT carry_over_source_fkey FOREIGN KEY (organization_id, source_assessment_id) REFERENCES public.assessment(organization_id, id),
  CONSTRAINT carry_over_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES public.person(id)
);
CREATE INDEX carry_over_assessment_idx ON public.carry_over USING btree (organization_id, assessment_id);
ALTER TABLE carry_over ENABLE ROW LEVEL SECURITY;
ALTER TABLE carry_over FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON carry_over TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON carry_over TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON carry_over TO mamori_app;
GRANT SELECT ON carry_over TO mamori_app;
GRANT UPDATE ON carry_over TO mamori_app;

CREATE TABLE edition_import (
  id uuid NOT NULL,
  status text NOT NULL DEFAULT 'draft'::text,
  content jsonb NOT NULL,
  report jsonb NOT NULL DEFAULT '{}'::jsonb,
  sha256 bytea,
  created_by uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  published_by uuid,
  published_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT edition_import_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.person(id),
  CONSTRAINT edition_import_pkey PRIMARY KEY (id),
  CONSTRAINT edition_import_published_by_fkey FOREIGN KEY (published_by) REFERENCES public.person(id),
  CONSTRAINT edition_import_published_complete CHECK (((status <> 'published'::text) OR ((sha256 IS NOT NULL) AND (published_at IS NOT NULL)))),
  CONSTRAINT edition_import_sha256_length CHECK ((octet_length(sha256) = 32)),
  CONSTRAINT edition_import_status_known CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text, 'discarded'::text]))),
  CONSTRAINT edition_import_version_positive CHECK ((version > 0))
);
CREATE TRIGGER edition_import_published_immutable BEFORE DELETE OR UPDATE ON public.edition_import FOR EACH ROW EXECUTE FUNCTION public.refuse_published_change();
GRANT INSERT ON edition_import TO mamori_app;
GRANT SELECT ON edition_import TO mamori_app;
GRANT UPDATE ON edition_import TO mamori_app;

CREATE TABLE edition_import_file (
  edition_import_id uuid NOT NULL,
  number integer NOT NULL,
  name text NOT NULL,
  sha256 bytea NOT NULL,
  content bytea NOT NULL,
  CONSTRAINT edition_import_file_import_fkey FOREIGN KEY (edition_import_id) REFERENCES public.edition_import(id) ON DELETE CASCADE,
  CONSTRAINT edition_import_file_pkey PRIMARY KEY (edition_import_id, number),
  CONSTRAINT edition_import_file_sha256_length CHECK ((octet_length(sha256) = 32))
);
CREATE TRIGGER edition_import_file_published_immutable BEFORE DELETE OR UPDATE ON public.edition_import_file FOR EACH ROW EXECUTE FUNCTION public.refuse_published_file_change();
GRANT DELETE ON edition_import_file TO mamori_app;
GRANT INSERT ON edition_import_file TO mamori_app;
GRANT SELECT ON edition_import_file TO mamori_app;

CREATE TABLE edition_publication (
  edition_id text NOT NULL,
  edition_import_id uuid NOT NULL,
  sha256 bytea NOT NULL,
  published_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT edition_publication_import_fkey FOREIGN KEY (edition_import_id) REFERENCES public.edition_import(id),
  CONSTRAINT edition_publication_pkey PRIMARY KEY (edition_id),
  CONSTRAINT edition_publication_sha256_length CHECK ((octet_length(sha256) = 32))
);
CREATE INDEX edition_publication_import_idx ON public.edition_publication USING btree (edition_import_id);
CREATE TRIGGER edition_publication_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.edition_publication FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
GRANT INSERT ON edition_publication TO mamori_app;
GRANT SELECT ON edition_publication TO mamori_app;

CREATE TABLE facility (
  organization_id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  code text,
  beds integer,
  health_centre text NOT NULL DEFAULT ''::text,
  address text NOT NULL DEFAULT ''::text,
  phone text NOT NULL DEFAULT ''::text,
  inspection_date date,
  setup jsonb NOT NULL DEFAULT '{}'::jsonb,
  setup_finished_at timestamp with time zone,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT facility_beds_not_negative CHECK ((beds >= 0)),
  CONSTRAINT facility_code_digits CHECK ((code ~ '^[0-9]{7}([0-9]{3})?$'::text)),
  CONSTRAINT facility_kind_known CHECK ((kind = ANY (ARRAY['hospital'::text, 'clinic'::text, 'clinic_with_beds'::text, 'dental'::text, 'maternity'::text, 'pharmacy'::text]))),
  CONSTRAINT facility_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT facility_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT facility_pkey PRIMARY KEY (organization_id),
  CONSTRAINT facility_version_positive CHECK ((version > 0))
);
ALTER TABLE facility ENABLE ROW LEVEL SECURITY;
ALTER TABLE facility FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON facility TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON facility TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON facility TO mamori_app;
GRANT SELECT ON facility TO mamori_app;
GRANT UPDATE ON facility TO mamori_app;

CREATE TABLE form_import (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid,
  attachment_id uuid,
  preview jsonb NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  applied_at timestamp with time zone,
  applied_by uuid,
  discarded_at timestamp with time zone,
  CONSTRAINT form_import_applied_by_fkey FOREIGN KEY (applied_by) REFERENCES public.person(id),
  CONSTRAINT form_import_assessment_fkey FOREIGN KEY (organization_id, assessment_id) REFERENCES public.assessment(organization_id, id),
  CONSTRAINT form_import_attachment_fkey FOREIGN KEY (organization_id, attachment_id) REFERENCES public.attachment(organization_id, id),
  CONSTRAINT form_import_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.person(id),
  CONSTRAINT form_import_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT form_import_pkey PRIMARY KEY (organization_id, id)
);
CREATE INDEX form_import_assessment_idx ON public.form_import USING btree (organization_id, assessment_id);
ALTER TABLE form_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE form_import FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON form_import TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON form_import TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON form_import TO mamori_app;
GRANT SELECT ON form_import TO mamori_app;
GRANT UPDATE ON form_import TO mamori_app;

CREATE TABLE hand_in (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  supersedes uuid,
  handed_in_at timestamp with time zone NOT NULL,
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
  note text NOT NULL DEFAULT ''::text,
  created_by uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT hand_in_assessment_fkey FOREIGN KEY (organization_id, assessment_id) REFERENCES public.assessment(organization_id, id),
  CONSTRAINT hand_in_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.person(id),
  CONSTRAINT hand_in_key_fkey FOREIGN KEY (organization_id, key_fingerprint) REFERENCES public.signing_key(organization_id, fingerprint),
  CONSTRAINT hand_in_method_known CHECK ((method = ANY (ARRAY['paper'::text, 'digital'::text]))),
  CONSTRAINT hand_in_pdf_fkey FOREIGN KEY (organization_id, pdf_attachment_id) REFERENCES public.attachment(organization_id, id),
  CONSTRAINT hand_in_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT hand_in_seal_whole CHECK (((audit_seal_number IS NULL) = (audit_seal_hash IS NULL))),
  CONSTRAINT hand_in_sha256_length CHECK ((octet_length(sha256) = 32)),
  CONSTRAINT hand_in_signature_length CHECK ((octet_length(signature) = 64)),
  CONSTRAINT hand_in_supersedes_fkey FOREIGN KEY (organization_id, supersedes) REFERENCES public.hand_in(organization_id, id),
  CONSTRAINT hand_in_timing_known CHECK ((timing = ANY (ARRAY['before'::text, 'on_day'::text, 'after'::text]))),
  CONSTRAINT hand_in_xlsx_fkey FOREIGN KEY (organization_id, xlsx_attachment_id) REFERENCES public.attachment(organization_id, id)
);
CREATE INDEX hand_in_assessment_idx ON public.hand_in USING btree (organization_id, assessment_id);
CREATE TRIGGER hand_in_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.hand_in FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE hand_in ENABLE ROW LEVEL SECURITY;
ALTER TABLE hand_in FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON hand_in TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON hand_in TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON hand_in TO mamori_app;
GRANT SELECT ON hand_in TO mamori_app;

CREATE TABLE idempotency_key (
  scope text NOT NULL,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  status integer,
  response jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_key_pkey PRIMARY KEY (scope, key)
);
CREATE INDEX idempotency_key_created_idx ON public.idempotency_key USING btree (created_at);
GRANT DELETE ON idempotency_key TO mamori_app;
GRANT INSERT ON idempotency_key TO mamori_app;
GRANT SELECT ON idempotency_key TO mamori_app;
GRANT UPDATE ON idempotency_key TO mamori_app;

CREATE TABLE installation (
  id uuid NOT NULL,
  only_one boolean NOT NULL DEFAULT true,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  setup_code_hash bytea,
  setup_finished_at timestamp with time zone,
  settings jsonb NOT NULL DEFAULT '{}'::jsonb,
  key_check bytea,
  CONSTRAINT installation_key_check_length CHECK ((octet_length(key_check) = 32)),
  CONSTRAINT installation_only_one CHECK (only_one),
  CONSTRAINT installation_only_one_key UNIQUE (only_one),
  CONSTRAINT installation_pkey PRIMARY KEY (id)
);
GRANT SELECT ON installation TO mamori_app;
GRANT UPDATE ON installation TO mamori_app;

CREATE TABLE invitation (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  roles text[] NOT NULL,
  name text NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  used_by uuid,
  revoked_at timestamp with time zone,
  CONSTRAINT invitation_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.person(id),
  CONSTRAINT invitation_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT invitation_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT invitation_roles_known CHECK ((roles <@ ARRAY['safety_manager'::text, 'planning_manager'::text, 'system_operator'::text, 'staff'::text, 'auditor'::text])),
  CONSTRAINT invitation_roles_present CHECK ((cardinality(roles) > 0)),
  CONSTRAINT invitation_token_hash_key UNIQUE (organization_id, token_hash),
  CONSTRAINT invitation_used_by_fkey FOREIGN KEY (used_by) REFERENCES public.person(id)
);
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON invitation TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON invitation TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON invitation TO mamori_app;
GRANT SELECT ON invitation TO mamori_app;
GRANT UPDATE ON invitation TO mamori_app;

CREATE TABLE item_record (
  organization_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  item_id text NOT NULL,
  kind text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  value jsonb NOT NULL,
  removed_at timestamp with time zone,
  updated_by uuid,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT item_record_assessment_fkey FOREIGN KEY (organization_id, assessment_id) REFERENCES public.assessment(organization_id, id),
  CONSTRAINT item_record_item_id_present CHECK ((item_id <> ''::text)),
  CONSTRAINT item_record_kind_known CHECK ((kind = ANY (ARRAY['plan'::text, 'original'::text]))),
  CONSTRAINT item_record_pkey PRIMARY KEY (organization_id, assessment_id, item_id, kind),
  CONSTRAINT item_record_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES public.person(id),
  CONSTRAINT item_record_version_positive CHECK ((version > 0))
);
CREATE TRIGGER item_record_history_recorded AFTER INSERT OR UPDATE ON public.item_record FOR EACH ROW EXECUTE FUNCTION public.record_item_record_history();
ALTER TABLE item_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE item_record FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON item_record TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON item_record TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON item_record TO mamori_app;
GRANT SELECT ON item_record TO mamori_app;
GRANT UPDATE ON item_record TO mamori_app;

CREATE TABLE item_record_history (
  organization_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  item_id text NOT NULL,
  kind text NOT NULL,
  version integer NOT NULL,
  value jsonb NOT NULL,
  removed boolean NOT NULL,
  changed_by uuid,
  changed_by_name text NOT NULL,
  changed_at timestamp with time zone NOT NULL DEFAULT now(),
  origin text,
  CONSTRAINT item_record_history_pkey PRIMARY KEY (organization_id, assessment_id, item_id, kind, version),
  CONSTRAINT item_record_history_record_fkey FOREIGN KEY (organization_id, assessment_id, item_id, kind) REFERENCES public.item_record(organization_id, assessment_id, item_id, kind)
);
CREATE TRIGGER item_record_history_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.item_record_history FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE item_record_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE item_record_history FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON item_record_history TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON item_record_history TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT SELECT ON item_record_history TO mamori_app;

CREATE TABLE membership (
  organization_id uuid NOT NULL,
  person_id uuid NOT NULL,
  roles text[] NOT NULL,
  active boolean NOT NULL DEFAULT true,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  ended_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT membership_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT membership_person_fkey FOREIGN KEY (person_id) REFERENCES public.person(id),
  CONSTRAINT membership_pkey PRIMARY KEY (organization_id, person_id),
  CONSTRAINT membership_roles_known CHECK ((roles <@ ARRAY['safety_manager'::text, 'planning_manager'::text, 'system_operator'::text, 'staff'::text, 'auditor'::text])),
  CONSTRAINT membership_roles_present CHECK ((cardinality(roles) > 0)),
  CONSTRAINT membership_version_positive CHECK ((version > 0))
);
CREATE INDEX membership_person_idx ON public.membership USING btree (person_id);
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON membership TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY own ON membership FOR SELECT TO public USING (person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid);
CREATE POLICY tenant ON membership TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON membership TO mamori_app;
GRANT SELECT ON membership TO mamori_app;
GRANT UPDATE ON membership TO mamori_app;

CREATE TABLE organization (
  id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  settings jsonb NOT NULL DEFAULT '{}'::jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT organization_installation_is_nil CHECK (((kind = 'installation'::text) = (id = '00000000-0000-0000-0000-000000000000'::uuid))),
  CONSTRAINT organization_kind_known CHECK ((kind = ANY (ARRAY['facility'::text, 'vendor'::text, 'authority'::text, 'group'::text, 'installation'::text]))),
  CONSTRAINT organization_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT organization_pkey PRIMARY KEY (id)
);
ALTER TABLE organization ENABLE ROW LEVEL SECURITY;
ALTER TABLE organization FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON organization TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY own ON organization FOR SELECT TO public USING (EXISTS ( SELECT 1
   FROM public.membership m
  WHERE ((m.organization_id = organization.id) AND (m.person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid))));
CREATE POLICY tenant ON organization TO public USING (id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON organization TO mamori_app;
GRANT SELECT ON organization TO mamori_app;
GRANT UPDATE ON organization TO mamori_app;

CREATE TABLE passkey (
  credential_id text NOT NULL,
  person_id uuid NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL DEFAULT 0,
  transports text[] NOT NULL DEFAULT '{}'::text[],
  backed_up boolean NOT NULL DEFAULT false,
  name text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  last_used_at timestamp with time zone,
  CONSTRAINT passkey_counter_not_negative CHECK ((counter >= 0)),
  CONSTRAINT passkey_person_fkey FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE CASCADE,
  CONSTRAINT passkey_pkey PRIMARY KEY (credential_id)
);
CREATE INDEX passkey_person_idx ON public.passkey USING btree (person_id);
GRANT DELETE ON passkey TO mamori_app;
GRANT INSERT ON passkey TO mamori_app;
GRANT SELECT ON passkey TO mamori_app;
GRANT UPDATE ON passkey TO mamori_app;

CREATE TABLE person (
  id uuid NOT NULL,
  sign_in_name text NOT NULL,
  display_name text NOT NULL,
  password_hash text,
  password_changed_at timestamp with time zone,
  locale text NOT NULL DEFAULT 'ja'::text,
  status text NOT NULL DEFAULT 'active'::text,
  failed_attempts integer NOT NULL DEFAULT 0,
  locked_until timestamp with time zone,
  last_sign_in_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  installation_administrator boolean NOT NULL DEFAULT false,
  CONSTRAINT person_display_name_present CHECK ((btrim(display_name) <> ''::text)),
  CONSTRAINT person_failed_attempts_not_negative CHECK ((failed_attempts >= 0)),
  CONSTRAINT person_locale_known CHECK ((locale = ANY (ARRAY['ja'::text, 'en'::text]))),
  CONSTRAINT person_pkey PRIMARY KEY (id),
  CONSTRAINT person_sign_in_name_folded CHECK (((sign_in_name = lower(btrim(sign_in_name))) AND (sign_in_name <> ''::text))),
  CONSTRAINT person_sign_in_name_key UNIQUE (sign_in_name),
  CONSTRAINT person_status_known CHECK ((status = ANY (ARRAY['active'::text, 'disabled'::text]))),
  CONSTRAINT person_version_positive CHECK ((version > 0))
);
GRANT INSERT ON person TO mamori_app;
GRANT SELECT ON person TO mamori_app;
GRANT UPDATE ON person TO mamori_app;

CREATE TABLE person_password_history (
  person_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  password_hash text NOT NULL,
  replaced_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT person_password_history_person_fkey FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE CASCADE,
  CONSTRAINT person_password_history_pkey PRIMARY KEY (person_id, id)
);
GRANT DELETE ON person_password_history TO mamori_app;
GRANT INSERT ON person_password_history TO mamori_app;
GRANT SELECT ON person_password_history TO mamori_app;

CREATE TABLE recovery_code (
  person_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  used_at timestamp with time zone,
  CONSTRAINT recovery_code_person_fkey FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE CASCADE,
  CONSTRAINT recovery_code_pkey PRIMARY KEY (person_id, code_hash)
);
GRANT DELETE ON recovery_code TO mamori_app;
GRANT INSERT ON recovery_code TO mamori_app;
GRANT SELECT ON recovery_code TO mamori_app;
GRANT UPDATE ON recovery_code TO mamori_app;

CREATE TABLE responsible_person (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  role text NOT NULL,
  name text NOT NULL,
  post text NOT NULL DEFAULT ''::text,
  phone text NOT NULL DEFAULT ''::text,
  deputy_name text NOT NULL DEFAULT ''::text,
  deputy_phone text NOT NULL DEFAULT ''::text,
  person_id uuid,
  note text NOT NULL DEFAULT ''::text,
  sort integer NOT NULL DEFAULT 0,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  may_stop_systems boolean NOT NULL DEFAULT false,
  removed_at timestamp with time zone,
  CONSTRAINT responsible_person_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT responsible_person_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT responsible_person_person_fkey FOREIGN KEY (person_id) REFERENCES public.person(id),
  CONSTRAINT responsible_person_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT responsible_person_role_known CHECK ((role = ANY (ARRAY['director'::text, 'safety_manager'::text, 'planning_manager'::text, 'system_operator'::text, 'deputy'::text]))),
  CONSTRAINT responsible_person_version_positive CHECK ((version > 0))
);
ALTER TABLE responsible_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE responsible_person FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON responsible_person TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON responsible_person TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON responsible_person TO mamori_app;
GRANT INSERT ON responsible_person TO mamori_app;
GRANT SELECT ON responsible_person TO mamori_app;
GRANT UPDATE ON responsible_person TO mamori_app;

CREATE TABLE schema_migration (
  number integer NOT NULL,
  name text NOT NULL,
  sha256 text NOT NULL,
  applied_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT schema_migration_pkey PRIMARY KEY (number)
);
GRANT SELECT ON schema_migration TO mamori_app;

CREATE TABLE session (
  token_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  organization_id uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  last_seen_at timestamp with time zone NOT NULL DEFAULT now(),
  second_factor_at timestamp with time zone,
  user_agent text,
  origin text,
  ended_at timestamp with time zone,
  CONSTRAINT session_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT session_person_fkey FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE CASCADE,
  CONSTRAINT session_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX session_person_idx ON public.session USING btree (person_id);
GRANT DELETE ON session TO mamori_app;
GRANT INSERT ON session TO mamori_app;
GRANT SELECT ON session TO mamori_app;
GRANT UPDATE ON session TO mamori_app;

CREATE TABLE sign_in_challenge (
  token_hash bytea NOT NULL,
  person_id uuid,
  purpose text NOT NULL,
  challenge text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}'::jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT sign_in_challenge_person_fkey FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE CASCADE,
  CONSTRAINT sign_in_challenge_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX sign_in_challenge_expires_idx ON public.sign_in_challenge USING btree (expires_at);
GRANT DELETE ON sign_in_challenge TO mamori_app;
GRANT INSERT ON sign_in_challenge TO mamori_app;
GRANT SELECT ON sign_in_challenge TO mamori_app;
GRANT UPDATE ON sign_in_challenge TO mamori_app;

CREATE TABLE signing_key (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  fingerprint text NOT NULL,
  public_key bytea NOT NULL,
  private_key bytea NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  retired_at timestamp with time zone,
  CONSTRAINT signing_key_fingerprint_key UNIQUE (organization_id, fingerprint),
  CONSTRAINT signing_key_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT signing_key_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT signing_key_public_key_length CHECK ((octet_length(public_key) = 32))
);
ALTER TABLE signing_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE signing_key FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON signing_key TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON signing_key TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON signing_key TO mamori_app;
GRANT SELECT ON signing_key TO mamori_app;
GRANT UPDATE ON signing_key TO mamori_app;

CREATE TABLE system (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  vendor_id uuid,
  product text NOT NULL DEFAULT ''::text,
  device_classes text[] NOT NULL DEFAULT '{}'::text[],
  scope jsonb NOT NULL DEFAULT '{}'::jsonb,
  in_scope text NOT NULL DEFAULT 'unknown'::text,
  external_line text NOT NULL DEFAULT 'unknown'::text,
  own_maintenance_line text NOT NULL DEFAULT 'unknown'::text,
  status text NOT NULL DEFAULT 'active'::text,
  note text NOT NULL DEFAULT ''::text,
  sort integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  removed_at timestamp with time zone,
  CONSTRAINT system_device_classes_known CHECK ((device_classes <@ ARRAY['server'::text, 'terminal'::text, 'network'::text])),
  CONSTRAINT system_external_line_known CHECK ((external_line = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT system_in_scope_known CHECK ((in_scope = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT system_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT system_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT system_own_maintenance_line_known CHECK ((own_maintenance_line = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT system_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT system_status_known CHECK ((status = ANY (ARRAY['active'::text, 'retired'::text]))),
  CONSTRAINT system_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES public.vendor(organization_id, id),
  CONSTRAINT system_version_positive CHECK ((version > 0))
);
ALTER TABLE system ENABLE ROW LEVEL SECURITY;
ALTER TABLE system FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON system TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON system TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON system TO mamori_app;
GRANT INSERT ON system TO mamori_app;
GRANT SELECT ON system TO mamori_app;
GRANT UPDATE ON system TO mamori_app;

CREATE TABLE totp (
  person_id uuid NOT NULL,
  secret bytea NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  confirmed_at timestamp with time zone,
  last_used_step bigint,
  CONSTRAINT totp_person_fkey FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE CASCADE,
  CONSTRAINT totp_pkey PRIMARY KEY (person_id)
);
GRANT DELETE ON totp TO mamori_app;
GRANT INSERT ON totp TO mamori_app;
GRANT SELECT ON totp TO mamori_app;
GRANT UPDATE ON totp TO mamori_app;

CREATE TABLE vendor (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  contract_kind text NOT NULL,
  contact text NOT NULL DEFAULT ''::text,
  phone text NOT NULL DEFAULT ''::text,
  email text NOT NULL DEFAULT ''::text,
  note text NOT NULL DEFAULT ''::text,
  sort integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT vendor_contract_kind_known CHECK ((contract_kind = ANY (ARRAY['maintenance'::text, 'saas'::text, 'purchase_only'::text, 'none'::text, 'unknown'::text]))),
  CONSTRAINT vendor_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT vendor_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT vendor_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT vendor_version_positive CHECK ((version > 0))
);
ALTER TABLE vendor ENABLE ROW LEVEL SECURITY;
ALTER TABLE vendor FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON vendor TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON vendor TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON vendor TO mamori_app;
GRANT INSERT ON vendor TO mamori_app;
GRANT SELECT ON vendor TO mamori_app;
GRANT UPDATE ON vendor TO mamori_app;
