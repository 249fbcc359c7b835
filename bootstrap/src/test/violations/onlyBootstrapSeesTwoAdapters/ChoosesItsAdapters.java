// also breaks: theApplicationKnowsTheDomainAndNoFramework
// also breaks: modulesDependOnEachOtherAsDrawn
package dev.latchkey.application.account;

import dev.latchkey.persistence.sql.Database;
import dev.latchkey.security.key.Secrets;

interface ChoosesItsAdapters {

    void choose(Database database, Secrets secrets);
}
