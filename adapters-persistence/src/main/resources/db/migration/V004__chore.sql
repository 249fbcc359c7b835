CREATE TABLE chore (
    name text NOT NULL PRIMARY KEY
);

COMMENT ON TABLE chore IS 'Background work that one node at a time does: whoever does it holds the lock of its row.';

INSERT INTO chore (name)
VALUES ('PURGE_SESSIONS');
