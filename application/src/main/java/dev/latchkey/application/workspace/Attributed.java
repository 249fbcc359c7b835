package dev.latchkey.application.workspace;

import dev.latchkey.domain.workspace.Person;
import org.jspecify.annotations.Nullable;

/**
 * Something in a workspace, and whose it is.
 *
 * @param person null when their account is deleted
 * @param <T> what it is
 */
public record Attributed<T>(T thing, @Nullable Person person) {}
