/**
 * Deleting an account, or anything else, with everything that belongs to it, and saying before what that is. {@link
 * dev.latchkey.application.deletion.DeleteUser}, {@link dev.latchkey.application.deletion.PreviewDeletion} and the like are
 * what can be asked; how it is carried out is in {@code internal}. What belongs to what is said in the domain.
 */
@NullMarked
package dev.latchkey.application.deletion;

import org.jspecify.annotations.NullMarked;
