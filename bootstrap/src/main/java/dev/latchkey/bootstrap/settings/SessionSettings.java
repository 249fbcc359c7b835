package dev.latchkey.bootstrap.settings;

import static dev.latchkey.bootstrap.settings.Setting.SESSION_ABSOLUTE_LIFETIME;
import static dev.latchkey.bootstrap.settings.Setting.SESSION_EXPIRES_IN;
import static dev.latchkey.bootstrap.settings.Setting.SESSION_FRESH_AGE;
import static dev.latchkey.bootstrap.settings.Setting.SESSION_UPDATE_AGE;

import dev.latchkey.domain.session.SessionPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long sessions live. What was set must fit together (SR-LIF-06); the defaults of what was not set give way to a
 * shorter {@code expires-in}.
 */
final class SessionSettings {

    /** In the place of one that was refused; a complaint stops the start. */
    private static final SessionPolicy UNUSED =
            new SessionPolicy(SessionPolicy.NOT_REMEMBERED, Duration.ZERO, Duration.ZERO, null);

    private final SettingsReader reader;
    private final Refresh refresh;

    SessionSettings(SettingsReader reader, Refresh refresh) {
        this.reader = reader;
        this.refresh = refresh;
    }

    SessionPolicy policy() {
        var expiresIn = reader.positiveDuration(SESSION_EXPIRES_IN);
        var updateAge = updateAge(expiresIn);
        var freshAge = freshAge(expiresIn);
        var absoluteLifetime = absoluteLifetime(expiresIn);
        return reader.made(
                SESSION_EXPIRES_IN, () -> new SessionPolicy(expiresIn, updateAge, freshAge, absoluteLifetime), UNUSED);
    }

    /** A renewal that is due only when the session expires never comes to pass. */
    private Duration updateAge(Duration expiresIn) {
        if (refresh == Refresh.OFF) {
            return expiresIn;
        }
        var updateAge = reader.duration(SESSION_UPDATE_AGE);
        if (reader.isSet(SESSION_UPDATE_AGE) && updateAge.compareTo(expiresIn) >= 0) {
            reader.complain(SESSION_UPDATE_AGE, "must be shorter than " + SESSION_EXPIRES_IN);
        }
        return shorter(updateAge, expiresIn);
    }

    private Duration freshAge(Duration expiresIn) {
        var freshAge = reader.duration(SESSION_FRESH_AGE);
        if (reader.isSet(SESSION_FRESH_AGE) && freshAge.compareTo(expiresIn) > 0) {
            reader.complain(SESSION_FRESH_AGE, "must not be longer than " + SESSION_EXPIRES_IN);
        }
        return shorter(freshAge, expiresIn);
    }

    private @Nullable Duration absoluteLifetime(Duration expiresIn) {
        if (reader.text(SESSION_ABSOLUTE_LIFETIME).equalsIgnoreCase("none")) {
            return null;
        }
        var lifetime = reader.duration(SESSION_ABSOLUTE_LIFETIME);
        if (lifetime.compareTo(expiresIn) >= 0) {
            return lifetime;
        }
        reader.complain(SESSION_ABSOLUTE_LIFETIME, "must not be shorter than " + SESSION_EXPIRES_IN);
        return expiresIn;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
