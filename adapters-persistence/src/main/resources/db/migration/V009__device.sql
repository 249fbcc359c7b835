CREATE TABLE device (
    id                   text        NOT NULL PRIMARY KEY,
    secret_hash          bytea       NOT NULL UNIQUE,
    secret_since         timestamptz NOT NULL,
    previous_secret_hash bytea       UNIQUE
);

COMMENT ON TABLE device IS 'Browsers and apps, each with the sessions that are on it.';
COMMENT ON COLUMN device.secret_hash IS 'SHA-256 of the secret in the cookie; the secret itself is stored nowhere.';

ALTER TABLE session
    ADD COLUMN device_id        text REFERENCES device (id),
    ADD COLUMN device_salt      bytea,
    ADD COLUMN device_first_at  timestamptz,
    ADD COLUMN device_joined_at timestamptz,
    ADD COLUMN device_active_at timestamptz,
    ADD UNIQUE (device_id, user_id);

COMMENT ON COLUMN session.device_id IS 'Where it is; null only for those that began before there were devices.';
COMMENT ON COLUMN session.device_salt IS 'Makes its token of the device''s secret, since the device switched to it.';

INSERT INTO chore (name)
VALUES ('PURGE_DEVICES');
