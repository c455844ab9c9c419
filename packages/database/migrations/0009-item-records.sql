-- What stands beside the answer of an item and has no column on the form: the plan of a measure that takes years (R-B5) and the
-- original that the inspector asks to see (R-X4). Files are evidence of the item; `value` says which of them it is. The next check
-- of a plan is the target of the answer and is not kept here.
CREATE TABLE item_record (
  organization_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  item_id text NOT NULL,
  kind text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  value jsonb NOT NULL,
  removed_at timestamptz,
  updated_by uuid,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT item_record_pkey PRIMARY KEY (organization_id, assessment_id, item_id, kind),
  CONSTRAINT item_record_assessment_fkey FOREIGN KEY (organization_id, assessment_id)
    REFERENCES assessment (organization_id, id),
  CONSTRAINT item_record_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES person (id),
  CONSTRAINT item_record_item_id_present CHECK (item_id <> ''),
  CONSTRAINT item_record_kind_known CHECK (kind IN ('plan', 'original')),
  CONSTRAINT item_record_version_positive CHECK (version > 0)
);

-- Every version: who, when, from where. Written by the trigger below only.
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
  changed_at timestamptz NOT NULL DEFAULT now(),
  origin text,
  CONSTRAINT item_record_history_pkey PRIMARY KEY (organization_id, assessment_id, item_id, kind, version),
  CONSTRAINT item_record_history_record_fkey FOREIGN KEY (organization_id, assessment_id, item_id, kind)
    REFERENCES item_record (organization_id, assessment_id, item_id, kind)
);

-- With the owner's rights, as for answers: the application role may not write history by itself. Versions go up by one.
CREATE FUNCTION record_item_record_history() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
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
END $$;
CREATE TRIGGER item_record_history_recorded AFTER INSERT OR UPDATE ON item_record
  FOR EACH ROW EXECUTE FUNCTION record_item_record_history();
CREATE TRIGGER item_record_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON item_record_history
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['item_record', 'item_record_history']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I USING (organization_id = nullif(current_setting(''app.organization'', true), '''')::uuid)',
      name);
    EXECUTE format(
      'CREATE POLICY maintenance ON %I TO CURRENT_USER USING (current_setting(''app.maintenance'', true) = ''on'')', name);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON item_record TO mamori_app;
GRANT SELECT ON item_record_history TO mamori_app;
REVOKE ALL ON FUNCTION record_item_record_history() FROM PUBLIC;
