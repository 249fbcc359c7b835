/**
 * Removing an account and everything that belongs to it. {@link dev.latchkey.application.deletion.DeleteUser} is what can be
 * asked; how it is carried out is in {@code internal}.
 */
@NullMarked
package dev.latchkey.application.deletion;

import org.jspecify.annotations.NullMarked;
