-- Stock-takes with several phones, what was decided about what is missing, and reports that stay as they were (R-D2; S1 第13条(1)②).

-- Somebody looked for it and it was not there. It stays in the ledger: it is still owed, and the next stock-take looks for it again.
ALTER TABLE device DROP CONSTRAINT device_status_known;
ALTER TABLE device ADD CONSTRAINT device_status_known
  CHECK (status IN ('in_use', 'spare', 'taken_out', 'lent', 'lost', 'retired', 'disposed'));

-- Counts every write of entries; a phone asks for what is later than what it has.
ALTER TABLE stock_take ADD COLUMN revision integer NOT NULL DEFAULT 0;
ALTER TABLE stock_take_entry ADD COLUMN revision integer NOT NULL DEFAULT 0;
CREATE INDEX stock_take_entry_revision_idx ON stock_take_entry (organization_id, stock_take_id, revision);

-- `dismissed`: recorded as unknown by mistake and taken back; it stays, so that other phones hear of it.
ALTER TABLE stock_take_entry DROP CONSTRAINT stock_take_entry_result_known;
ALTER TABLE stock_take_entry ADD CONSTRAINT stock_take_entry_result_known
  CHECK (result IN ('open', 'found', 'missing', 'unknown_device', 'dismissed'));
ALTER TABLE stock_take_entry DROP CONSTRAINT stock_take_entry_unknown_has_no_row;
ALTER TABLE stock_take_entry ADD CONSTRAINT stock_take_entry_unknown_has_no_row
  CHECK ((result IN ('unknown_device', 'dismissed')) = (expected IS NULL));
DROP INDEX stock_take_entry_device_unique;
CREATE UNIQUE INDEX stock_take_entry_device_unique ON stock_take_entry (organization_id, stock_take_id, device_id)
  WHERE device_id IS NOT NULL AND expected IS NOT NULL;

-- What became of a missing or an unknown device.
ALTER TABLE stock_take_entry ADD COLUMN decision text NOT NULL DEFAULT 'none';
ALTER TABLE stock_take_entry ADD CONSTRAINT stock_take_entry_decision_known
  CHECK (decision IN ('none', 'keep_looking', 'lost', 'added'));

-- One for every closing; `content` is everything that PDF and workbook are made of, `digest` its SHA-256.
CREATE TABLE stock_take_report (
  organization_id uuid NOT NULL,
  stock_take_id uuid NOT NULL,
  number integer NOT NULL,
  content text NOT NULL,
  digest bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT stock_take_report_pkey PRIMARY KEY (organization_id, stock_take_id, number),
  CONSTRAINT stock_take_report_take_fkey FOREIGN KEY (organization_id, stock_take_id) REFERENCES stock_take (organization_id, id),
  CONSTRAINT stock_take_report_number_positive CHECK (number > 0),
  CONSTRAINT stock_take_report_digest_length CHECK (octet_length(digest) = 32)
);
CREATE TRIGGER stock_take_report_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON stock_take_report
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE stock_take_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE stock_take_report FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON stock_take_report USING (organization_id = nullif(current_setting('app.organization', true), '')::uuid);
CREATE POLICY maintenance ON stock_take_report TO CURRENT_USER USING (current_setting('app.maintenance', true) = 'on');
GRANT SELECT, INSERT ON stock_take_report TO mamori_app;
