/**
 * What all routes share on the way in and out: the order of the checks, the cookie, the table of errors.
 *
 * <p>Start with {@link dev.latchkey.http.web.Routes}; every status, code and error text is in {@link
 * dev.latchkey.http.web.Problems}.
 */
@NullMarked
package dev.latchkey.http.web;

import org.jspecify.annotations.NullMarked;
