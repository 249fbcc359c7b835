package dev.latchkey.persistence.sql;

import com.typesafe.config.Config;

record ReadsAKey(Config config) {}
