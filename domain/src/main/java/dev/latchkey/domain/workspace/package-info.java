/**
 * The content that an account owns: workspaces, who is in them, and what they write there.
 *
 * <p>Start with {@link dev.latchkey.domain.workspace.Role}, which says who may do what.
 */
@NullMarked
package dev.latchkey.domain.workspace;

import org.jspecify.annotations.NullMarked;
