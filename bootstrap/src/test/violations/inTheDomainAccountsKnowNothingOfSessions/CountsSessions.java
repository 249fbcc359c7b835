// also breaks: packagesFormNoCycles
// also breaks: capabilitiesDependOnEachOtherAsDrawn
package dev.latchkey.domain.account;

import dev.latchkey.domain.session.Session;
import java.util.List;

record CountsSessions(List<Session> sessions) {}
