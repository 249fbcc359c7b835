/**
 * Puts what people are told into words, and has it delivered: by an SMTP server, or into files where there is none.
 *
 * <p>The door is {@link dev.latchkey.mail.MailModule}. A mail goes through {@code MailQueue}, {@code Letters} and a
 * {@code Delivery}, in that order.
 */
@NullMarked
package dev.latchkey.mail;

import org.jspecify.annotations.NullMarked;
