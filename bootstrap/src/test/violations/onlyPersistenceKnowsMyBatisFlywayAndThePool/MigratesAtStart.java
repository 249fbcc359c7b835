package dev.latchkey.bootstrap;

import org.flywaydb.core.Flyway;

record MigratesAtStart(Flyway flyway) {}
