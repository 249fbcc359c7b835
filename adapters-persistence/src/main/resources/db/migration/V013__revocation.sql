CREATE TABLE node (
    id            text        NOT NULL PRIMARY KEY,
    lease_millis  bigint      NOT NULL,
    renewals      bigint      NOT NULL DEFAULT 0,
    seen          pg_snapshot NOT NULL DEFAULT pg_current_snapshot(),
    registered_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE node IS 'One row for each node that answers from memory; who is not in here does not.';
COMMENT ON COLUMN node.renewals IS 'Counts how often it has asked for news.';
COMMENT ON COLUMN node.seen IS 'Of what was visible in there it answers nothing from memory any more that was revoked.';

CREATE TABLE revocation (
    number      bigint NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transaction xid8   NOT NULL DEFAULT pg_current_xact_id(),
    session_id  text,
    user_id     text,
    CHECK (session_id IS NULL OR user_id IS NULL)
);

CREATE INDEX revocation_transaction ON revocation (transaction);

COMMENT ON TABLE revocation IS 'What nodes must not remember any more: a session, all of a user, or all there are; kept until all have heard.';
COMMENT ON COLUMN revocation.transaction IS 'Which one wrote it: numbers alone do not say who could see it when.';
