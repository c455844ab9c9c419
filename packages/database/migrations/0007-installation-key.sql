-- Tells a wrong or lost installation key before anything is written with another one. No secret: an HMAC over a constant.
ALTER TABLE installation ADD COLUMN key_check bytea;
ALTER TABLE installation ADD CONSTRAINT installation_key_check_length CHECK (octet_length(key_check) = 32);
