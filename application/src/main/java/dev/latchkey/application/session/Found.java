package dev.latchkey.application.session;

/** What a presented cookie leads to. */
public sealed interface Found permits Found.Unrecognised, Found.Nothing, KnownSession {

    /** Nothing that we signed. */
    record Unrecognised() implements Found {}

    /** What we signed once, for a session that is not there any more. */
    record Nothing() implements Found {}
}
