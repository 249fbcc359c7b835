package dev.latchkey.persistence.account;

import dev.latchkey.persistence.session.SessionPersistenceModule;

record InstallsSessions(SessionPersistenceModule sessions) {}
