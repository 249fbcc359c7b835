package dev.latchkey.application.account;

import dev.latchkey.application.device.Begun;
import dev.latchkey.domain.account.User;

/** Somebody who was let in, and the session that began thereby. */
public record Admission(User user, Begun begun) {}
