package dev.latchkey.domain.workspace;

import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.UserId;

/** A user as the others in a workspace see them: never their address. */
public record Person(UserId id, Profile profile) {}
