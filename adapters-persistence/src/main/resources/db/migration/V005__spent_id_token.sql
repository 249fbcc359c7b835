CREATE TABLE spent_id_token (
    hash  bytea       NOT NULL PRIMARY KEY,
    until timestamptz NOT NULL
);

CREATE INDEX spent_id_token_until ON spent_id_token (until);

COMMENT ON TABLE spent_id_token IS 'One row for each ID token that somebody signed in with, for as long as it could be used again.';
COMMENT ON COLUMN spent_id_token.hash IS 'SHA-256 of all that is signed in the token; the token itself is stored nowhere.';

INSERT INTO chore (name)
VALUES ('PURGE_ID_TOKENS');
