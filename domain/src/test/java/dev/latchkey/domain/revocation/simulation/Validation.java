package dev.latchkey.domain.revocation.simulation;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.revocation.Moment;
import dev.latchkey.domain.revocation.Stamp;
import dev.latchkey.domain.revocation.simulation.Operation.Accepted;
import dev.latchkey.domain.revocation.simulation.Operation.SignedOut;
import dev.latchkey.domain.revocation.simulation.Operation.Unknown;
import dev.latchkey.domain.session.SessionId;
import java.util.Optional;

/** One question whether a session is good: answered from memory, or else by the row. */
final class Validation {

    private final Instance instance;
    private final SessionId session;
    private final long startedAt;

    Validation(Instance instance, SessionId session, long startedAt) {
        this.instance = instance;
        this.session = session;
        this.startedAt = startedAt;
    }

    void begin() {
        instance.recall(session).ifPresentOrElse(entry -> instance.then(() -> consider(entry)), this::load);
    }

    private void consider(Remembered entry) {
        var now = instance.look();
        instance.then(() -> decide(entry, now));
    }

    private void decide(Remembered entry, Moment now) {
        if (instance.conduct().mayAnswer(instance.node(), entry, now)) {
            instance.told(new Accepted(session, period(), true));
        } else {
            load();
        }
    }

    private void load() {
        var stamp = instance.node().stamp();
        instance.then(() -> instance.link()
                .<Optional<UserId>>ask(
                        (database, answer) -> database.find(session, answer),
                        found -> instance.then(() -> take(found, stamp)),
                        () -> instance.told(new Unknown(session, period()))));
    }

    private void take(Optional<UserId> found, Stamp stamp) {
        found.ifPresentOrElse(user -> remember(user, stamp), () -> instance.told(new SignedOut(session, period())));
    }

    private void remember(UserId user, Stamp stamp) {
        var kept = instance.conduct().stamp(stamp, instance.node().stamp());
        instance.remember(new Remembered(session, user, kept));
        instance.told(new Accepted(session, period(), false));
    }

    private Period period() {
        return new Period(startedAt, instance.world().timeline().now());
    }
}
