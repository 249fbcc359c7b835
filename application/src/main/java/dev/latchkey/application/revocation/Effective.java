package dev.latchkey.application.revocation;

import dev.latchkey.domain.revocation.Effect;

/**
 * What came of something that ended sessions, and how it became effective on all nodes.
 *
 * @param <T> what came of it
 */
public record Effective<T>(T value, Effect effect) {}
