-- Installation level: people, sign-in, imported editions, bookkeeping. These tables belong to no organisation and carry
-- no row-level security; the list stands in src/tables.ts and a test compares it with the catalogue.

CREATE TABLE installation (
  id uuid NOT NULL,
  only_one boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  setup_code_hash bytea,
  setup_finished_at timestamptz,
  settings jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT installation_pkey PRIMARY KEY (id),
  CONSTRAINT installation_only_one_key UNIQUE (only_one),
  CONSTRAINT installation_only_one CHECK (only_one)
);
INSERT INTO installation (id) VALUES (gen_random_uuid());

-- Sign-in names are stored folded, so that 'Tanaka' and 'tanaka' are one person on every collation.
CREATE TABLE person (
  id uuid NOT NULL,
  sign_in_name text NOT NULL,
  display_name text NOT NULL,
  password_hash text,
  password_changed_at timestamptz,
  locale text NOT NULL DEFAULT 'ja',
  status text NOT NULL DEFAULT 'active',
  failed_attempts integer NOT NULL DEFAULT 0,
  locked_until timestamptz,
  last_sign_in_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT person_pkey PRIMARY KEY (id),
  CONSTRAINT person_sign_in_name_key UNIQUE (sign_in_name),
  CONSTRAINT person_sign_in_name_folded CHECK (sign_in_name = lower(btrim(sign_in_name)) AND sign_in_name <> ''),
  CONSTRAINT person_display_name_present CHECK (btrim(display_name) <> ''),
  CONSTRAINT person_locale_known CHECK (locale IN ('ja', 'en')),
  CONSTRAINT person_status_known CHECK (status IN ('active', 'disabled')),
  CONSTRAINT person_failed_attempts_not_negative CHECK (failed_attempts >= 0),
  CONSTRAINT person_version_positive CHECK (version > 0)
);

-- Hashes of earlier passwords: no reuse.
CREATE TABLE person_password_history (
  person_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  password_hash text NOT NULL,
  replaced_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT person_password_history_pkey PRIMARY KEY (person_id, id),
  CONSTRAINT person_password_history_person_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
);

-- The secret is encrypted with the installation key; last_used_step refuses a code that was already used.
CREATE TABLE totp (
  person_id uuid NOT NULL,
  secret bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  confirmed_at timestamptz,
  last_used_step bigint,
  CONSTRAINT totp_pkey PRIMARY KEY (person_id),
  CONSTRAINT totp_person_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
);

CREATE TABLE recovery_code (
  person_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  used_at timestamptz,
  CONSTRAINT recovery_code_pkey PRIMARY KEY (person_id, code_hash),
  CONSTRAINT recovery_code_person_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
);

-- credential_id is base64url as the browser names it; a passkey is the second factor by itself.
CREATE TABLE passkey (
  credential_id text NOT NULL,
  person_id uuid NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL DEFAULT 0,
  transports text[] NOT NULL DEFAULT '{}',
  backed_up boolean NOT NULL DEFAULT false,
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  CONSTRAINT passkey_pkey PRIMARY KEY (credential_id),
  CONSTRAINT passkey_person_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT passkey_counter_not_negative CHECK (counter >= 0)
);
CREATE INDEX passkey_person_idx ON passkey (person_id);

-- Short-lived challenges of a sign-in under way (passkey challenge, password passed but second factor open).
CREATE TABLE sign_in_challenge (
  token_hash bytea NOT NULL,
  person_id uuid,
  purpose text NOT NULL,
  challenge text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT sign_in_challenge_pkey PRIMARY KEY (token_hash),
  CONSTRAINT sign_in_challenge_person_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
);
CREATE INDEX sign_in_challenge_expires_idx ON sign_in_challenge (expires_at);

-- A publication of imported editions is for the whole installation and never changes afterwards.
CREATE TABLE edition_import (
  id uuid NOT NULL,
  edition_id text NOT NULL,
  status text NOT NULL DEFAULT 'draft',
  content jsonb NOT NULL,
  equivalence jsonb NOT NULL DEFAULT '{}',
  report jsonb NOT NULL DEFAULT '{}',
  sha256 bytea,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  published_by uuid,
  published_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT edition_import_pkey PRIMARY KEY (id),
  CONSTRAINT edition_import_created_by_fkey FOREIGN KEY (created_by) REFERENCES person (id),
  CONSTRAINT edition_import_published_by_fkey FOREIGN KEY (published_by) REFERENCES person (id),
  CONSTRAINT edition_import_status_known CHECK (status IN ('draft', 'published', 'discarded')),
  CONSTRAINT edition_import_published_complete
    CHECK (status <> 'published' OR (sha256 IS NOT NULL AND published_at IS NOT NULL)),
  CONSTRAINT edition_import_sha256_length CHECK (octet_length(sha256) = 32),
  CONSTRAINT edition_import_version_positive CHECK (version > 0)
);
CREATE UNIQUE INDEX edition_import_published_key ON edition_import (edition_id) WHERE status = 'published';

-- The ministry's own workbooks, kept as they came: an edition may arrive as several files.
CREATE TABLE edition_import_file (
  edition_import_id uuid NOT NULL,
  number integer NOT NULL,
  name text NOT NULL,
  sha256 bytea NOT NULL,
  content bytea NOT NULL,
  CONSTRAINT edition_import_file_pkey PRIMARY KEY (edition_import_id, number),
  CONSTRAINT edition_import_file_import_fkey FOREIGN KEY (edition_import_id) REFERENCES edition_import (id)
    ON DELETE CASCADE,
  CONSTRAINT edition_import_file_sha256_length CHECK (octet_length(sha256) = 32)
);

-- status and response are null while the first request with this key is still being worked on.
CREATE TABLE idempotency_key (
  scope text NOT NULL,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  status integer,
  response jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_key_pkey PRIMARY KEY (scope, key)
);
CREATE INDEX idempotency_key_created_idx ON idempotency_key (created_at);

CREATE TABLE backup_run (
  id uuid NOT NULL,
  kind text NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  file text NOT NULL,
  size bigint,
  sha256 bytea,
  seals jsonb NOT NULL DEFAULT '[]',
  error text,
  restore_tested_at timestamptz,
  restore_result text,
  restore_error text,
  removed_at timestamptz,
  CONSTRAINT backup_run_pkey PRIMARY KEY (id),
  CONSTRAINT backup_run_kind_known CHECK (kind IN ('manual', 'scheduled', 'migration')),
  CONSTRAINT backup_run_restore_result_known CHECK (restore_result IN ('ok', 'failed')),
  CONSTRAINT backup_run_sha256_length CHECK (octet_length(sha256) = 32)
);
CREATE INDEX backup_run_started_idx ON backup_run (started_at);
