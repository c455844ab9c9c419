-- The audit log: entries commit with the write they describe; a sequencer seals them per organisation in batches.

CREATE SEQUENCE audit_entry_id AS bigint;

-- The transaction gets its number before the entry gets its id. Only in this order can the sequencer tell, from the
-- oldest transaction still running, that no entry below a given id can appear any more.
CREATE FUNCTION next_audit_entry_id() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_current_xact_id();
  RETURN nextval('public.audit_entry_id');
END $$;

CREATE TABLE audit_entry (
  organization_id uuid NOT NULL,
  id bigint NOT NULL DEFAULT next_audit_entry_id(),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  person_id uuid,
  person_name text NOT NULL,
  action text NOT NULL,
  subject text,
  details jsonb NOT NULL DEFAULT '{}',
  origin text,
  CONSTRAINT audit_entry_pkey PRIMARY KEY (organization_id, id),
  CONSTRAINT audit_entry_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT audit_entry_action_present CHECK (action <> '')
);
CREATE INDEX audit_entry_id_idx ON audit_entry (id);

-- hash covers the entries first_id…last_id of the organisation and the previous seal.
CREATE TABLE audit_seal (
  organization_id uuid NOT NULL,
  number bigint NOT NULL,
  first_id bigint NOT NULL,
  last_id bigint NOT NULL,
  entry_count integer NOT NULL,
  hash bytea NOT NULL,
  previous_hash bytea,
  sealed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT audit_seal_pkey PRIMARY KEY (organization_id, number),
  CONSTRAINT audit_seal_organization_fkey FOREIGN KEY (organization_id) REFERENCES organization (id),
  CONSTRAINT audit_seal_number_positive CHECK (number > 0),
  CONSTRAINT audit_seal_count_positive CHECK (entry_count > 0),
  CONSTRAINT audit_seal_range CHECK (first_id <= last_id),
  CONSTRAINT audit_seal_hash_length CHECK (octet_length(hash) = 32),
  CONSTRAINT audit_seal_chained CHECK ((number = 1) = (previous_hash IS NULL))
);
CREATE INDEX audit_seal_last_id_idx ON audit_seal (last_id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only', TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER answer_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON answer_history
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER hand_in_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON hand_in
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A published edition never changes (R-B1); drafts do.
CREATE FUNCTION refuse_published_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'published' THEN
    RAISE EXCEPTION 'edition % is published and never changes', OLD.edition_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'edition_import_published_immutable', TABLE = 'edition_import';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER edition_import_published_immutable BEFORE UPDATE OR DELETE ON edition_import
  FOR EACH ROW EXECUTE FUNCTION refuse_published_change();
