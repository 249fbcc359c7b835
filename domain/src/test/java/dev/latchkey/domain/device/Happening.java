package dev.latchkey.domain.device;

import java.time.Duration;

/**
 * Something that may happen to a device. Users go by numbers; a secret by how many have been given out since: 0 is the
 * one that was given out last.
 */
sealed interface Happening {

    /** Somebody signs in, for so long. */
    record SignIn(int user, int secret, Duration lasting, boolean remembered) implements Happening {}

    /** Somebody switches to a user. */
    record Switch(int user, int secret) implements Happening {}

    /** Somebody removes a user, who is the active one in their tab or not. */
    record Remove(int user, int secret, boolean active) implements Happening {}

    /** The session of a user is ended from elsewhere. */
    record Revoke(int user) implements Happening {}

    /** Another secret is given out though nobody comes or goes. */
    record Rekey() implements Happening {}

    /** All are signed out, and the browser begins anew. */
    record SignOut() implements Happening {}

    /** Nobody does anything for so long. */
    record Wait(Duration time) implements Happening {}
}
