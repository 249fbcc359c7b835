/**
 * The calls of the published API about several accounts in one browser.
 */
@NullMarked
package dev.latchkey.http.device;

import org.jspecify.annotations.NullMarked;
