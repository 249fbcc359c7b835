/**
 * The session calls of the published API.
 */
@NullMarked
package dev.latchkey.http.session;

import org.jspecify.annotations.NullMarked;
