/**
 * What all routes share on the way in and out.
 *
 * <p>Which web origins may act for our users, and where they may be sent, is decided by {@link
 * dev.latchkey.http.web.TrustedOrigins}.
 */
@NullMarked
package dev.latchkey.http.web;

import org.jspecify.annotations.NullMarked;
