/**
 * The shape of the house, as rules that the build holds the code to.
 *
 * <p>Start with {@code ArchitectureTest}, the table of contents. Each rule is a field whose name is the sentence it
 * enforces, and each has at least one class under {@code src/test/violations} that breaks it, so that {@code
 * RulesBiteTest} can see it bite.
 */
@NullMarked
package dev.latchkey.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
