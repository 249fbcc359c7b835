/**
 * The calls of the published API by which people sign up and in.
 */
@NullMarked
package dev.latchkey.http.account;

import org.jspecify.annotations.NullMarked;
