package dev.latchkey.application.account.internal;

import dev.latchkey.application.device.internal.SessionBeginner;

record BeginsSessionsItself(SessionBeginner beginner) {}
