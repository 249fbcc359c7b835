/** What the revocation capability answers by itself; the calls that end sessions are in theirs. */
@NullMarked
package dev.latchkey.http.revocation;

import org.jspecify.annotations.NullMarked;
