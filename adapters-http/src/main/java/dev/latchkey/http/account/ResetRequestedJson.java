package dev.latchkey.http.account;

/** A reset was asked for; whether there is anybody to reset is not told. */
record ResetRequestedJson(boolean status, String message) {

    static final ResetRequestedJson ANSWER =
            new ResetRequestedJson(true, "If this email exists in our system, check your email for the reset link");
}
