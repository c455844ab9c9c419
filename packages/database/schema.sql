-- Written by `node packages/database/src/catalogue/generate.ts` from the migrations; not run by anything.
-- A test compares it with a freshly migrated database, so that a reviewer sees what a migration really changes.

CREATE SEQUENCE audit_entry_id;

CREATE OR REPLACE FUNCTION public.deliver_documents(recipients uuid[], documents jsonb[], fingerprint text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
END $function$;

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

CREATE TABLE account (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  layer text NOT NULL,
  system_id uuid,
  device_id uuid,
  realm text NOT NULL DEFAULT ''::text,
  display_name text NOT NULL DEFAULT ''::text,
  employee_number text NOT NULL DEFAULT ''::text,
  staff_id uuid,
  kind text NOT NULL DEFAULT 'personal'::text,
  enabled text NOT NULL DEFAULT 'unknown'::text,
  administrator text NOT NULL DEFAULT 'unknown'::text,
  administrator_reason text NOT NULL DEFAULT ''::text,
  role text NOT NULL DEFAULT ''::text,
  created_on date,
  last_used_on date,
  password_changed_on date,
  password_never_expires text NOT NULL DEFAULT 'unknown'::text,
  auto_logon text NOT NULL DEFAULT 'unknown'::text,
  daily_use text NOT NULL DEFAULT 'unknown'::text,
  disabled_on date,
  sealed_on date,
  seal_place text NOT NULL DEFAULT ''::text,
  confirmed_on date,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT account_administrator_known CHECK ((administrator = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT account_auto_logon_known CHECK ((auto_logon = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT account_daily_use_known CHECK ((daily_use = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT account_device_fkey FOREIGN KEY (organization_id, device_id) REFERENCES public.device(organization_id, id),
  CONSTRAINT account_enabled_known CHECK ((enabled = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT account_kind_known CHECK ((kind = ANY (ARRAY['personal'::text, 'shared'::text, 'service'::text, 'vendor'::text, 'break_glass'::text, 'built_in'::text]))),
  CONSTRAINT account_layer_known CHECK ((layer = ANY (ARRAY['application'::text, 'server_os'::text, 'terminal_os'::text, 'network'::text]))),
  CONSTRAINT account_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT account_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT account_password_never_expires_known CHECK ((password_never_expires = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT account_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT account_staff_fkey FOREIGN KEY (organization_id, staff_id) REFERENCES public.staff(organization_id, id),
  CONSTRAINT account_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES public.system(organization_id, id),
  CONSTRAINT account_version_positive CHECK ((version > 0))
);
CREATE INDEX account_staff_idx ON public.account USING btree (organization_id, staff_id) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX account_key_unique ON public.account USING btree (organization_id, layer, system_id, device_id, realm, name) NULLS NOT DISTINCT WHERE (removed_at IS NULL);
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
ALTER TABLE account FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON account TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON account TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON account TO mamori_app;
GRANT SELECT ON account TO mamori_app;
GRANT UPDATE ON account TO mamori_app;

CREATE TABLE account_check_report (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  content jsonb NOT NULL,
  made_at timestamp with time zone NOT NULL DEFAULT now(),
  made_by text NOT NULL,
  acknowledged_on date,
  acknowledged_by text NOT NULL DEFAULT ''::text,
  post text NOT NULL DEFAULT ''::text,
  note text NOT NULL DEFAULT ''::text,
  recorded_at timestamp with time zone,
  recorded_by text NOT NULL DEFAULT ''::text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT account_check_report_acknowledged_by_somebody CHECK (((acknowledged_on IS NULL) OR (btrim(acknowledged_by) <> ''::text))),
  CONSTRAINT account_check_report_number_positive CHECK ((number > 0)),
  CONSTRAINT account_check_report_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT account_check_report_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT account_check_report_version_positive CHECK ((version > 0))
);
CREATE UNIQUE INDEX account_check_report_number_unique ON public.account_check_report USING btree (organization_id, number);
ALTER TABLE account_check_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_check_report FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON account_check_report TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON account_check_report TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON account_check_report TO mamori_app;
GRANT SELECT ON account_check_report TO mamori_app;
GRANT UPDATE ON account_check_report TO mamori_app;

CREATE TABLE account_finding_aside (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  code text NOT NULL,
  subject text NOT NULL,
  fact bytea NOT NULL,
  reason text NOT NULL,
  until date,
  aside_at timestamp with time zone NOT NULL DEFAULT now(),
  aside_by text NOT NULL,
  ended_at timestamp with time zone,
  ended_by text NOT NULL DEFAULT ''::text,
  CONSTRAINT account_finding_aside_fact_length CHECK ((octet_length(fact) = 32)),
  CONSTRAINT account_finding_aside_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT account_finding_aside_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT account_finding_aside_reason_present CHECK ((btrim(reason) <> ''::text))
);
CREATE UNIQUE INDEX account_finding_aside_standing_unique ON public.account_finding_aside USING btree (organization_id, code, subject) WHERE (ended_at IS NULL);
ALTER TABLE account_finding_aside ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_finding_aside FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON account_finding_aside TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON account_finding_aside TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON account_finding_aside TO mamori_app;
GRANT SELECT ON account_finding_aside TO mamori_app;
GRANT UPDATE ON account_finding_aside TO mamori_app;

CREATE TABLE account_refusal (
  organization_id uuid NOT NULL,
  account_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  refused_at timestamp with time zone NOT NULL DEFAULT now(),
  refused_by text NOT NULL,
  CONSTRAINT account_refusal_account_fkey FOREIGN KEY (organization_id, account_id) REFERENCES public.account(organization_id, id),
  CONSTRAINT account_refusal_pkey PRIMARY KEY (organization_id, account_id, staff_id),
  CONSTRAINT account_refusal_staff_fkey FOREIGN KEY (organization_id, staff_id) REFERENCES public.staff(organization_id, id)
);
ALTER TABLE account_refusal ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_refusal FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON account_refusal TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON account_refusal TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON account_refusal TO mamori_app;
GRANT INSERT ON account_refusal TO mamori_app;
GRANT SELECT ON account_refusal TO mamori_app;

CREATE TABLE account_review (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  due_on date NOT NULL,
  started_at timestamp with time zone NOT NULL DEFAULT now(),
  started_by text NOT NULL,
  closed_at timestamp with time zone,
  closed_by text NOT NULL DEFAULT ''::text,
  reported_to text NOT NULL DEFAULT ''::text,
  reported_on date,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT account_review_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT account_review_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT account_review_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT account_review_version_positive CHECK ((version > 0))
);
ALTER TABLE account_review ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_review FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON account_review TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON account_review TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON account_review TO mamori_app;
GRANT INSERT ON account_review TO mamori_app;
GRANT SELECT ON account_review TO mamori_app;
GRANT UPDATE ON account_review TO mamori_app;

CREATE TABLE account_review_entry (
  organization_id uuid NOT NULL,
  review_id uuid NOT NULL,
  part_id uuid NOT NULL,
  account_id uuid NOT NULL,
  shown jsonb NOT NULL,
  decision text,
  note text NOT NULL DEFAULT ''::text,
  decided_at timestamp with time zone,
  decided_by text NOT NULL DEFAULT ''::text,
  done_at timestamp with time zone,
  done_by text NOT NULL DEFAULT ''::text,
  CONSTRAINT account_review_entry_account_fkey FOREIGN KEY (organization_id, account_id) REFERENCES public.account(organization_id, id),
  CONSTRAINT account_review_entry_decision_known CHECK ((decision = ANY (ARRAY['keep'::text, 'disable'::text, 'change'::text]))),
  CONSTRAINT account_review_entry_part_fkey FOREIGN KEY (organization_id, review_id, part_id) REFERENCES public.account_review_part(organization_id, review_id, id),
  CONSTRAINT account_review_entry_pkey PRIMARY KEY (organization_id, review_id, account_id)
);
ALTER TABLE account_review_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_review_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON account_review_entry TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON account_review_entry TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON account_review_entry TO mamori_app;
GRANT INSERT ON account_review_entry TO mamori_app;
GRANT SELECT ON account_review_entry TO mamori_app;
GRANT UPDATE ON account_review_entry TO mamori_app;

CREATE TABLE account_review_part (
  organization_id uuid NOT NULL,
  review_id uuid NOT NULL,
  id uuid NOT NULL,
  department text NOT NULL,
  person_id uuid,
  reviewer text NOT NULL DEFAULT ''::text,
  signed_at timestamp with time zone,
  signed_by text NOT NULL DEFAULT ''::text,
  digest bytea,
  version integer NOT NULL DEFAULT 1,
  recorded_by text NOT NULL DEFAULT ''::text,
  CONSTRAINT account_review_part_digest_length CHECK ((octet_length(digest) = 32)),
  CONSTRAINT account_review_part_person_fkey FOREIGN KEY (person_id) REFERENCES public.person(id),
  CONSTRAINT account_review_part_pkey PRIMARY KEY (organization_id, review_id, id),
  CONSTRAINT account_review_part_review_fkey FOREIGN KEY (organization_id, review_id) REFERENCES public.account_review(organization_id, id),
  CONSTRAINT account_review_part_version_positive CHECK ((version > 0))
);
CREATE UNIQUE INDEX account_review_part_department_unique ON public.account_review_part USING btree (organization_id, review_id, department);
ALTER TABLE account_review_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_review_part FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON account_review_part TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON account_review_part TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON account_review_part TO mamori_app;
GRANT INSERT ON account_review_part TO mamori_app;
GRANT SELECT ON account_review_part TO mamori_app;
GRANT UPDATE ON account_review_part TO mamori_app;

CREATE TABLE account_review_reopening (
  organization_id uuid NOT NULL,
  review_id uuid NOT NULL,
  part_id uuid NOT NULL,
  number integer NOT NULL,
  signed_at timestamp with time zone NOT NULL,
  signed_by text NOT NULL,
  recorded_by text NOT NULL,
  content text NOT NULL,
  digest bytea NOT NULL,
  reopened_at timestamp with time zone NOT NULL,
  reopened_by text NOT NULL,
  reason text NOT NULL,
  CONSTRAINT account_review_reopening_digest_length CHECK ((octet_length(digest) = 32)),
  CONSTRAINT account_review_reopening_number_positive CHECK ((number > 0)),
  CONSTRAINT account_review_reopening_part_fkey FOREIGN KEY (organization_id, review_id, part_id) REFERENCES public.account_review_part(organization_id, review_id, id),
  CONSTRAINT account_review_reopening_pkey PRIMARY KEY (organization_id, review_id, part_id, number),
  CONSTRAINT account_review_reopening_reason_present CHECK ((btrim(reason) <> ''::text))
);
CREATE TRIGGER account_review_reopening_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.account_review_reopening FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE account_review_reopening ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_review_reopening FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON account_review_reopening TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON account_review_reopening TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON account_review_reopening TO mamori_app;
GRANT SELECT ON account_review_reopening TO mamori_app;

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

CREATE TABLE answer_set (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  product_version_id uuid NOT NULL,
  edition_id text NOT NULL,
  head jsonb NOT NULL DEFAULT '{}'::jsonb,
  reviewed jsonb,
  reviewed_by uuid,
  reviewed_at timestamp with time zone,
  revision integer NOT NULL DEFAULT 0,
  change_number bigint NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT answer_set_once_key UNIQUE (organization_id, product_version_id, edition_id),
  CONSTRAINT answer_set_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT answer_set_product_version_fkey FOREIGN KEY (organization_id, product_version_id) REFERENCES public.product_version(organization_id, id),
  CONSTRAINT answer_set_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES public.person(id),
  CONSTRAINT answer_set_reviewed_whole CHECK (((reviewed IS NULL) = (reviewed_at IS NULL))),
  CONSTRAINT answer_set_version_positive CHECK ((version > 0))
);
ALTER TABLE answer_set ENABLE ROW LEVEL SECURITY;
ALTER TABLE answer_set FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON answer_set TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON answer_set TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON answer_set TO mamori_app;
GRANT SELECT ON answer_set TO mamori_app;
GRANT UPDATE ON answer_set TO mamori_app;

CREATE TABLE answer_set_item (
  organization_id uuid NOT NULL,
  answer_set_id uuid NOT NULL,
  item_id text NOT NULL,
  value jsonb NOT NULL,
  per_customer boolean NOT NULL DEFAULT false,
  question text NOT NULL DEFAULT ''::text,
  updated_by uuid,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT answer_set_item_pkey PRIMARY KEY (organization_id, answer_set_id, item_id),
  CONSTRAINT answer_set_item_set_fkey FOREIGN KEY (organization_id, answer_set_id) REFERENCES public.answer_set(organization_id, id),
  CONSTRAINT answer_set_item_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES public.person(id),
  CONSTRAINT answer_set_item_version_positive CHECK ((version > 0))
);
ALTER TABLE answer_set_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE answer_set_item FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON answer_set_item TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON answer_set_item TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON answer_set_item TO mamori_app;
GRANT SELECT ON answer_set_item TO mamori_app;
GRANT UPDATE ON answer_set_item TO mamori_app;

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

CREATE TABLE backup (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  system_id uuid,
  content text NOT NULL DEFAULT ''::text,
  every_hours integer,
  generations integer,
  copies integer,
  media_kinds integer,
  place text NOT NULL DEFAULT ''::text,
  offline text NOT NULL DEFAULT 'unknown'::text,
  remote text NOT NULL DEFAULT 'unknown'::text,
  immutable text NOT NULL DEFAULT 'unknown'::text,
  encrypted text NOT NULL DEFAULT 'unknown'::text,
  performer text NOT NULL DEFAULT ''::text,
  vendor_id uuid,
  checked_on date,
  restore_tested_on date,
  restore_result text,
  restore_minutes integer,
  restore_record text NOT NULL DEFAULT ''::text,
  procedure text NOT NULL DEFAULT ''::text,
  procedure_confirmed_on date,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  restore_tested_by text NOT NULL DEFAULT ''::text,
  CONSTRAINT backup_copies_range CHECK (((copies >= 0) AND (copies <= 100))),
  CONSTRAINT backup_encrypted_known CHECK ((encrypted = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT backup_every_hours_range CHECK (((every_hours >= 1) AND (every_hours <= 87600))),
  CONSTRAINT backup_generations_range CHECK (((generations >= 0) AND (generations <= 10000))),
  CONSTRAINT backup_immutable_known CHECK ((immutable = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT backup_media_kinds_range CHECK (((media_kinds >= 0) AND (media_kinds <= 20))),
  CONSTRAINT backup_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT backup_offline_known CHECK ((offline = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT backup_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT backup_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT backup_remote_known CHECK ((remote = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT backup_restore_minutes_range CHECK (((restore_minutes >= 0) AND (restore_minutes <= 525600))),
  CONSTRAINT backup_restore_result_known CHECK ((restore_result = ANY (ARRAY['succeeded'::text, 'partly'::text, 'failed'::text]))),
  CONSTRAINT backup_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES public.system(organization_id, id),
  CONSTRAINT backup_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES public.vendor(organization_id, id),
  CONSTRAINT backup_version_positive CHECK ((version > 0))
);
ALTER TABLE backup ENABLE ROW LEVEL SECURITY;
ALTER TABLE backup FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON backup TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON backup TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON backup TO mamori_app;
GRANT SELECT ON backup TO mamori_app;
GRANT UPDATE ON backup TO mamori_app;

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

CREATE TABLE break_glass_use (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  used_by text NOT NULL,
  opened_on date NOT NULL,
  reason text NOT NULL,
  approved_by text NOT NULL DEFAULT ''::text,
  ended_on date,
  changed_on date,
  sealed_on date,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT break_glass_use_account_fkey FOREIGN KEY (organization_id, account_id) REFERENCES public.account(organization_id, id),
  CONSTRAINT break_glass_use_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT break_glass_use_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT break_glass_use_reason_present CHECK ((btrim(reason) <> ''::text)),
  CONSTRAINT break_glass_use_used_by_present CHECK ((btrim(used_by) <> ''::text)),
  CONSTRAINT break_glass_use_version_positive CHECK ((version > 0))
);
ALTER TABLE break_glass_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE break_glass_use FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON break_glass_use TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON break_glass_use TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON break_glass_use TO mamori_app;
GRANT SELECT ON break_glass_use TO mamori_app;
GRANT UPDATE ON break_glass_use TO mamori_app;

CREATE TABLE campaign (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  title text NOT NULL,
  vendor_edition_id text NOT NULL,
  due_on date NOT NULL,
  asks text[] NOT NULL DEFAULT '{checklist}'::text[],
  letter jsonb NOT NULL DEFAULT '{}'::jsonb,
  reminders jsonb NOT NULL DEFAULT '{}'::jsonb,
  created_by uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  closed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT campaign_asks_known CHECK (((asks <@ ARRAY['checklist'::text, 'disclosure'::text]) AND (cardinality(asks) > 0))),
  CONSTRAINT campaign_assessment_fkey FOREIGN KEY (organization_id, assessment_id) REFERENCES public.assessment(organization_id, id),
  CONSTRAINT campaign_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.person(id),
  CONSTRAINT campaign_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT campaign_title_present CHECK ((btrim(title) <> ''::text)),
  CONSTRAINT campaign_version_positive CHECK ((version > 0))
);
CREATE INDEX campaign_assessment_idx ON public.campaign USING btree (organization_id, assessment_id);
ALTER TABLE campaign ENABLE ROW LEVEL SECURITY;
ALTER TABLE campaign FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON campaign TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON campaign TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON campaign TO mamori_app;
GRANT SELECT ON campaign TO mamori_app;
GRANT UPDATE ON campaign TO mamori_app;

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

CREATE TABLE clock_source (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  system_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  device_id uuid,
  automatic text NOT NULL DEFAULT 'unknown'::text,
  checked_on date,
  deviation_seconds integer,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT clock_source_automatic_known CHECK ((automatic = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT clock_source_deviation_seconds_range CHECK (((deviation_seconds >= 0) AND (deviation_seconds <= 86400))),
  CONSTRAINT clock_source_device_fkey FOREIGN KEY (organization_id, device_id) REFERENCES public.device(organization_id, id),
  CONSTRAINT clock_source_kind_known CHECK ((kind = ANY (ARRAY['ntp_internet'::text, 'ntp_inside'::text, 'gps'::text, 'radio'::text, 'manual'::text, 'domain'::text]))),
  CONSTRAINT clock_source_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT clock_source_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT clock_source_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT clock_source_version_positive CHECK ((version > 0))
);
ALTER TABLE clock_source ENABLE ROW LEVEL SECURITY;
ALTER TABLE clock_source FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON clock_source TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON clock_source TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON clock_source TO mamori_app;
GRANT SELECT ON clock_source TO mamori_app;
GRANT UPDATE ON clock_source TO mamori_app;

CREATE TABLE contract (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  title text NOT NULL,
  kind text NOT NULL,
  number text NOT NULL DEFAULT ''::text,
  starts_on date,
  ends_on date,
  renewal text NOT NULL DEFAULT ''::text,
  clauses jsonb NOT NULL DEFAULT '{}'::jsonb,
  demarcation jsonb NOT NULL DEFAULT '{}'::jsonb,
  note text NOT NULL DEFAULT ''::text,
  sort integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT contract_dates_in_order CHECK ((starts_on <= ends_on)),
  CONSTRAINT contract_kind_known CHECK ((kind = ANY (ARRAY['maintenance'::text, 'saas'::text, 'purchase_only'::text]))),
  CONSTRAINT contract_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT contract_title_present CHECK ((btrim(title) <> ''::text)),
  CONSTRAINT contract_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES public.vendor(organization_id, id),
  CONSTRAINT contract_version_positive CHECK ((version > 0))
);
CREATE INDEX contract_vendor_idx ON public.contract USING btree (organization_id, vendor_id);
ALTER TABLE contract ENABLE ROW LEVEL SECURITY;
ALTER TABLE contract FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON contract TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON contract TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON contract TO mamori_app;
GRANT SELECT ON contract TO mamori_app;
GRANT UPDATE ON contract TO mamori_app;

CREATE TABLE contract_file (
  organization_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  kind text NOT NULL,
  CONSTRAINT contract_file_attachment_fkey FOREIGN KEY (organization_id, attachment_id) REFERENCES public.attachment(organization_id, id),
  CONSTRAINT contract_file_contract_fkey FOREIGN KEY (organization_id, contract_id) REFERENCES public.contract(organization_id, id),
  CONSTRAINT contract_file_kind_known CHECK ((kind = ANY (ARRAY['contract'::text, 'demarcation'::text, 'manual'::text, 'other'::text]))),
  CONSTRAINT contract_file_pkey PRIMARY KEY (organization_id, contract_id, attachment_id)
);
ALTER TABLE contract_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE contract_file FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON contract_file TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON contract_file TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON contract_file TO mamori_app;
GRANT INSERT ON contract_file TO mamori_app;
GRANT SELECT ON contract_file TO mamori_app;

CREATE TABLE contract_sub_vendor (
  organization_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  CONSTRAINT contract_sub_vendor_contract_fkey FOREIGN KEY (organization_id, contract_id) REFERENCES public.contract(organization_id, id),
  CONSTRAINT contract_sub_vendor_pkey PRIMARY KEY (organization_id, contract_id, vendor_id),
  CONSTRAINT contract_sub_vendor_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES public.vendor(organization_id, id)
);
ALTER TABLE contract_sub_vendor ENABLE ROW LEVEL SECURITY;
ALTER TABLE contract_sub_vendor FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON contract_sub_vendor TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON contract_sub_vendor TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON contract_sub_vendor TO mamori_app;
GRANT INSERT ON contract_sub_vendor TO mamori_app;
GRANT SELECT ON contract_sub_vendor TO mamori_app;

CREATE TABLE contract_system (
  organization_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  system_id uuid NOT NULL,
  CONSTRAINT contract_system_contract_fkey FOREIGN KEY (organization_id, contract_id) REFERENCES public.contract(organization_id, id),
  CONSTRAINT contract_system_pkey PRIMARY KEY (organization_id, contract_id, system_id),
  CONSTRAINT contract_system_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES public.system(organization_id, id)
);
CREATE INDEX contract_system_system_idx ON public.contract_system USING btree (organization_id, system_id);
ALTER TABLE contract_system ENABLE ROW LEVEL SECURITY;
ALTER TABLE contract_system FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON contract_system TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON contract_system TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON contract_system TO mamori_app;
GRANT INSERT ON contract_system TO mamori_app;
GRANT SELECT ON contract_system TO mamori_app;

CREATE TABLE customer (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  facility_code text,
  contact text NOT NULL DEFAULT ''::text,
  email text NOT NULL DEFAULT ''::text,
  phone text NOT NULL DEFAULT ''::text,
  priority integer NOT NULL DEFAULT 2,
  peer_id uuid,
  unchecked boolean NOT NULL DEFAULT false,
  note text NOT NULL DEFAULT ''::text,
  sort integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT customer_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT customer_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT customer_peer_fkey FOREIGN KEY (organization_id, peer_id) REFERENCES public.peer(organization_id, id),
  CONSTRAINT customer_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT customer_priority_known CHECK (((priority >= 1) AND (priority <= 3))),
  CONSTRAINT customer_version_positive CHECK ((version > 0))
);
CREATE INDEX customer_facility_code_idx ON public.customer USING btree (organization_id, facility_code);
CREATE INDEX customer_overview_idx ON public.customer USING btree (organization_id, priority, name, id) WHERE (removed_at IS NULL);
CREATE INDEX customer_peer_idx ON public.customer USING btree (organization_id, peer_id);
ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON customer TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON customer TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON customer TO mamori_app;
GRANT SELECT ON customer TO mamori_app;
GRANT UPDATE ON customer TO mamori_app;

CREATE TABLE customer_answer (
  organization_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  edition_id text NOT NULL,
  item_id text NOT NULL,
  value jsonb NOT NULL,
  updated_by uuid,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT customer_answer_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES public.customer(organization_id, id),
  CONSTRAINT customer_answer_pkey PRIMARY KEY (organization_id, customer_id, edition_id, item_id),
  CONSTRAINT customer_answer_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES public.person(id),
  CONSTRAINT customer_answer_version_positive CHECK ((version > 0))
);
ALTER TABLE customer_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON customer_answer TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON customer_answer TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON customer_answer TO mamori_app;
GRANT SELECT ON customer_answer TO mamori_app;
GRANT UPDATE ON customer_answer TO mamori_app;

CREATE TABLE customer_product (
  organization_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  product_version_id uuid NOT NULL,
  CONSTRAINT customer_product_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES public.customer(organization_id, id),
  CONSTRAINT customer_product_pkey PRIMARY KEY (organization_id, customer_id, product_version_id),
  CONSTRAINT customer_product_version_fkey FOREIGN KEY (organization_id, product_version_id) REFERENCES public.product_version(organization_id, id)
);
CREATE INDEX customer_product_version_idx ON public.customer_product USING btree (organization_id, product_version_id);
ALTER TABLE customer_product ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer_product FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON customer_product TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON customer_product TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON customer_product TO mamori_app;
GRANT INSERT ON customer_product TO mamori_app;
GRANT SELECT ON customer_product TO mamori_app;

CREATE TABLE customer_request (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  inbox_document_id uuid,
  request_ref uuid,
  edition_id text NOT NULL,
  due_on date,
  received_at timestamp with time zone NOT NULL,
  status text NOT NULL,
  sent_payload_hash text,
  sent_revision jsonb NOT NULL DEFAULT '{}'::jsonb,
  sent_at timestamp with time zone,
  sent_document_id uuid,
  decision jsonb,
  blocked text,
  open_items text[] NOT NULL DEFAULT '{}'::text[],
  outdated boolean NOT NULL DEFAULT false,
  delivery jsonb,
  problem text,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT customer_request_customer_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES public.customer(organization_id, id),
  CONSTRAINT customer_request_inbox_fkey FOREIGN KEY (organization_id, inbox_document_id) REFERENCES public.inbox_document(organization_id, id),
  CONSTRAINT customer_request_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT customer_request_sent_document_fkey FOREIGN KEY (organization_id, sent_document_id) REFERENCES public.outbox_document(organization_id, id),
  CONSTRAINT customer_request_status_known CHECK ((status = ANY (ARRAY['received'::text, 'needs_answers'::text, 'ready'::text, 'sent'::text, 'returned'::text, 'accepted'::text, 'refused'::text]))),
  CONSTRAINT customer_request_version_positive CHECK ((version > 0))
);
CREATE INDEX customer_request_customer_idx ON public.customer_request USING btree (organization_id, customer_id);
CREATE INDEX customer_request_delivery_idx ON public.customer_request USING btree (organization_id, id) WHERE (delivery IS NOT NULL);
CREATE INDEX customer_request_status_idx ON public.customer_request USING btree (organization_id, edition_id, status);
CREATE UNIQUE INDEX customer_request_ref_key ON public.customer_request USING btree (organization_id, customer_id, request_ref);
ALTER TABLE customer_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE customer_request FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON customer_request TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON customer_request TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON customer_request TO mamori_app;
GRANT SELECT ON customer_request TO mamori_app;
GRANT UPDATE ON customer_request TO mamori_app;

CREATE TABLE data_partner (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  data text NOT NULL DEFAULT ''::text,
  direction text NOT NULL,
  method text NOT NULL DEFAULT ''::text,
  demarcation text NOT NULL DEFAULT ''::text,
  authenticates_partner text NOT NULL DEFAULT 'unknown'::text,
  authenticated_by_partner text NOT NULL DEFAULT 'unknown'::text,
  authentication text NOT NULL DEFAULT ''::text,
  agreement text NOT NULL DEFAULT ''::text,
  since date,
  ended_on date,
  note text NOT NULL DEFAULT ''::text,
  sort integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT data_partner_authenticated_by_partner_known CHECK ((authenticated_by_partner = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT data_partner_authenticates_partner_known CHECK ((authenticates_partner = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT data_partner_direction_known CHECK ((direction = ANY (ARRAY['send'::text, 'receive'::text, 'both'::text]))),
  CONSTRAINT data_partner_kind_known CHECK ((kind = ANY (ARRAY['facility'::text, 'laboratory'::text, 'pharmacy'::text, 'insurer'::text, 'regional_network'::text, 'public'::text, 'vendor'::text, 'other'::text]))),
  CONSTRAINT data_partner_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT data_partner_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT data_partner_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT data_partner_version_positive CHECK ((version > 0))
);
ALTER TABLE data_partner ENABLE ROW LEVEL SECURITY;
ALTER TABLE data_partner FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON data_partner TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON data_partner TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON data_partner TO mamori_app;
GRANT SELECT ON data_partner TO mamori_app;
GRANT UPDATE ON data_partner TO mamori_app;

CREATE TABLE device (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL DEFAULT ''::text,
  name text NOT NULL,
  kind text NOT NULL,
  network_role text,
  maker text NOT NULL DEFAULT ''::text,
  model text NOT NULL DEFAULT ''::text,
  serial text NOT NULL DEFAULT ''::text,
  place text NOT NULL DEFAULT ''::text,
  department text NOT NULL DEFAULT ''::text,
  responsible text NOT NULL DEFAULT ''::text,
  users text NOT NULL DEFAULT ''::text,
  status text NOT NULL DEFAULT 'in_use'::text,
  connection text,
  segment_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  addresses text[] NOT NULL DEFAULT '{}'::text[],
  os text NOT NULL DEFAULT ''::text,
  os_version text NOT NULL DEFAULT ''::text,
  software text[] NOT NULL DEFAULT '{}'::text[],
  support_ends_on date,
  patient_data text NOT NULL DEFAULT 'unknown'::text,
  encryption text,
  antivirus text,
  antivirus_product text NOT NULL DEFAULT ''::text,
  patching text,
  patched_on date,
  alternative text NOT NULL DEFAULT ''::text,
  restricted text NOT NULL DEFAULT 'unknown'::text,
  services_stopped text NOT NULL DEFAULT 'unknown'::text,
  media_restricted text NOT NULL DEFAULT 'unknown'::text,
  password_changed text NOT NULL DEFAULT 'unknown'::text,
  password_group text NOT NULL DEFAULT ''::text,
  vendor_id uuid,
  contract_id uuid,
  system_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  parent_id uuid,
  cost bigint,
  acquired_on date,
  installed_on date,
  disposed_on date,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  risk_decision text,
  risk_reason text NOT NULL DEFAULT ''::text,
  risk_decided_by text NOT NULL DEFAULT ''::text,
  risk_decided_on date,
  risk_review_on date,
  CONSTRAINT device_antivirus_known CHECK ((antivirus = ANY (ARRAY['yes'::text, 'no'::text, 'impossible'::text]))),
  CONSTRAINT device_connection_known CHECK ((connection = ANY (ARRAY['inside'::text, 'outside'::text, 'none'::text]))),
  CONSTRAINT device_contract_fkey FOREIGN KEY (organization_id, contract_id) REFERENCES public.contract(organization_id, id),
  CONSTRAINT device_cost_range CHECK (((cost >= 0) AND (cost <= '9999999999'::bigint))),
  CONSTRAINT device_encryption_known CHECK ((encryption = ANY (ARRAY['yes'::text, 'no'::text, 'impossible'::text]))),
  CONSTRAINT device_kind_known CHECK ((kind = ANY (ARRAY['server'::text, 'terminal'::text, 'tablet'::text, 'phone'::text, 'network'::text, 'medical'::text, 'storage'::text, 'media'::text, 'camera'::text, 'printer'::text, 'card_reader'::text, 'daas'::text, 'saas'::text, 'paas'::text, 'iaas'::text, 'other'::text]))),
  CONSTRAINT device_media_restricted_known CHECK ((media_restricted = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT device_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT device_network_role_known CHECK ((network_role = ANY (ARRAY['firewall'::text, 'vpn'::text, 'router'::text, 'switch'::text, 'access_point'::text, 'modem'::text, 'other'::text]))),
  CONSTRAINT device_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT device_parent_fkey FOREIGN KEY (organization_id, parent_id) REFERENCES public.device(organization_id, id),
  CONSTRAINT device_password_changed_known CHECK ((password_changed = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT device_patching_known CHECK ((patching = ANY (ARRAY['automatic'::text, 'regular'::text, 'by_vendor'::text, 'none'::text, 'impossible'::text]))),
  CONSTRAINT device_patient_data_known CHECK ((patient_data = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT device_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT device_restricted_known CHECK ((restricted = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT device_risk_decision_known CHECK ((risk_decision = ANY (ARRAY['stop'::text, 'alternative'::text, 'accept'::text]))),
  CONSTRAINT device_services_stopped_known CHECK ((services_stopped = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT device_status_known CHECK ((status = ANY (ARRAY['in_use'::text, 'spare'::text, 'taken_out'::text, 'lent'::text, 'lost'::text, 'retired'::text, 'disposed'::text]))),
  CONSTRAINT device_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES public.vendor(organization_id, id),
  CONSTRAINT device_version_positive CHECK ((version > 0))
);
CREATE INDEX device_serial_idx ON public.device USING btree (organization_id, serial) WHERE ((removed_at IS NULL) AND (serial <> ''::text));
CREATE UNIQUE INDEX device_number_unique ON public.device USING btree (organization_id, number) WHERE ((removed_at IS NULL) AND (number <> ''::text));
ALTER TABLE device ENABLE ROW LEVEL SECURITY;
ALTER TABLE device FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON device TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON device TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON device TO mamori_app;
GRANT SELECT ON device TO mamori_app;
GRANT UPDATE ON device TO mamori_app;

CREATE TABLE device_limitation (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  system_id uuid,
  vendor_id uuid,
  device text NOT NULL,
  lacks text[] NOT NULL,
  item_ids text[] NOT NULL DEFAULT '{}'::text[],
  questions jsonb NOT NULL DEFAULT '{}'::jsonb,
  asked_on date,
  replied_on date,
  attachment_id uuid,
  alternative text NOT NULL DEFAULT ''::text,
  note text NOT NULL DEFAULT ''::text,
  sort integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT device_limitation_assessment_fkey FOREIGN KEY (organization_id, assessment_id) REFERENCES public.assessment(organization_id, id),
  CONSTRAINT device_limitation_attachment_fkey FOREIGN KEY (organization_id, attachment_id) REFERENCES public.attachment(organization_id, id),
  CONSTRAINT device_limitation_device_present CHECK ((btrim(device) <> ''::text)),
  CONSTRAINT device_limitation_lacks_known CHECK (((lacks <@ ARRAY['log'::text, 'patch'::text, 'access'::text]) AND (cardinality(lacks) > 0))),
  CONSTRAINT device_limitation_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT device_limitation_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES public.system(organization_id, id),
  CONSTRAINT device_limitation_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES public.vendor(organization_id, id),
  CONSTRAINT device_limitation_version_positive CHECK ((version > 0))
);
ALTER TABLE device_limitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE device_limitation FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON device_limitation TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON device_limitation TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON device_limitation TO mamori_app;
GRANT SELECT ON device_limitation TO mamori_app;
GRANT UPDATE ON device_limitation TO mamori_app;

CREATE TABLE disclosure (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  system_id uuid,
  request_id uuid,
  product text NOT NULL DEFAULT ''::text,
  product_version text NOT NULL DEFAULT ''::text,
  kind text NOT NULL,
  issuer text NOT NULL,
  issuer_name text NOT NULL DEFAULT ''::text,
  form_version text NOT NULL DEFAULT ''::text,
  guideline_version text NOT NULL DEFAULT ''::text,
  status text NOT NULL,
  requested_on date,
  due_on date,
  issued_on date,
  received_on date,
  valid_until date,
  attachment_id uuid,
  content jsonb,
  reading jsonb NOT NULL DEFAULT '{}'::jsonb,
  replaces uuid,
  note text NOT NULL DEFAULT ''::text,
  sort integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT disclosure_attachment_fkey FOREIGN KEY (organization_id, attachment_id) REFERENCES public.attachment(organization_id, id),
  CONSTRAINT disclosure_issuer_known CHECK ((issuer = ANY (ARRAY['maker'::text, 'seller'::text, 'maintainer'::text]))),
  CONSTRAINT disclosure_kind_known CHECK ((kind = ANY (ARRAY['mds'::text, 'sds'::text, 'own'::text]))),
  CONSTRAINT disclosure_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT disclosure_replaces_fkey FOREIGN KEY (organization_id, replaces) REFERENCES public.disclosure(organization_id, id),
  CONSTRAINT disclosure_request_fkey FOREIGN KEY (organization_id, request_id) REFERENCES public.vendor_request(organization_id, id),
  CONSTRAINT disclosure_status_known CHECK ((status = ANY (ARRAY['requested'::text, 'received'::text]))),
  CONSTRAINT disclosure_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES public.system(organization_id, id),
  CONSTRAINT disclosure_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES public.vendor(organization_id, id),
  CONSTRAINT disclosure_version_positive CHECK ((version > 0))
);
CREATE INDEX disclosure_vendor_idx ON public.disclosure USING btree (organization_id, vendor_id);
ALTER TABLE disclosure ENABLE ROW LEVEL SECURITY;
ALTER TABLE disclosure FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON disclosure TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON disclosure TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON disclosure TO mamori_app;
GRANT SELECT ON disclosure TO mamori_app;
GRANT UPDATE ON disclosure TO mamori_app;

CREATE TABLE disposal (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  device_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  what text NOT NULL DEFAULT ''::text,
  patient_data text NOT NULL DEFAULT 'unknown'::text,
  method text NOT NULL,
  vendor_id uuid,
  contract text NOT NULL DEFAULT 'unknown'::text,
  head_name text NOT NULL DEFAULT ''::text,
  head_on date,
  planner_name text NOT NULL DEFAULT ''::text,
  planner_on date,
  management_name text NOT NULL DEFAULT ''::text,
  management_on date,
  disposed_on date,
  proof text,
  proof_number text NOT NULL DEFAULT ''::text,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT disposal_contract_known CHECK ((contract = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT disposal_method_known CHECK ((method = ANY (ARRAY['destroyed'::text, 'erased_and_destroyed'::text, 'erased'::text, 'returned'::text, 'other'::text]))),
  CONSTRAINT disposal_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT disposal_patient_data_known CHECK ((patient_data = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT disposal_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT disposal_proof_known CHECK ((proof = ANY (ARRAY['certificate'::text, 'explained'::text, 'own_record'::text]))),
  CONSTRAINT disposal_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES public.vendor(organization_id, id),
  CONSTRAINT disposal_version_positive CHECK ((version > 0))
);
ALTER TABLE disposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE disposal FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON disposal TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON disposal TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON disposal TO mamori_app;
GRANT SELECT ON disposal TO mamori_app;
GRANT UPDATE ON disposal TO mamori_app;

CREATE TABLE disposal_party (
  organization_id uuid NOT NULL,
  disposal_id uuid NOT NULL,
  party text NOT NULL,
  person_id uuid,
  way text,
  content bytea,
  recorded_at timestamp with time zone,
  recorded_by text NOT NULL DEFAULT ''::text,
  CONSTRAINT disposal_party_complete CHECK ((((way IS NULL) = (content IS NULL)) AND ((way IS NULL) = (recorded_at IS NULL)))),
  CONSTRAINT disposal_party_content_length CHECK ((octet_length(content) = 32)),
  CONSTRAINT disposal_party_disposal_fkey FOREIGN KEY (organization_id, disposal_id) REFERENCES public.disposal(organization_id, id),
  CONSTRAINT disposal_party_known CHECK ((party = ANY (ARRAY['head'::text, 'planner'::text, 'management'::text]))),
  CONSTRAINT disposal_party_person_fkey FOREIGN KEY (person_id) REFERENCES public.person(id),
  CONSTRAINT disposal_party_pkey PRIMARY KEY (organization_id, disposal_id, party),
  CONSTRAINT disposal_party_way_known CHECK ((way = ANY (ARRAY['self'::text, 'paper'::text])))
);
CREATE INDEX disposal_party_person_idx ON public.disposal_party USING btree (organization_id, person_id) WHERE (person_id IS NOT NULL);
ALTER TABLE disposal_party ENABLE ROW LEVEL SECURITY;
ALTER TABLE disposal_party FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON disposal_party TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON disposal_party TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON disposal_party TO mamori_app;
GRANT SELECT ON disposal_party TO mamori_app;
GRANT UPDATE ON disposal_party TO mamori_app;

CREATE TABLE duty (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  staff_id uuid,
  visitor text NOT NULL DEFAULT ''::text,
  account_id uuid NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  shift text NOT NULL DEFAULT ''::text,
  handed_by text NOT NULL DEFAULT ''::text,
  changed_after text NOT NULL DEFAULT 'unknown'::text,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT duty_account_fkey FOREIGN KEY (organization_id, account_id) REFERENCES public.account(organization_id, id),
  CONSTRAINT duty_changed_after_known CHECK ((changed_after = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT duty_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT duty_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT duty_staff_fkey FOREIGN KEY (organization_id, staff_id) REFERENCES public.staff(organization_id, id),
  CONSTRAINT duty_version_positive CHECK ((version > 0))
);
ALTER TABLE duty ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON duty TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON duty TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON duty TO mamori_app;
GRANT SELECT ON duty TO mamori_app;
GRANT UPDATE ON duty TO mamori_app;

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

CREATE TABLE exchange_counter (
  organization_id uuid NOT NULL,
  last_sequence bigint NOT NULL DEFAULT 0,
  CONSTRAINT exchange_counter_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT exchange_counter_pkey PRIMARY KEY (organization_id)
);
ALTER TABLE exchange_counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange_counter FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON exchange_counter TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON exchange_counter TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON exchange_counter TO mamori_app;
GRANT SELECT ON exchange_counter TO mamori_app;
GRANT UPDATE ON exchange_counter TO mamori_app;

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

CREATE TABLE form_drop (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  campaign_id uuid NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL,
  applied_at timestamp with time zone,
  discarded_at timestamp with time zone,
  CONSTRAINT form_drop_campaign_fkey FOREIGN KEY (organization_id, campaign_id) REFERENCES public.campaign(organization_id, id),
  CONSTRAINT form_drop_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.person(id),
  CONSTRAINT form_drop_pkey PRIMARY KEY (organization_id, id)
);
ALTER TABLE form_drop ENABLE ROW LEVEL SECURITY;
ALTER TABLE form_drop FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON form_drop TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON form_drop TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON form_drop TO mamori_app;
GRANT SELECT ON form_drop TO mamori_app;
GRANT UPDATE ON form_drop TO mamori_app;

CREATE TABLE form_drop_file (
  organization_id uuid NOT NULL,
  drop_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  place integer NOT NULL,
  sha256 bytea NOT NULL,
  attachment_id uuid,
  request_id uuid,
  state text NOT NULL,
  reading jsonb NOT NULL,
  response_id uuid,
  CONSTRAINT form_drop_file_attachment_fkey FOREIGN KEY (organization_id, attachment_id) REFERENCES public.attachment(organization_id, id),
  CONSTRAINT form_drop_file_drop_fkey FOREIGN KEY (organization_id, drop_id) REFERENCES public.form_drop(organization_id, id),
  CONSTRAINT form_drop_file_pkey PRIMARY KEY (organization_id, drop_id, id),
  CONSTRAINT form_drop_file_request_fkey FOREIGN KEY (organization_id, request_id) REFERENCES public.vendor_request(organization_id, id),
  CONSTRAINT form_drop_file_response_fkey FOREIGN KEY (organization_id, response_id) REFERENCES public.vendor_response(organization_id, id),
  CONSTRAINT form_drop_file_sha256_length CHECK ((octet_length(sha256) = 32)),
  CONSTRAINT form_drop_file_state_known CHECK ((state = ANY (ARRAY['matched'::text, 'doubtful'::text, 'broken'::text, 'applied'::text, 'left_out'::text])))
);
ALTER TABLE form_drop_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE form_drop_file FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON form_drop_file TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON form_drop_file TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON form_drop_file TO mamori_app;
GRANT SELECT ON form_drop_file TO mamori_app;
GRANT UPDATE ON form_drop_file TO mamori_app;

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

CREATE TABLE guest_link (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  name text NOT NULL,
  email text NOT NULL DEFAULT ''::text,
  created_by uuid,
  invited_by_link uuid,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  opened_at timestamp with time zone,
  code_hash bytea,
  code_expires_at timestamp with time zone,
  code_attempts integer NOT NULL DEFAULT 0,
  code_sent_at timestamp with time zone,
  CONSTRAINT guest_link_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.person(id),
  CONSTRAINT guest_link_invited_by_link_fkey FOREIGN KEY (organization_id, invited_by_link) REFERENCES public.guest_link(organization_id, id),
  CONSTRAINT guest_link_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT guest_link_request_fkey FOREIGN KEY (organization_id, request_id) REFERENCES public.vendor_request(organization_id, id),
  CONSTRAINT guest_link_token_hash_key UNIQUE (organization_id, token_hash)
);
CREATE INDEX guest_link_request_idx ON public.guest_link USING btree (organization_id, request_id);
ALTER TABLE guest_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE guest_link FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON guest_link TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON guest_link TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON guest_link TO mamori_app;
GRANT SELECT ON guest_link TO mamori_app;
GRANT UPDATE ON guest_link TO mamori_app;

CREATE TABLE guest_session (
  organization_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  link_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  origin text,
  CONSTRAINT guest_session_link_fkey FOREIGN KEY (organization_id, link_id) REFERENCES public.guest_link(organization_id, id),
  CONSTRAINT guest_session_pkey PRIMARY KEY (organization_id, token_hash)
);
ALTER TABLE guest_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE guest_session FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON guest_session TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON guest_session TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON guest_session TO mamori_app;
GRANT INSERT ON guest_session TO mamori_app;
GRANT SELECT ON guest_session TO mamori_app;
GRANT UPDATE ON guest_session TO mamori_app;

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
  received_at timestamp with time zone NOT NULL DEFAULT now(),
  state text NOT NULL DEFAULT 'new'::text,
  problem text,
  handled_at timestamp with time zone,
  result jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT inbox_document_channel_known CHECK ((channel = ANY (ARRAY['inside'::text, 'https'::text, 'file'::text]))),
  CONSTRAINT inbox_document_once_key UNIQUE (organization_id, sender_fingerprint, type, payload_hash),
  CONSTRAINT inbox_document_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT inbox_document_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT inbox_document_state_known CHECK ((state = ANY (ARRAY['new'::text, 'waiting'::text, 'handled'::text, 'refused'::text])))
);
CREATE INDEX inbox_document_new_idx ON public.inbox_document USING btree (received_at) WHERE (state = 'new'::text);
CREATE INDEX inbox_document_sender_idx ON public.inbox_document USING btree (organization_id, sender_organization_id, sequence);
CREATE INDEX inbox_document_state_idx ON public.inbox_document USING btree (organization_id, state, received_at);
ALTER TABLE inbox_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE inbox_document FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON inbox_document TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON inbox_document TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON inbox_document TO mamori_app;
GRANT SELECT ON inbox_document TO mamori_app;
GRANT UPDATE ON inbox_document TO mamori_app;

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
  CONSTRAINT invitation_roles_known CHECK ((roles <@ ARRAY['safety_manager'::text, 'planning_manager'::text, 'system_operator'::text, 'staff'::text, 'auditor'::text, 'vendor_manager'::text, 'vendor_staff'::text])),
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

CREATE TABLE ledger_change (
  organization_id uuid NOT NULL,
  change_set_id uuid NOT NULL,
  row_id uuid NOT NULL,
  version integer NOT NULL,
  before jsonb,
  after jsonb,
  CONSTRAINT ledger_change_pkey PRIMARY KEY (organization_id, change_set_id, row_id),
  CONSTRAINT ledger_change_set_fkey FOREIGN KEY (organization_id, change_set_id) REFERENCES public.ledger_change_set(organization_id, id),
  CONSTRAINT ledger_change_something CHECK (((before IS NOT NULL) OR (after IS NOT NULL)))
);
CREATE INDEX ledger_change_row_idx ON public.ledger_change USING btree (organization_id, row_id);
CREATE TRIGGER ledger_change_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.ledger_change FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE ledger_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_change FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON ledger_change TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON ledger_change TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON ledger_change TO mamori_app;
GRANT SELECT ON ledger_change TO mamori_app;

CREATE TABLE ledger_change_set (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  ledger text NOT NULL,
  kind text NOT NULL,
  person_id uuid,
  person_name text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT now(),
  row_count integer NOT NULL,
  undoes uuid,
  summary jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT ledger_change_set_count_positive CHECK ((row_count > 0)),
  CONSTRAINT ledger_change_set_kind_known CHECK ((kind = ANY (ARRAY['create'::text, 'update'::text, 'remove'::text, 'import'::text, 'take_over'::text, 'undo'::text]))),
  CONSTRAINT ledger_change_set_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT ledger_change_set_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT ledger_change_set_undoes_fkey FOREIGN KEY (organization_id, undoes) REFERENCES public.ledger_change_set(organization_id, id)
);
CREATE INDEX ledger_change_set_at_idx ON public.ledger_change_set USING btree (organization_id, ledger, at DESC);
CREATE UNIQUE INDEX ledger_change_set_undone_once ON public.ledger_change_set USING btree (organization_id, undoes) WHERE (undoes IS NOT NULL);
CREATE TRIGGER ledger_change_set_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.ledger_change_set FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE ledger_change_set ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_change_set FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON ledger_change_set TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON ledger_change_set TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON ledger_change_set TO mamori_app;
GRANT SELECT ON ledger_change_set TO mamori_app;

CREATE TABLE ledger_file (
  organization_id uuid NOT NULL,
  ledger text NOT NULL,
  row_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  kind text NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT ledger_file_attachment_fkey FOREIGN KEY (organization_id, attachment_id) REFERENCES public.attachment(organization_id, id),
  CONSTRAINT ledger_file_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.person(id),
  CONSTRAINT ledger_file_kind_known CHECK ((kind = ANY (ARRAY['photo'::text, 'document'::text, 'decision'::text, 'proof'::text]))),
  CONSTRAINT ledger_file_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT ledger_file_pkey PRIMARY KEY (organization_id, ledger, row_id, attachment_id)
);
ALTER TABLE ledger_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_file FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON ledger_file TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON ledger_file TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON ledger_file TO mamori_app;
GRANT INSERT ON ledger_file TO mamori_app;
GRANT SELECT ON ledger_file TO mamori_app;

CREATE TABLE ledger_mapping (
  organization_id uuid NOT NULL,
  ledger text NOT NULL,
  headings_hash text NOT NULL,
  columns jsonb NOT NULL,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT ledger_mapping_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT ledger_mapping_pkey PRIMARY KEY (organization_id, ledger, headings_hash)
);
ALTER TABLE ledger_mapping ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_mapping FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON ledger_mapping TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON ledger_mapping TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON ledger_mapping TO mamori_app;
GRANT SELECT ON ledger_mapping TO mamori_app;
GRANT UPDATE ON ledger_mapping TO mamori_app;

CREATE TABLE ledger_view (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  ledger text NOT NULL,
  person_id uuid,
  name text NOT NULL,
  view jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT ledger_view_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT ledger_view_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT ledger_view_person_fkey FOREIGN KEY (person_id) REFERENCES public.person(id),
  CONSTRAINT ledger_view_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT ledger_view_version_positive CHECK ((version > 0))
);
CREATE UNIQUE INDEX ledger_view_name_unique ON public.ledger_view USING btree (organization_id, ledger, person_id, name) NULLS NOT DISTINCT;
ALTER TABLE ledger_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_view FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON ledger_view TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON ledger_view TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON ledger_view TO mamori_app;
GRANT INSERT ON ledger_view TO mamori_app;
GRANT SELECT ON ledger_view TO mamori_app;
GRANT UPDATE ON ledger_view TO mamori_app;

CREATE TABLE line (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  purpose text NOT NULL DEFAULT ''::text,
  carrier text NOT NULL DEFAULT ''::text,
  number text NOT NULL DEFAULT ''::text,
  device_id uuid,
  segment_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  vendor_id uuid,
  restricted text NOT NULL DEFAULT 'unknown'::text,
  restriction text NOT NULL DEFAULT ''::text,
  second_factor text NOT NULL DEFAULT 'unknown'::text,
  updated text NOT NULL DEFAULT 'unknown'::text,
  logged text NOT NULL DEFAULT 'unknown'::text,
  reviewed_on date,
  since date,
  ended_on date,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT line_device_fkey FOREIGN KEY (organization_id, device_id) REFERENCES public.device(organization_id, id),
  CONSTRAINT line_kind_known CHECK ((kind = ANY (ARRAY['internet'::text, 'ssl_vpn'::text, 'ipsec_vpn'::text, 'ip_vpn'::text, 'wide_ethernet'::text, 'leased'::text, 'eligibility'::text, 'cellular'::text, 'telephone'::text, 'other'::text]))),
  CONSTRAINT line_logged_known CHECK ((logged = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT line_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT line_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT line_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT line_restricted_known CHECK ((restricted = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT line_second_factor_known CHECK ((second_factor = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT line_updated_known CHECK ((updated = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT line_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES public.vendor(organization_id, id),
  CONSTRAINT line_version_positive CHECK ((version > 0))
);
CREATE UNIQUE INDEX line_name_unique ON public.line USING btree (organization_id, name) WHERE (removed_at IS NULL);
ALTER TABLE line ENABLE ROW LEVEL SECURITY;
ALTER TABLE line FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON line TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON line TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON line TO mamori_app;
GRANT SELECT ON line TO mamori_app;
GRANT UPDATE ON line TO mamori_app;

CREATE TABLE log_source (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  system_id uuid,
  device_id uuid,
  tells_when text NOT NULL DEFAULT 'unknown'::text,
  tells_who text NOT NULL DEFAULT 'unknown'::text,
  tells_where text NOT NULL DEFAULT 'unknown'::text,
  tells_what text NOT NULL DEFAULT 'unknown'::text,
  kept_months integer,
  place text NOT NULL DEFAULT ''::text,
  alerts text NOT NULL DEFAULT 'unknown'::text,
  readers text NOT NULL DEFAULT ''::text,
  tamper_proof text NOT NULL DEFAULT 'unknown'::text,
  protection text NOT NULL DEFAULT ''::text,
  clock_id uuid,
  review_every_days integer,
  reviewed_on date,
  reviewed_by text NOT NULL DEFAULT ''::text,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT log_source_alerts_known CHECK ((alerts = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT log_source_clock_fkey FOREIGN KEY (organization_id, clock_id) REFERENCES public.clock_source(organization_id, id),
  CONSTRAINT log_source_device_fkey FOREIGN KEY (organization_id, device_id) REFERENCES public.device(organization_id, id),
  CONSTRAINT log_source_kept_months_range CHECK (((kept_months >= 0) AND (kept_months <= 1200))),
  CONSTRAINT log_source_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT log_source_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT log_source_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT log_source_review_every_days_range CHECK (((review_every_days >= 1) AND (review_every_days <= 3650))),
  CONSTRAINT log_source_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES public.system(organization_id, id),
  CONSTRAINT log_source_tamper_proof_known CHECK ((tamper_proof = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT log_source_tells_what_known CHECK ((tells_what = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT log_source_tells_when_known CHECK ((tells_when = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT log_source_tells_where_known CHECK ((tells_where = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT log_source_tells_who_known CHECK ((tells_who = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT log_source_version_positive CHECK ((version > 0))
);
ALTER TABLE log_source ENABLE ROW LEVEL SECURITY;
ALTER TABLE log_source FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON log_source TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON log_source TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON log_source TO mamori_app;
GRANT SELECT ON log_source TO mamori_app;
GRANT UPDATE ON log_source TO mamori_app;

CREATE TABLE mail_message (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  purpose text NOT NULL,
  subject_ref text NOT NULL DEFAULT ''::text,
  recipient text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  attachments jsonb NOT NULL DEFAULT '[]'::jsonb,
  state text NOT NULL DEFAULT 'waiting'::text,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamp with time zone NOT NULL DEFAULT now(),
  last_error text,
  created_by uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  sent_at timestamp with time zone,
  CONSTRAINT mail_message_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.person(id),
  CONSTRAINT mail_message_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT mail_message_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT mail_message_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE INDEX mail_message_created_idx ON public.mail_message USING btree (organization_id, created_at);
CREATE INDEX mail_message_waiting_idx ON public.mail_message USING btree (next_attempt_at) WHERE (state = 'waiting'::text);
ALTER TABLE mail_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail_message FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON mail_message TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON mail_message TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON mail_message TO mamori_app;
GRANT SELECT ON mail_message TO mamori_app;
GRANT UPDATE ON mail_message TO mamori_app;

CREATE TABLE maintenance_file (
  organization_id uuid NOT NULL,
  work_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  kind text NOT NULL,
  CONSTRAINT maintenance_file_attachment_fkey FOREIGN KEY (organization_id, attachment_id) REFERENCES public.attachment(organization_id, id),
  CONSTRAINT maintenance_file_kind_known CHECK ((kind = ANY (ARRAY['plan'::text, 'access_log'::text, 'report'::text, 'other'::text]))),
  CONSTRAINT maintenance_file_pkey PRIMARY KEY (organization_id, work_id, attachment_id),
  CONSTRAINT maintenance_file_work_fkey FOREIGN KEY (organization_id, work_id) REFERENCES public.maintenance_work(organization_id, id)
);
ALTER TABLE maintenance_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE maintenance_file FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON maintenance_file TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON maintenance_file TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON maintenance_file TO mamori_app;
GRANT INSERT ON maintenance_file TO mamori_app;
GRANT SELECT ON maintenance_file TO mamori_app;

CREATE TABLE maintenance_work (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  vendor_id uuid,
  system_id uuid,
  remote_access_id uuid,
  place text NOT NULL,
  title text NOT NULL,
  emergency boolean NOT NULL DEFAULT false,
  plan jsonb NOT NULL DEFAULT '{}'::jsonb,
  report jsonb,
  planned_from timestamp with time zone,
  planned_to timestamp with time zone,
  approved_by uuid,
  approved_at timestamp with time zone,
  reported_at timestamp with time zone,
  closed_by uuid,
  closed_at timestamp with time zone,
  note text NOT NULL DEFAULT ''::text,
  sort integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT maintenance_work_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES public.person(id),
  CONSTRAINT maintenance_work_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES public.person(id),
  CONSTRAINT maintenance_work_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT maintenance_work_place_known CHECK ((place = ANY (ARRAY['remote'::text, 'on_site'::text]))),
  CONSTRAINT maintenance_work_plan_in_order CHECK ((planned_from <= planned_to)),
  CONSTRAINT maintenance_work_remote_access_fkey FOREIGN KEY (organization_id, remote_access_id) REFERENCES public.remote_access(organization_id, id),
  CONSTRAINT maintenance_work_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES public.system(organization_id, id),
  CONSTRAINT maintenance_work_title_present CHECK ((btrim(title) <> ''::text)),
  CONSTRAINT maintenance_work_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES public.vendor(organization_id, id),
  CONSTRAINT maintenance_work_version_positive CHECK ((version > 0))
);
CREATE INDEX maintenance_work_planned_idx ON public.maintenance_work USING btree (organization_id, planned_from);
ALTER TABLE maintenance_work ENABLE ROW LEVEL SECURITY;
ALTER TABLE maintenance_work FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON maintenance_work TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON maintenance_work TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON maintenance_work TO mamori_app;
GRANT SELECT ON maintenance_work TO mamori_app;
GRANT UPDATE ON maintenance_work TO mamori_app;

CREATE TABLE media_permission (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  device_id uuid,
  medium text NOT NULL DEFAULT ''::text,
  connected_to uuid[] NOT NULL DEFAULT '{}'::uuid[],
  person text NOT NULL,
  purpose text NOT NULL,
  approved_by text NOT NULL DEFAULT ''::text,
  approved_on date,
  from_on date,
  to_on date,
  virus_checked text NOT NULL DEFAULT 'unknown'::text,
  encrypted text NOT NULL DEFAULT 'unknown'::text,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT media_permission_device_fkey FOREIGN KEY (organization_id, device_id) REFERENCES public.device(organization_id, id),
  CONSTRAINT media_permission_encrypted_known CHECK ((encrypted = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT media_permission_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT media_permission_person_present CHECK ((btrim(person) <> ''::text)),
  CONSTRAINT media_permission_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT media_permission_purpose_present CHECK ((btrim(purpose) <> ''::text)),
  CONSTRAINT media_permission_version_positive CHECK ((version > 0)),
  CONSTRAINT media_permission_virus_checked_known CHECK ((virus_checked = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])))
);
ALTER TABLE media_permission ENABLE ROW LEVEL SECURITY;
ALTER TABLE media_permission FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON media_permission TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON media_permission TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON media_permission TO mamori_app;
GRANT SELECT ON media_permission TO mamori_app;
GRANT UPDATE ON media_permission TO mamori_app;

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
  CONSTRAINT membership_roles_known CHECK ((roles <@ ARRAY['safety_manager'::text, 'planning_manager'::text, 'system_operator'::text, 'staff'::text, 'auditor'::text, 'vendor_manager'::text, 'vendor_staff'::text])),
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

CREATE TABLE network_diagram (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  note text NOT NULL DEFAULT ''::text,
  content jsonb NOT NULL,
  made_at timestamp with time zone NOT NULL DEFAULT now(),
  made_by text NOT NULL,
  CONSTRAINT network_diagram_number_positive CHECK ((number > 0)),
  CONSTRAINT network_diagram_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT network_diagram_pkey PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX network_diagram_number_unique ON public.network_diagram USING btree (organization_id, number);
CREATE TRIGGER network_diagram_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.network_diagram FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE network_diagram ENABLE ROW LEVEL SECURITY;
ALTER TABLE network_diagram FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON network_diagram TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON network_diagram TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON network_diagram TO mamori_app;
GRANT SELECT ON network_diagram TO mamori_app;

CREATE TABLE network_layout (
  organization_id uuid NOT NULL,
  positions jsonb NOT NULL,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_by text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  pinned text[] NOT NULL DEFAULT '{}'::text[],
  expanded text[] NOT NULL DEFAULT '{}'::text[],
  collapsed text[] NOT NULL DEFAULT '{}'::text[],
  captions jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT network_layout_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT network_layout_pkey PRIMARY KEY (organization_id),
  CONSTRAINT network_layout_version_positive CHECK ((version > 0))
);
ALTER TABLE network_layout ENABLE ROW LEVEL SECURITY;
ALTER TABLE network_layout FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON network_layout TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON network_layout TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON network_layout TO mamori_app;
GRANT SELECT ON network_layout TO mamori_app;
GRANT UPDATE ON network_layout TO mamori_app;

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
  state text NOT NULL DEFAULT 'waiting'::text,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamp with time zone NOT NULL DEFAULT now(),
  last_error text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  delivered_at timestamp with time zone,
  CONSTRAINT outbox_document_peer_fkey FOREIGN KEY (organization_id, peer_id) REFERENCES public.peer(organization_id, id),
  CONSTRAINT outbox_document_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT outbox_document_reach_known CHECK ((reach = ANY (ARRAY['inside'::text, 'https'::text, 'file'::text]))),
  CONSTRAINT outbox_document_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text, 'by_hand'::text])))
);
CREATE INDEX outbox_document_created_idx ON public.outbox_document USING btree (organization_id, created_at);
CREATE INDEX outbox_document_waiting_idx ON public.outbox_document USING btree (next_attempt_at) WHERE (state = 'waiting'::text);
ALTER TABLE outbox_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox_document FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON outbox_document TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON outbox_document TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON outbox_document TO mamori_app;
GRANT SELECT ON outbox_document TO mamori_app;
GRANT UPDATE ON outbox_document TO mamori_app;

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

CREATE TABLE patient_loan (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  device_id uuid NOT NULL,
  recipient text NOT NULL,
  lent_on date NOT NULL,
  due_on date,
  back_on date,
  explained text NOT NULL DEFAULT 'unknown'::text,
  agreed_on date,
  contact text NOT NULL DEFAULT ''::text,
  separated text NOT NULL DEFAULT 'unknown'::text,
  erased_on date,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT patient_loan_device_fkey FOREIGN KEY (organization_id, device_id) REFERENCES public.device(organization_id, id),
  CONSTRAINT patient_loan_explained_known CHECK ((explained = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT patient_loan_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT patient_loan_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT patient_loan_recipient_present CHECK ((btrim(recipient) <> ''::text)),
  CONSTRAINT patient_loan_separated_known CHECK ((separated = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT patient_loan_version_positive CHECK ((version > 0))
);
ALTER TABLE patient_loan ENABLE ROW LEVEL SECURITY;
ALTER TABLE patient_loan FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON patient_loan TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON patient_loan TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON patient_loan TO mamori_app;
GRANT SELECT ON patient_loan TO mamori_app;
GRANT UPDATE ON patient_loan TO mamori_app;

CREATE TABLE peer (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  remote_organization_id uuid,
  reach text NOT NULL,
  url text NOT NULL DEFAULT ''::text,
  fingerprints text[] NOT NULL DEFAULT '{}'::text[],
  card jsonb,
  sent_sequence bigint NOT NULL DEFAULT 0,
  vendor_id uuid,
  pinned_by uuid,
  pinned_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT peer_kind_known CHECK ((kind = ANY (ARRAY['facility'::text, 'vendor'::text, 'authority'::text, 'group'::text]))),
  CONSTRAINT peer_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT peer_pinned_by_fkey FOREIGN KEY (pinned_by) REFERENCES public.person(id),
  CONSTRAINT peer_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT peer_reach_known CHECK ((reach = ANY (ARRAY['inside'::text, 'https'::text, 'file'::text]))),
  CONSTRAINT peer_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES public.vendor(organization_id, id),
  CONSTRAINT peer_version_positive CHECK ((version > 0))
);
CREATE UNIQUE INDEX peer_remote_key ON public.peer USING btree (organization_id, remote_organization_id) WHERE (removed_at IS NULL);
ALTER TABLE peer ENABLE ROW LEVEL SECURITY;
ALTER TABLE peer FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON peer TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON peer TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON peer TO mamori_app;
GRANT SELECT ON peer TO mamori_app;
GRANT UPDATE ON peer TO mamori_app;

CREATE TABLE permission (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  system_id uuid NOT NULL,
  job text NOT NULL,
  information_class text NOT NULL,
  level text NOT NULL,
  actual text,
  checked_on date,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT permission_actual_known CHECK ((actual = ANY (ARRAY['enter'::text, 'view'::text, 'none'::text]))),
  CONSTRAINT permission_information_class_known CHECK ((information_class = ANY (ARRAY['basic'::text, 'record'::text, 'diagnosis'::text, 'order'::text, 'result'::text, 'image'::text, 'prescription'::text, 'nursing'::text, 'accounting'::text, 'settings'::text, 'logs'::text]))),
  CONSTRAINT permission_job_known CHECK ((job = ANY (ARRAY['doctor'::text, 'dentist'::text, 'nurse'::text, 'assistant_nurse'::text, 'pharmacist'::text, 'radiographer'::text, 'laboratory'::text, 'rehabilitation'::text, 'engineer'::text, 'dietitian'::text, 'dental_hygienist'::text, 'social_worker'::text, 'clerk'::text, 'it'::text, 'care_worker'::text, 'other'::text]))),
  CONSTRAINT permission_level_known CHECK ((level = ANY (ARRAY['enter'::text, 'view'::text, 'none'::text]))),
  CONSTRAINT permission_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT permission_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT permission_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES public.system(organization_id, id),
  CONSTRAINT permission_version_positive CHECK ((version > 0))
);
CREATE UNIQUE INDEX permission_cell_unique ON public.permission USING btree (organization_id, system_id, job, information_class) WHERE (removed_at IS NULL);
ALTER TABLE permission ENABLE ROW LEVEL SECURITY;
ALTER TABLE permission FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON permission TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON permission TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON permission TO mamori_app;
GRANT SELECT ON permission TO mamori_app;
GRANT UPDATE ON permission TO mamori_app;

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

CREATE TABLE private_device (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  owner text NOT NULL,
  what text NOT NULL,
  reason text NOT NULL,
  approved_by text NOT NULL DEFAULT ''::text,
  approved_on date,
  from_on date,
  to_on date,
  virus_checked text NOT NULL DEFAULT 'unknown'::text,
  erased_on date,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT private_device_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT private_device_owner_present CHECK ((btrim(owner) <> ''::text)),
  CONSTRAINT private_device_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT private_device_reason_present CHECK ((btrim(reason) <> ''::text)),
  CONSTRAINT private_device_version_positive CHECK ((version > 0)),
  CONSTRAINT private_device_virus_checked_known CHECK ((virus_checked = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT private_device_what_present CHECK ((btrim(what) <> ''::text))
);
ALTER TABLE private_device ENABLE ROW LEVEL SECURITY;
ALTER TABLE private_device FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON private_device TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON private_device TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON private_device TO mamori_app;
GRANT SELECT ON private_device TO mamori_app;
GRANT UPDATE ON private_device TO mamori_app;

CREATE TABLE product (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  maker text NOT NULL DEFAULT ''::text,
  kind text NOT NULL DEFAULT ''::text,
  note text NOT NULL DEFAULT ''::text,
  sort integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT product_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT product_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT product_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT product_version_positive CHECK ((version > 0))
);
ALTER TABLE product ENABLE ROW LEVEL SECURITY;
ALTER TABLE product FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON product TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON product TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON product TO mamori_app;
GRANT SELECT ON product TO mamori_app;
GRANT UPDATE ON product TO mamori_app;

CREATE TABLE product_end (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  applies_to text NOT NULL,
  ends_on date NOT NULL,
  source text NOT NULL,
  checked_on date,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT product_end_applies_to_known CHECK ((applies_to = ANY (ARRAY['os'::text, 'software'::text, 'model'::text]))),
  CONSTRAINT product_end_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT product_end_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT product_end_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT product_end_source_present CHECK ((btrim(source) <> ''::text)),
  CONSTRAINT product_end_version_positive CHECK ((version > 0))
);
CREATE UNIQUE INDEX product_end_name_unique ON public.product_end USING btree (organization_id, name, applies_to) WHERE (removed_at IS NULL);
ALTER TABLE product_end ENABLE ROW LEVEL SECURITY;
ALTER TABLE product_end FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON product_end TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON product_end TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON product_end TO mamori_app;
GRANT SELECT ON product_end TO mamori_app;
GRANT UPDATE ON product_end TO mamori_app;

CREATE TABLE product_file (
  id uuid NOT NULL,
  file_name text NOT NULL,
  sha256 bytea NOT NULL,
  content jsonb NOT NULL,
  taken_in_at timestamp with time zone NOT NULL DEFAULT now(),
  taken_in_by uuid,
  taken_in_name text NOT NULL,
  taken_out_at timestamp with time zone,
  taken_out_name text NOT NULL DEFAULT ''::text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT product_file_pkey PRIMARY KEY (id),
  CONSTRAINT product_file_sha256_length CHECK ((octet_length(sha256) = 32)),
  CONSTRAINT product_file_taken_in_by_fkey FOREIGN KEY (taken_in_by) REFERENCES public.person(id),
  CONSTRAINT product_file_version_positive CHECK ((version > 0))
);
GRANT INSERT ON product_file TO mamori_app;
GRANT SELECT ON product_file TO mamori_app;
GRANT UPDATE ON product_file TO mamori_app;

CREATE TABLE product_version (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  label text NOT NULL,
  released_on date,
  support_ends_on date,
  note text NOT NULL DEFAULT ''::text,
  sort integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT product_version_label_present CHECK ((btrim(label) <> ''::text)),
  CONSTRAINT product_version_number_positive CHECK ((version > 0)),
  CONSTRAINT product_version_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT product_version_product_fkey FOREIGN KEY (organization_id, product_id) REFERENCES public.product(organization_id, id)
);
CREATE INDEX product_version_product_idx ON public.product_version USING btree (organization_id, product_id);
ALTER TABLE product_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE product_version FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON product_version TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON product_version TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON product_version TO mamori_app;
GRANT SELECT ON product_version TO mamori_app;
GRANT UPDATE ON product_version TO mamori_app;

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

CREATE TABLE remote_access (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  vendor_id uuid,
  system_id uuid,
  device text NOT NULL,
  method text NOT NULL,
  line text NOT NULL DEFAULT ''::text,
  always_on text NOT NULL DEFAULT 'unknown'::text,
  personal_accounts text NOT NULL DEFAULT 'unknown'::text,
  source_restricted text NOT NULL DEFAULT 'unknown'::text,
  second_factor text NOT NULL DEFAULT 'unknown'::text,
  since date,
  ended_on date,
  note text NOT NULL DEFAULT ''::text,
  sort integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT remote_access_always_on_known CHECK ((always_on = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT remote_access_device_present CHECK ((btrim(device) <> ''::text)),
  CONSTRAINT remote_access_method_known CHECK ((method = ANY (ARRAY['vpn'::text, 'remote_desktop'::text, 'remote_tool'::text, 'dedicated_line'::text, 'cellular'::text, 'other'::text, 'unknown'::text, 'none'::text]))),
  CONSTRAINT remote_access_personal_accounts_known CHECK ((personal_accounts = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT remote_access_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT remote_access_second_factor_known CHECK ((second_factor = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT remote_access_source_restricted_known CHECK ((source_restricted = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT remote_access_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES public.system(organization_id, id),
  CONSTRAINT remote_access_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES public.vendor(organization_id, id),
  CONSTRAINT remote_access_version_positive CHECK ((version > 0))
);
ALTER TABLE remote_access ENABLE ROW LEVEL SECURITY;
ALTER TABLE remote_access FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON remote_access TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON remote_access TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON remote_access TO mamori_app;
GRANT SELECT ON remote_access TO mamori_app;
GRANT UPDATE ON remote_access TO mamori_app;

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

CREATE TABLE segment (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  vlan text NOT NULL DEFAULT ''::text,
  ranges text[] NOT NULL DEFAULT '{}'::text[],
  internet text NOT NULL DEFAULT 'unknown'::text,
  closed_basis text NOT NULL DEFAULT ''::text,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT segment_internet_known CHECK ((internet = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT segment_kind_known CHECK ((kind = ANY (ARRAY['emr'::text, 'department'::text, 'medical_device'::text, 'office'::text, 'server'::text, 'management'::text, 'maintenance'::text, 'camera'::text, 'visitor'::text, 'dmz'::text, 'other'::text]))),
  CONSTRAINT segment_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT segment_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT segment_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT segment_version_positive CHECK ((version > 0))
);
CREATE UNIQUE INDEX segment_name_unique ON public.segment USING btree (organization_id, name) WHERE (removed_at IS NULL);
ALTER TABLE segment ENABLE ROW LEVEL SECURITY;
ALTER TABLE segment FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON segment TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON segment TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON segment TO mamori_app;
GRANT SELECT ON segment TO mamori_app;
GRANT UPDATE ON segment TO mamori_app;

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

CREATE TABLE settlement (
  organization_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  item_id text NOT NULL,
  performer text NOT NULL,
  basis text NOT NULL,
  settled_by uuid,
  settled_at timestamp with time zone NOT NULL,
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT settlement_assessment_fkey FOREIGN KEY (organization_id, assessment_id) REFERENCES public.assessment(organization_id, id),
  CONSTRAINT settlement_pkey PRIMARY KEY (organization_id, assessment_id, item_id),
  CONSTRAINT settlement_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES public.person(id),
  CONSTRAINT settlement_version_positive CHECK ((version > 0)),
  CONSTRAINT settlement_whole CHECK (((btrim(performer) <> ''::text) AND (btrim(basis) <> ''::text)))
);
ALTER TABLE settlement ENABLE ROW LEVEL SECURITY;
ALTER TABLE settlement FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON settlement TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON settlement TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON settlement TO mamori_app;
GRANT SELECT ON settlement TO mamori_app;
GRANT UPDATE ON settlement TO mamori_app;

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

CREATE TABLE sign_in_policy (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  system_id uuid NOT NULL,
  minimum_length integer,
  mixed text NOT NULL DEFAULT 'unknown'::text,
  change_every_days integer,
  second_factor text,
  second_factor_by date,
  unique_ids text NOT NULL DEFAULT 'unknown'::text,
  no_reuse text NOT NULL DEFAULT 'unknown'::text,
  lock_out text NOT NULL DEFAULT 'unknown'::text,
  screen_lock text NOT NULL DEFAULT 'unknown'::text,
  hashed text NOT NULL DEFAULT 'unknown'::text,
  card_substitute text NOT NULL DEFAULT ''::text,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT sign_in_policy_change_every_days_range CHECK (((change_every_days >= 0) AND (change_every_days <= 3650))),
  CONSTRAINT sign_in_policy_hashed_known CHECK ((hashed = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT sign_in_policy_lock_out_known CHECK ((lock_out = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT sign_in_policy_minimum_length_range CHECK (((minimum_length >= 0) AND (minimum_length <= 256))),
  CONSTRAINT sign_in_policy_mixed_known CHECK ((mixed = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT sign_in_policy_no_reuse_known CHECK ((no_reuse = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT sign_in_policy_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT sign_in_policy_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT sign_in_policy_screen_lock_known CHECK ((screen_lock = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT sign_in_policy_second_factor_known CHECK ((second_factor = ANY (ARRAY['yes'::text, 'planned'::text, 'no'::text]))),
  CONSTRAINT sign_in_policy_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES public.system(organization_id, id),
  CONSTRAINT sign_in_policy_unique_ids_known CHECK ((unique_ids = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT sign_in_policy_version_positive CHECK ((version > 0))
);
CREATE UNIQUE INDEX sign_in_policy_system_unique ON public.sign_in_policy USING btree (organization_id, system_id) WHERE (removed_at IS NULL);
ALTER TABLE sign_in_policy ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_policy FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON sign_in_policy TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON sign_in_policy TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON sign_in_policy TO mamori_app;
GRANT SELECT ON sign_in_policy TO mamori_app;
GRANT UPDATE ON sign_in_policy TO mamori_app;

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

CREATE TABLE staff (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL DEFAULT ''::text,
  name text NOT NULL,
  kana text NOT NULL DEFAULT ''::text,
  romaji text NOT NULL DEFAULT ''::text,
  former_names text[] NOT NULL DEFAULT '{}'::text[],
  job text,
  job_title text NOT NULL DEFAULT ''::text,
  department text NOT NULL DEFAULT ''::text,
  employment text,
  dispatched_from text NOT NULL DEFAULT ''::text,
  joined_on date,
  left_on date,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT staff_employment_known CHECK ((employment = ANY (ARRAY['regular'::text, 'part_time'::text, 'dispatched'::text, 'contractor'::text, 'student'::text]))),
  CONSTRAINT staff_job_known CHECK ((job = ANY (ARRAY['doctor'::text, 'dentist'::text, 'nurse'::text, 'assistant_nurse'::text, 'pharmacist'::text, 'radiographer'::text, 'laboratory'::text, 'rehabilitation'::text, 'engineer'::text, 'dietitian'::text, 'dental_hygienist'::text, 'social_worker'::text, 'clerk'::text, 'it'::text, 'care_worker'::text, 'other'::text]))),
  CONSTRAINT staff_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT staff_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT staff_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT staff_version_positive CHECK ((version > 0))
);
CREATE UNIQUE INDEX staff_number_unique ON public.staff USING btree (organization_id, number) WHERE ((removed_at IS NULL) AND (number <> ''::text));
ALTER TABLE staff ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON staff TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON staff TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON staff TO mamori_app;
GRANT SELECT ON staff TO mamori_app;
GRANT UPDATE ON staff TO mamori_app;

CREATE TABLE stock_take (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  conditions jsonb NOT NULL DEFAULT '[]'::jsonb,
  started_at timestamp with time zone NOT NULL DEFAULT now(),
  started_by text NOT NULL,
  closed_at timestamp with time zone,
  closed_by text NOT NULL DEFAULT ''::text,
  note text NOT NULL DEFAULT ''::text,
  version integer NOT NULL DEFAULT 1,
  revision integer NOT NULL DEFAULT 0,
  CONSTRAINT stock_take_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT stock_take_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT stock_take_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT stock_take_version_positive CHECK ((version > 0))
);
ALTER TABLE stock_take ENABLE ROW LEVEL SECURITY;
ALTER TABLE stock_take FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON stock_take TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON stock_take TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON stock_take TO mamori_app;
GRANT SELECT ON stock_take TO mamori_app;
GRANT UPDATE ON stock_take TO mamori_app;

CREATE TABLE stock_take_entry (
  organization_id uuid NOT NULL,
  stock_take_id uuid NOT NULL,
  id uuid NOT NULL,
  device_id uuid,
  expected jsonb,
  result text NOT NULL DEFAULT 'open'::text,
  place text NOT NULL DEFAULT ''::text,
  code text NOT NULL DEFAULT ''::text,
  note text NOT NULL DEFAULT ''::text,
  seen_at timestamp with time zone,
  seen_by text NOT NULL DEFAULT ''::text,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  revision integer NOT NULL DEFAULT 0,
  decision text NOT NULL DEFAULT 'none'::text,
  CONSTRAINT stock_take_entry_decision_known CHECK ((decision = ANY (ARRAY['none'::text, 'keep_looking'::text, 'lost'::text, 'added'::text]))),
  CONSTRAINT stock_take_entry_device_fkey FOREIGN KEY (organization_id, device_id) REFERENCES public.device(organization_id, id),
  CONSTRAINT stock_take_entry_pkey PRIMARY KEY (organization_id, stock_take_id, id),
  CONSTRAINT stock_take_entry_result_known CHECK ((result = ANY (ARRAY['open'::text, 'found'::text, 'missing'::text, 'unknown_device'::text, 'dismissed'::text]))),
  CONSTRAINT stock_take_entry_take_fkey FOREIGN KEY (organization_id, stock_take_id) REFERENCES public.stock_take(organization_id, id),
  CONSTRAINT stock_take_entry_unknown_has_no_row CHECK (((result = ANY (ARRAY['unknown_device'::text, 'dismissed'::text])) = (expected IS NULL)))
);
CREATE INDEX stock_take_entry_revision_idx ON public.stock_take_entry USING btree (organization_id, stock_take_id, revision);
CREATE UNIQUE INDEX stock_take_entry_device_unique ON public.stock_take_entry USING btree (organization_id, stock_take_id, device_id) WHERE ((device_id IS NOT NULL) AND (expected IS NOT NULL));
ALTER TABLE stock_take_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE stock_take_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON stock_take_entry TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON stock_take_entry TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON stock_take_entry TO mamori_app;
GRANT INSERT ON stock_take_entry TO mamori_app;
GRANT SELECT ON stock_take_entry TO mamori_app;
GRANT UPDATE ON stock_take_entry TO mamori_app;

CREATE TABLE stock_take_report (
  organization_id uuid NOT NULL,
  stock_take_id uuid NOT NULL,
  number integer NOT NULL,
  content text NOT NULL,
  digest bytea NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT stock_take_report_digest_length CHECK ((octet_length(digest) = 32)),
  CONSTRAINT stock_take_report_number_positive CHECK ((number > 0)),
  CONSTRAINT stock_take_report_pkey PRIMARY KEY (organization_id, stock_take_id, number),
  CONSTRAINT stock_take_report_take_fkey FOREIGN KEY (organization_id, stock_take_id) REFERENCES public.stock_take(organization_id, id)
);
CREATE TRIGGER stock_take_report_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.stock_take_report FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE stock_take_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE stock_take_report FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON stock_take_report TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON stock_take_report TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON stock_take_report TO mamori_app;
GRANT SELECT ON stock_take_report TO mamori_app;

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

CREATE TABLE system_role (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  system_id uuid NOT NULL,
  role text NOT NULL,
  job text,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT system_role_job_known CHECK ((job = ANY (ARRAY['doctor'::text, 'dentist'::text, 'nurse'::text, 'assistant_nurse'::text, 'pharmacist'::text, 'radiographer'::text, 'laboratory'::text, 'rehabilitation'::text, 'engineer'::text, 'dietitian'::text, 'dental_hygienist'::text, 'social_worker'::text, 'clerk'::text, 'it'::text, 'care_worker'::text, 'other'::text]))),
  CONSTRAINT system_role_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT system_role_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT system_role_role_present CHECK ((btrim(role) <> ''::text)),
  CONSTRAINT system_role_system_fkey FOREIGN KEY (organization_id, system_id) REFERENCES public.system(organization_id, id),
  CONSTRAINT system_role_version_positive CHECK ((version > 0))
);
CREATE UNIQUE INDEX system_role_role_unique ON public.system_role USING btree (organization_id, system_id, role) WHERE (removed_at IS NULL);
ALTER TABLE system_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE system_role FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON system_role TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON system_role TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON system_role TO mamori_app;
GRANT SELECT ON system_role TO mamori_app;
GRANT UPDATE ON system_role TO mamori_app;

CREATE TABLE take_out (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  device_ids uuid[] NOT NULL DEFAULT '{}'::uuid[],
  what text NOT NULL DEFAULT ''::text,
  person text NOT NULL,
  purpose text NOT NULL,
  destination text NOT NULL DEFAULT ''::text,
  out_on date NOT NULL,
  out_time text NOT NULL DEFAULT ''::text,
  due_on date NOT NULL,
  back_on date,
  back_time text NOT NULL DEFAULT ''::text,
  approved_by text NOT NULL DEFAULT ''::text,
  approved_on date,
  encrypted text NOT NULL DEFAULT 'unknown'::text,
  password text NOT NULL DEFAULT 'unknown'::text,
  no_public_wireless text NOT NULL DEFAULT 'unknown'::text,
  minimal_applications text NOT NULL DEFAULT 'unknown'::text,
  no_administrator text NOT NULL DEFAULT 'unknown'::text,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  back_virus_checked text NOT NULL DEFAULT 'unknown'::text,
  back_erased text NOT NULL DEFAULT 'unknown'::text,
  received_by text NOT NULL DEFAULT ''::text,
  CONSTRAINT take_out_back_erased_known CHECK ((back_erased = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT take_out_back_virus_checked_known CHECK ((back_virus_checked = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT take_out_encrypted_known CHECK ((encrypted = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT take_out_minimal_applications_known CHECK ((minimal_applications = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT take_out_no_administrator_known CHECK ((no_administrator = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT take_out_no_public_wireless_known CHECK ((no_public_wireless = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT take_out_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT take_out_password_known CHECK ((password = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT take_out_person_present CHECK ((btrim(person) <> ''::text)),
  CONSTRAINT take_out_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT take_out_purpose_present CHECK ((btrim(purpose) <> ''::text)),
  CONSTRAINT take_out_version_positive CHECK ((version > 0))
);
ALTER TABLE take_out ENABLE ROW LEVEL SECURITY;
ALTER TABLE take_out FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON take_out TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON take_out TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON take_out TO mamori_app;
GRANT SELECT ON take_out TO mamori_app;
GRANT UPDATE ON take_out TO mamori_app;

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

CREATE TABLE use_log (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  device_id uuid NOT NULL,
  used_on date NOT NULL,
  used_by text NOT NULL,
  started_at text NOT NULL DEFAULT ''::text,
  ended_at text NOT NULL DEFAULT ''::text,
  virus_checked text NOT NULL DEFAULT 'unknown'::text,
  powered_off text NOT NULL DEFAULT 'unknown'::text,
  confirmed_by text NOT NULL DEFAULT ''::text,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT use_log_device_fkey FOREIGN KEY (organization_id, device_id) REFERENCES public.device(organization_id, id),
  CONSTRAINT use_log_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT use_log_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT use_log_powered_off_known CHECK ((powered_off = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT use_log_used_by_present CHECK ((btrim(used_by) <> ''::text)),
  CONSTRAINT use_log_version_positive CHECK ((version > 0)),
  CONSTRAINT use_log_virus_checked_known CHECK ((virus_checked = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])))
);
CREATE INDEX use_log_device_idx ON public.use_log USING btree (organization_id, device_id, used_on);
ALTER TABLE use_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE use_log FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON use_log TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON use_log TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON use_log TO mamori_app;
GRANT SELECT ON use_log TO mamori_app;
GRANT UPDATE ON use_log TO mamori_app;

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
  names text[] NOT NULL DEFAULT '{}'::text[],
  prime_vendor_id uuid,
  CONSTRAINT vendor_contract_kind_known CHECK ((contract_kind = ANY (ARRAY['maintenance'::text, 'saas'::text, 'purchase_only'::text, 'none'::text, 'unknown'::text]))),
  CONSTRAINT vendor_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT vendor_not_its_own_prime CHECK ((prime_vendor_id <> id)),
  CONSTRAINT vendor_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT vendor_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT vendor_prime_vendor_fkey FOREIGN KEY (organization_id, prime_vendor_id) REFERENCES public.vendor(organization_id, id),
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

CREATE TABLE vendor_certificate (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  kind text NOT NULL,
  number text NOT NULL DEFAULT ''::text,
  scope text NOT NULL DEFAULT ''::text,
  issued_on date,
  expires_on date,
  attachment_id uuid,
  note text NOT NULL DEFAULT ''::text,
  sort integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT vendor_certificate_attachment_fkey FOREIGN KEY (organization_id, attachment_id) REFERENCES public.attachment(organization_id, id),
  CONSTRAINT vendor_certificate_kind_known CHECK ((kind = ANY (ARRAY['p_mark'::text, 'isms'::text, 'isms_cloud'::text, 'other'::text]))),
  CONSTRAINT vendor_certificate_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT vendor_certificate_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES public.vendor(organization_id, id),
  CONSTRAINT vendor_certificate_version_positive CHECK ((version > 0))
);
CREATE INDEX vendor_certificate_vendor_idx ON public.vendor_certificate USING btree (organization_id, vendor_id);
ALTER TABLE vendor_certificate ENABLE ROW LEVEL SECURITY;
ALTER TABLE vendor_certificate FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON vendor_certificate TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON vendor_certificate TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON vendor_certificate TO mamori_app;
GRANT SELECT ON vendor_certificate TO mamori_app;
GRANT UPDATE ON vendor_certificate TO mamori_app;

CREATE TABLE vendor_contact (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  name text NOT NULL,
  department text NOT NULL DEFAULT ''::text,
  purpose text NOT NULL,
  availability text NOT NULL,
  hours text NOT NULL DEFAULT ''::text,
  phone text NOT NULL DEFAULT ''::text,
  email text NOT NULL DEFAULT ''::text,
  note text NOT NULL DEFAULT ''::text,
  sort integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT vendor_contact_availability_known CHECK ((availability = ANY (ARRAY['day'::text, 'night'::text, 'always'::text]))),
  CONSTRAINT vendor_contact_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT vendor_contact_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT vendor_contact_purpose_known CHECK ((purpose = ANY (ARRAY['checklist'::text, 'security'::text, 'support'::text, 'sales'::text, 'other'::text]))),
  CONSTRAINT vendor_contact_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES public.vendor(organization_id, id),
  CONSTRAINT vendor_contact_version_positive CHECK ((version > 0))
);
CREATE INDEX vendor_contact_vendor_idx ON public.vendor_contact USING btree (organization_id, vendor_id);
ALTER TABLE vendor_contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE vendor_contact FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON vendor_contact TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON vendor_contact TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON vendor_contact TO mamori_app;
GRANT SELECT ON vendor_contact TO mamori_app;
GRANT UPDATE ON vendor_contact TO mamori_app;

CREATE TABLE vendor_draft_item (
  organization_id uuid NOT NULL,
  request_id uuid NOT NULL,
  item_id text NOT NULL,
  value jsonb NOT NULL,
  updated_by_name text NOT NULL,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT vendor_draft_item_pkey PRIMARY KEY (organization_id, request_id, item_id),
  CONSTRAINT vendor_draft_item_request_fkey FOREIGN KEY (organization_id, request_id) REFERENCES public.vendor_request(organization_id, id),
  CONSTRAINT vendor_draft_item_version_positive CHECK ((version > 0))
);
ALTER TABLE vendor_draft_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE vendor_draft_item FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON vendor_draft_item TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON vendor_draft_item TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON vendor_draft_item TO mamori_app;
GRANT INSERT ON vendor_draft_item TO mamori_app;
GRANT SELECT ON vendor_draft_item TO mamori_app;
GRANT UPDATE ON vendor_draft_item TO mamori_app;

CREATE TABLE vendor_message (
  organization_id uuid NOT NULL,
  request_id uuid NOT NULL,
  id uuid NOT NULL,
  item_id text NOT NULL,
  side text NOT NULL,
  author_id uuid,
  author_name text NOT NULL,
  text text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT vendor_message_pkey PRIMARY KEY (organization_id, request_id, id),
  CONSTRAINT vendor_message_request_fkey FOREIGN KEY (organization_id, request_id) REFERENCES public.vendor_request(organization_id, id),
  CONSTRAINT vendor_message_side_known CHECK ((side = ANY (ARRAY['facility'::text, 'vendor'::text]))),
  CONSTRAINT vendor_message_text_present CHECK ((btrim(text) <> ''::text))
);
CREATE TRIGGER vendor_message_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.vendor_message FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE vendor_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE vendor_message FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON vendor_message TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON vendor_message TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON vendor_message TO mamori_app;
GRANT SELECT ON vendor_message TO mamori_app;

CREATE TABLE vendor_request (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  campaign_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  contract_id uuid,
  via_vendor_id uuid,
  status text NOT NULL DEFAULT 'not_sent'::text,
  due_on date NOT NULL,
  sent_at timestamp with time zone,
  sent_how text,
  opened_at timestamp with time zone,
  answered_at timestamp with time zone,
  decided_at timestamp with time zone,
  decided_by uuid,
  comment text NOT NULL DEFAULT ''::text,
  refusal jsonb,
  accepted_response_id uuid,
  latest_response_id uuid,
  response_count integer NOT NULL DEFAULT 0,
  reminded_at timestamp with time zone,
  reminder_count integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT vendor_request_accepted_has_response CHECK (((status <> 'accepted'::text) OR (accepted_response_id IS NOT NULL))),
  CONSTRAINT vendor_request_campaign_fkey FOREIGN KEY (organization_id, campaign_id) REFERENCES public.campaign(organization_id, id),
  CONSTRAINT vendor_request_contract_fkey FOREIGN KEY (organization_id, contract_id) REFERENCES public.contract(organization_id, id),
  CONSTRAINT vendor_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.person(id),
  CONSTRAINT vendor_request_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT vendor_request_refused_has_reason CHECK (((status <> 'refused'::text) OR (refusal IS NOT NULL))),
  CONSTRAINT vendor_request_sent_how_known CHECK ((sent_how = ANY (ARRAY['mail'::text, 'letter'::text, 'inside'::text, 'https'::text, 'file'::text]))),
  CONSTRAINT vendor_request_status_known CHECK ((status = ANY (ARRAY['not_sent'::text, 'sent'::text, 'opened'::text, 'draft'::text, 'answered'::text, 'returned'::text, 'accepted'::text, 'refused'::text]))),
  CONSTRAINT vendor_request_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES public.vendor(organization_id, id),
  CONSTRAINT vendor_request_version_positive CHECK ((version > 0)),
  CONSTRAINT vendor_request_via_vendor_fkey FOREIGN KEY (organization_id, via_vendor_id) REFERENCES public.vendor(organization_id, id)
);
CREATE UNIQUE INDEX vendor_request_once_key ON public.vendor_request USING btree (organization_id, campaign_id, vendor_id, COALESCE(contract_id, '00000000-0000-0000-0000-000000000000'::uuid));
ALTER TABLE vendor_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE vendor_request FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON vendor_request TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON vendor_request TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT DELETE ON vendor_request TO mamori_app;
GRANT INSERT ON vendor_request TO mamori_app;
GRANT SELECT ON vendor_request TO mamori_app;
GRANT UPDATE ON vendor_request TO mamori_app;

CREATE TABLE vendor_request_event (
  organization_id uuid NOT NULL,
  request_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  kind text NOT NULL,
  person_id uuid,
  person_name text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT vendor_request_event_kind_present CHECK ((kind <> ''::text)),
  CONSTRAINT vendor_request_event_pkey PRIMARY KEY (organization_id, request_id, id),
  CONSTRAINT vendor_request_event_request_fkey FOREIGN KEY (organization_id, request_id) REFERENCES public.vendor_request(organization_id, id)
);
CREATE TRIGGER vendor_request_event_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.vendor_request_event FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE vendor_request_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE vendor_request_event FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON vendor_request_event TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON vendor_request_event TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON vendor_request_event TO mamori_app;
GRANT SELECT ON vendor_request_event TO mamori_app;

CREATE TABLE vendor_response (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  number integer NOT NULL,
  way text NOT NULL,
  document jsonb NOT NULL,
  sha256 bytea NOT NULL,
  answered_by jsonb NOT NULL,
  received_at timestamp with time zone NOT NULL,
  received_by uuid,
  late boolean NOT NULL,
  duplicate_of uuid,
  supersedes uuid,
  attachment_id uuid,
  proof jsonb NOT NULL,
  verification jsonb NOT NULL,
  CONSTRAINT vendor_response_attachment_fkey FOREIGN KEY (organization_id, attachment_id) REFERENCES public.attachment(organization_id, id),
  CONSTRAINT vendor_response_number_key UNIQUE (organization_id, request_id, number),
  CONSTRAINT vendor_response_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT vendor_response_received_by_fkey FOREIGN KEY (received_by) REFERENCES public.person(id),
  CONSTRAINT vendor_response_request_fkey FOREIGN KEY (organization_id, request_id) REFERENCES public.vendor_request(organization_id, id),
  CONSTRAINT vendor_response_sha256_length CHECK ((octet_length(sha256) = 32)),
  CONSTRAINT vendor_response_way_known CHECK ((way = ANY (ARRAY['link'::text, 'excel'::text, 'account'::text, 'api'::text, 'document'::text])))
);
CREATE TRIGGER vendor_response_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.vendor_response FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE vendor_response ENABLE ROW LEVEL SECURITY;
ALTER TABLE vendor_response FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON vendor_response TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON vendor_response TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON vendor_response TO mamori_app;
GRANT SELECT ON vendor_response TO mamori_app;

CREATE TABLE vendor_token (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  name text NOT NULL,
  token_hash bytea NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  last_used_at timestamp with time zone,
  CONSTRAINT vendor_token_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.person(id),
  CONSTRAINT vendor_token_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT vendor_token_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT vendor_token_token_hash_key UNIQUE (organization_id, token_hash),
  CONSTRAINT vendor_token_vendor_fkey FOREIGN KEY (organization_id, vendor_id) REFERENCES public.vendor(organization_id, id)
);
ALTER TABLE vendor_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE vendor_token FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON vendor_token TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON vendor_token TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON vendor_token TO mamori_app;
GRANT SELECT ON vendor_token TO mamori_app;
GRANT UPDATE ON vendor_token TO mamori_app;

CREATE TABLE wireless (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  purpose text NOT NULL,
  encryption text,
  authentication text,
  strangers_refused text NOT NULL DEFAULT 'unknown'::text,
  separated text NOT NULL DEFAULT 'unknown'::text,
  area_limited text NOT NULL DEFAULT 'unknown'::text,
  interference text NOT NULL DEFAULT 'unknown'::text,
  segment_id uuid,
  access_points integer,
  key_changed_on date,
  note text NOT NULL DEFAULT ''::text,
  search text NOT NULL DEFAULT ''::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  removed_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT wireless_access_points_range CHECK (((access_points >= 0) AND (access_points <= 100000))),
  CONSTRAINT wireless_area_limited_known CHECK ((area_limited = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT wireless_authentication_known CHECK ((authentication = ANY (ARRAY['shared_key'::text, 'enterprise'::text, 'certificate'::text, 'open'::text]))),
  CONSTRAINT wireless_encryption_known CHECK ((encryption = ANY (ARRAY['wpa3'::text, 'wpa2_aes'::text, 'wpa2_tkip'::text, 'wpa'::text, 'wep'::text, 'none'::text]))),
  CONSTRAINT wireless_interference_known CHECK ((interference = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT wireless_name_present CHECK ((btrim(name) <> ''::text)),
  CONSTRAINT wireless_organization_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id),
  CONSTRAINT wireless_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT wireless_purpose_known CHECK ((purpose = ANY (ARRAY['business'::text, 'visitor'::text, 'both'::text]))),
  CONSTRAINT wireless_segment_fkey FOREIGN KEY (organization_id, segment_id) REFERENCES public.segment(organization_id, id),
  CONSTRAINT wireless_separated_known CHECK ((separated = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT wireless_strangers_refused_known CHECK ((strangers_refused = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CONSTRAINT wireless_version_positive CHECK ((version > 0))
);
CREATE UNIQUE INDEX wireless_name_unique ON public.wireless USING btree (organization_id, name) WHERE (removed_at IS NULL);
ALTER TABLE wireless ENABLE ROW LEVEL SECURITY;
ALTER TABLE wireless FORCE ROW LEVEL SECURITY;
CREATE POLICY maintenance ON wireless TO owner USING (current_setting('app.maintenance'::text, true) = 'on'::text);
CREATE POLICY tenant ON wireless TO public USING (organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid);
GRANT INSERT ON wireless TO mamori_app;
GRANT SELECT ON wireless TO mamori_app;
GRANT UPDATE ON wireless TO mamori_app;
