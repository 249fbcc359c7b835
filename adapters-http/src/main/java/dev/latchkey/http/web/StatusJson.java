package dev.latchkey.http.web;

/** What a caller is told when there is nothing to tell but that it was done. */
public record StatusJson(boolean status) {

    /** It was done. */
    public static final StatusJson DONE = new StatusJson(true);
}
