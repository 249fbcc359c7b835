// also breaks: theApplicationKnowsTheDomainAndNoFramework
package dev.latchkey.application.session.internal;

import org.slf4j.Logger;

record LogsItself(Logger log) {}
