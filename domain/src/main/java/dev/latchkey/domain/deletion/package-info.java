/**
 * What goes when something is deleted, what stays without a name, and what stays as it is.
 *
 * <p>Start with {@link dev.latchkey.domain.deletion.StandardRules}: one rule for each reference that things of one kind have to
 * things of another. From the rules a {@link dev.latchkey.domain.deletion.Cascade} makes the plan of any deletion, and finds
 * out where they and the schema of the store disagree.
 */
@NullMarked
package dev.latchkey.domain.deletion;

import org.jspecify.annotations.NullMarked;
