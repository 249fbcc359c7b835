/**
 * What whoever runs the service asks of it. {@link dev.latchkey.application.operation.CheckReadiness} can be asked; how it is
 * carried out is in {@code internal}.
 */
@NullMarked
package dev.latchkey.application.operation;

import org.jspecify.annotations.NullMarked;
