ALTER TABLE session ADD COLUMN last_seen_at timestamptz;
ALTER TABLE session ADD COLUMN last_seen_from text;

UPDATE session
SET last_seen_at = updated_at, last_seen_from = '';

ALTER TABLE session ALTER COLUMN last_seen_at SET NOT NULL;
ALTER TABLE session ALTER COLUMN last_seen_from SET NOT NULL;

COMMENT ON COLUMN session.last_seen_at IS 'When it was last used, no more exactly than is worth a write.';
COMMENT ON COLUMN session.last_seen_from IS 'From which network it was used then: a /24 or a /48, empty when unknown.';
