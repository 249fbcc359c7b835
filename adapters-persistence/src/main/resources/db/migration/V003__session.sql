CREATE TABLE session (
    id          text        NOT NULL PRIMARY KEY,
    user_id     text        NOT NULL REFERENCES "user" (id),
    token_hash  bytea       NOT NULL UNIQUE,
    address     text        NOT NULL,
    user_agent  text        NOT NULL,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    fresh_since timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    ends_at     timestamptz,
    remembered  boolean     NOT NULL
);

CREATE INDEX session_user_id ON session (user_id);
CREATE INDEX session_expires_at ON session (expires_at);

COMMENT ON TABLE session IS 'One row for each session that has not been revoked; revoking deletes the row.';
COMMENT ON COLUMN session.token_hash IS 'SHA-256 of the secret in the cookie; the secret itself is stored nowhere.';
