CREATE TABLE password_reset (
    token_hash   bytea       NOT NULL PRIMARY KEY,
    user_id      text        NOT NULL REFERENCES "user" (id),
    requested_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL
);

CREATE INDEX password_reset_user_id ON password_reset (user_id);

COMMENT ON TABLE password_reset IS 'Chances to choose a new password without the old one, a few per user at most.';
COMMENT ON COLUMN password_reset.token_hash IS 'SHA-256 of the secret in the mailed link; the secret itself is stored nowhere.';
