CREATE TABLE credential (
    id            text        NOT NULL PRIMARY KEY,
    user_id       text        NOT NULL REFERENCES "user" (id),
    provider_id   text        NOT NULL,
    account_id    text        NOT NULL,
    password_hash text,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    UNIQUE (provider_id, account_id)
);

CREATE INDEX credential_user_id ON credential (user_id);

COMMENT ON COLUMN credential.provider_id IS 'Who vouches for the user; ''credential'' is the user''s own password.';
COMMENT ON COLUMN credential.account_id IS 'Whom the provider knows the user as; for a password, the user''s id.';
