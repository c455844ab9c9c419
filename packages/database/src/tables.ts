/** Tables that belong to the installation and carry no row-level security; every other one is a tenant's. */
export const INSTALLATION_TABLES = [
  'installation',
  'person',
  'person_password_history',
  'totp',
  'recovery_code',
  'passkey',
  'sign_in_challenge',
  'session',
  'edition_import',
  'edition_import_file',
  'edition_publication',
  'idempotency_key',
  'backup_run',
  'product_file',
  'schema_migration',
] as const;

/** Functions that run with the owner's rights, each with its reason in the migration that creates it. */
export const SECURITY_DEFINER_FUNCTIONS = [
  'deliver_documents',
  'record_answer_history',
  'record_item_record_history',
] as const;

/** Rows are added, never changed or removed, by anyone. */
export const APPEND_ONLY_TABLES = [
  'answer_history',
  'item_record_history',
  'audit_entry',
  'audit_seal',
  'hand_in',
  'vendor_request_event',
  'vendor_response',
  'vendor_message',
  'ledger_change_set',
  'ledger_change',
  'network_diagram',
  'stock_take_report',
  'account_review_reopening',
] as const;

/** The organisation of events that belong to no organisation, and the `system_id` of the facility as a whole. */
export const NIL_UUID = '00000000-0000-0000-0000-000000000000';

/** The role that the application works as; it owns nothing and cannot go round row-level security. */
export const APPLICATION_ROLE = 'mamori_app';
