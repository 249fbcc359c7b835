/**
 * The published HTTP APIs over Javalin.
 *
 * <p>{@link dev.latchkey.http.HttpModule} is the door. A capability's paths are listed in the {@code …Routes} of its
 * package; what all routes share, the checks on the way in and the errors on the way out, is in {@code web}.
 */
@NullMarked
package dev.latchkey.http;

import org.jspecify.annotations.NullMarked;
