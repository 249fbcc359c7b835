/** Deleting an account over HTTP. */
@NullMarked
package dev.latchkey.http.deletion;

import org.jspecify.annotations.NullMarked;
