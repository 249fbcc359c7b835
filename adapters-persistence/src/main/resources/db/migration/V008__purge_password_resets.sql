CREATE INDEX password_reset_expires_at ON password_reset (expires_at);

INSERT INTO chore (name)
VALUES ('PURGE_PASSWORD_RESETS');
