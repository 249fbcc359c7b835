// also breaks: adaptersDoNotSeeEachOther
// also breaks: onlyBootstrapSeesTwoAdapters
package dev.latchkey.security.session;

import dev.latchkey.persistence.sql.Database;

record KeepsSecretsInTables(Database database) {}
