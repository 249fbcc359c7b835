package dev.latchkey.http.web;

/** What the account RPC tells a caller when there is nothing to tell but that it was done. */
public record SuccessJson(boolean success) {

    /** It was done. */
    public static final SuccessJson DONE = new SuccessJson(true);
}
