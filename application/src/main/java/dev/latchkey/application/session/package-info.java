/** x */
@org.jspecify.annotations.NullMarked
package dev.latchkey.application.session;
