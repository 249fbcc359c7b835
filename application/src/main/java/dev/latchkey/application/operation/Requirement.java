package dev.latchkey.application.operation;

import java.util.function.BooleanSupplier;

/**
 * Something that the service cannot do its work without. Whatever part of the service knows of one contributes it.
 *
 * @param lack what it means when it is not met
 * @param isMet whether it is at this moment; never fails, and says no rather than wait for more than a few seconds
 */
public record Requirement(Lack lack, BooleanSupplier isMet) {}
