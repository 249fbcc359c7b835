package dev.latchkey.application.account.internal;

import dev.latchkey.application.session.internal.SessionBeginner;

record BeginsSessionsItself(SessionBeginner beginner) {}
