/** Holds what the service answers against what {@code docs/api} says of it. */
@NullMarked
package dev.latchkey.http.description;

import org.jspecify.annotations.NullMarked;
