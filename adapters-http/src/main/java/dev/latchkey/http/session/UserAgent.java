package dev.latchkey.http.session;

import org.jspecify.annotations.Nullable;

/**
 * What a user agent is, in names that people know. Nobody needs to be what they say they are: this is for owners to
 * recognise what is theirs, and for nothing else.
 *
 * @param browser or the program that stands in its place; null when unknown
 * @param operatingSystem null when unknown
 */
record UserAgent(@Nullable String browser, @Nullable String operatingSystem, DeviceKind deviceKind) {}
