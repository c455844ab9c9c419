-- R-E3, R-E8; S2 退職者や使用していないアカウント: what was decided is done by somebody, later. A stop stands in the account ledger; that a change was
-- made only a person can say.
ALTER TABLE account_review_entry
  ADD COLUMN done_at timestamptz,
  ADD COLUMN done_by text NOT NULL DEFAULT '';

-- Who was signed in: another than the head of department where a signature on paper was written down.
ALTER TABLE account_review_part ADD COLUMN recorded_by text NOT NULL DEFAULT '';

-- A review without any signature may be dropped.
GRANT DELETE ON account_review TO mamori_app;
