-- R-E3, R-E8; S2 退職者や使用していないアカウント. A department that was signed off by mistake is decided about again; the former signature stays.

-- `content`: what the signature was over, its SHA-256 the `digest`.
CREATE TABLE account_review_reopening (
  organization_id uuid NOT NULL,
  review_id uuid NOT NULL,
  part_id uuid NOT NULL,
  number integer NOT NULL,
  signed_at timestamptz NOT NULL,
  signed_by text NOT NULL,
  recorded_by text NOT NULL,
  content text NOT NULL,
  digest bytea NOT NULL,
  reopened_at timestamptz NOT NULL,
  reopened_by text NOT NULL,
  reason text NOT NULL,
  CONSTRAINT account_review_reopening_pkey PRIMARY KEY (organization_id, review_id, part_id, number),
  CONSTRAINT account_review_reopening_part_fkey FOREIGN KEY (organization_id, review_id, part_id)
    REFERENCES account_review_part (organization_id, review_id, id),
  CONSTRAINT account_review_reopening_number_positive CHECK (number > 0),
  CONSTRAINT account_review_reopening_digest_length CHECK (octet_length(digest) = 32),
  CONSTRAINT account_review_reopening_reason_present CHECK (btrim(reason) <> '')
);
CREATE TRIGGER account_review_reopening_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON account_review_reopening
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE account_review_reopening ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_review_reopening FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON account_review_reopening USING (organization_id = nullif(current_setting('app.organization', true), '')::uuid);
CREATE POLICY maintenance ON account_review_reopening TO CURRENT_USER USING (current_setting('app.maintenance', true) = 'on');
GRANT SELECT, INSERT ON account_review_reopening TO mamori_app;
