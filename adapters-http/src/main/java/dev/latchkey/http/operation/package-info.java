/**
 * The calls by which somebody who runs the service sees that it runs.
 */
@NullMarked
package dev.latchkey.http.operation;

import org.jspecify.annotations.NullMarked;
