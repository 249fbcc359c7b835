// also breaks: modulesDependOnEachOtherAsDrawn
package dev.latchkey.application.session;

import dev.latchkey.persistence.sql.PersistenceConfig;

interface KnowsAnAdapter {

    PersistenceConfig where();
}
