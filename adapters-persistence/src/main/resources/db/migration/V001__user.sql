CREATE TABLE "user" (
    id             text        NOT NULL PRIMARY KEY,
    email          text        NOT NULL UNIQUE,
    email_verified boolean     NOT NULL,
    name           text        NOT NULL,
    image          text,
    session_epoch  bigint      NOT NULL DEFAULT 0,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL
);

COMMENT ON COLUMN "user".email IS 'In lower case.';
COMMENT ON COLUMN "user".session_epoch IS 'Counts how often all or all other sessions of the user were ended at once.';
