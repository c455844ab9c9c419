-- One import may hold several editions (a sheet for facilities and pharmacies, a vendor's workbook beside it): its content is
-- {editions, equivalences}. What was published stands here, once per edition and for good (R-B1).
CREATE TABLE edition_publication (
  edition_id text NOT NULL,
  edition_import_id uuid NOT NULL,
  sha256 bytea NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT edition_publication_pkey PRIMARY KEY (edition_id),
  CONSTRAINT edition_publication_import_fkey FOREIGN KEY (edition_import_id) REFERENCES edition_import (id),
  CONSTRAINT edition_publication_sha256_length CHECK (octet_length(sha256) = 32)
);
CREATE INDEX edition_publication_import_idx ON edition_publication (edition_import_id);

INSERT INTO edition_publication (edition_id, edition_import_id, sha256, published_at)
  SELECT edition_id, id, sha256, published_at FROM edition_import WHERE status = 'published';
ALTER TABLE edition_import DROP COLUMN edition_id;
ALTER TABLE edition_import DROP COLUMN equivalence;

CREATE OR REPLACE FUNCTION refuse_published_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'published' THEN
    RAISE EXCEPTION 'edition import % is published and never changes', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'edition_import_published_immutable', TABLE = 'edition_import';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER edition_publication_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON edition_publication
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The workbooks that a publication rests on stay with it.
CREATE FUNCTION refuse_published_file_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM edition_import WHERE id = OLD.edition_import_id AND status = 'published') THEN
    RAISE EXCEPTION 'edition import % is published and its files never change', OLD.edition_import_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'edition_import_published_immutable', TABLE = 'edition_import_file';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER edition_import_file_published_immutable BEFORE UPDATE OR DELETE ON edition_import_file
  FOR EACH ROW EXECUTE FUNCTION refuse_published_file_change();

GRANT SELECT, INSERT ON edition_publication TO mamori_app;
