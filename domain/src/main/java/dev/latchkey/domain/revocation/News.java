package dev.latchkey.domain.revocation;

import java.util.List;

/**
 * What a node had not heard of yet.
 *
 * @param subjects in any order
 * @param position up to where the log was read for it
 */
public record News(List<Subject> subjects, LogPosition position) {}
