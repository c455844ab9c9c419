-- Row-level security and privileges. The application role owns nothing; the owner is bound as well (FORCE) and reaches
-- all tenants only where maintenance (sealing, backup, migration) says so by app.maintenance.

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['organization', 'membership', 'invitation', 'facility', 'vendor', 'system', 'responsible_person',
    'assessment', 'answer', 'answer_history', 'attachment', 'attachment_chunk', 'answer_attachment', 'signing_key', 'hand_in',
    'carry_over', 'form_import', 'audit_entry', 'audit_seal']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (%I = nullif(current_setting(''app.organization'', true), '''')::uuid)',
      name, CASE name WHEN 'organization' THEN 'id' ELSE 'organization_id' END);
    EXECUTE format(
      'CREATE POLICY maintenance ON %I TO CURRENT_USER USING (current_setting(''app.maintenance'', true) = ''on'')', name);
  END LOOP;
END $$;

-- At sign-in a person sees the own memberships and their organisations before one is chosen.
CREATE POLICY own ON membership FOR SELECT
  USING (person_id = nullif(current_setting('app.person', true), '')::uuid);
CREATE POLICY own ON organization FOR SELECT
  USING (EXISTS (SELECT 1 FROM membership m WHERE m.organization_id = organization.id
    AND m.person_id = nullif(current_setting('app.person', true), '')::uuid));

GRANT USAGE ON SCHEMA public TO mamori_app;
GRANT SELECT, INSERT, UPDATE ON person, totp, passkey, session, edition_import, backup_run TO mamori_app;
GRANT SELECT, UPDATE ON installation TO mamori_app;
GRANT SELECT, INSERT ON person_password_history TO mamori_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_code, sign_in_challenge, idempotency_key TO mamori_app;
GRANT SELECT, INSERT, DELETE ON edition_import_file TO mamori_app;
GRANT DELETE ON person_password_history, totp, passkey, session TO mamori_app;

GRANT SELECT, INSERT, UPDATE ON organization, membership, invitation, facility, vendor, system, responsible_person, assessment,
  answer, attachment, signing_key, carry_over, form_import TO mamori_app;
-- Erasing a file removes its content; the row with name and hash stays.
GRANT SELECT, INSERT, DELETE ON attachment_chunk, answer_attachment TO mamori_app;
-- Foreign keys keep what answers already refer to.
GRANT DELETE ON responsible_person, vendor, system TO mamori_app;

-- Append-only: the application adds and reads. Ids, times and seals are not its to choose.
GRANT SELECT ON answer_history, audit_seal TO mamori_app;
GRANT SELECT, INSERT ON hand_in TO mamori_app;
GRANT SELECT ON audit_entry TO mamori_app;
GRANT INSERT (organization_id, person_id, person_name, action, subject, details, origin) ON audit_entry TO mamori_app;
GRANT USAGE ON SEQUENCE audit_entry_id TO mamori_app;
REVOKE ALL ON FUNCTION record_answer_history() FROM PUBLIC;
