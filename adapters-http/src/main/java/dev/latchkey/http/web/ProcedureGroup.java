package dev.latchkey.http.web;

/** The procedures of one capability. */
@FunctionalInterface
public interface ProcedureGroup {

    /** Reads as a table of contents: whether it changes something, its name, what is read, what handles it. */
    void addTo(Procedures procedures);
}
