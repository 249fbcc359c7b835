// also breaks: packagesFormNoCycles
package dev.latchkey.application.session;

import dev.latchkey.application.session.internal.SessionLister;

interface ShowsItsWorker {

    SessionLister lister();
}
