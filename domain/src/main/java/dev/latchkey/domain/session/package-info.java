/** x */
@org.jspecify.annotations.NullMarked
package dev.latchkey.domain.session;
