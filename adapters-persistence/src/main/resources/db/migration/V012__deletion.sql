CREATE TABLE deletion (
    id         text        NOT NULL PRIMARY KEY,
    kind       text        NOT NULL,
    begun_at   timestamptz NOT NULL,
    ended_at   timestamptz NOT NULL,
    counts     jsonb       NOT NULL,
    digest     text        NOT NULL,
    kept_until timestamptz NOT NULL
);

CREATE INDEX deletion_kept_until ON deletion (kept_until);

COMMENT ON TABLE deletion IS 'One row for each deletion: that there was one, and of how much, but not of whom or what.';
COMMENT ON COLUMN deletion.kind IS 'What was deleted, with all that belonged to it.';
COMMENT ON COLUMN deletion.digest IS 'SHA-256 of this row and of the id of what was deleted, which is stored nowhere.';

INSERT INTO chore (name)
VALUES ('PURGE_RECEIPTS');
