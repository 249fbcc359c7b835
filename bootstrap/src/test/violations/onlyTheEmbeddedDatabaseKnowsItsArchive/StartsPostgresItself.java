package dev.latchkey.bootstrap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

record StartsPostgresItself(EmbeddedPostgres postgres) {}
