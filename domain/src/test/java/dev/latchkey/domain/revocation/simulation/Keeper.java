package dev.latchkey.domain.revocation.simulation;

import static java.time.Duration.ofMillis;

import dev.latchkey.domain.revocation.News;
import dev.latchkey.domain.revocation.Registration;
import dev.latchkey.domain.revocation.Renewal;
import java.time.Duration;
import java.util.Optional;

/** The one thread of an instance that registers its node and asks for news, again and again. */
final class Keeper {

    private static final Duration INTERVAL = ofMillis(500);
    private static final int ROUNDS_BETWEEN_CLEANINGS = 8;

    private final Instance instance;
    private int rounds;
    private boolean asleep;
    private boolean woken;
    private boolean ended;

    Keeper(Instance instance) {
        this.instance = instance;
    }

    void keep() {
        rounds++;
        instance.node().renewal(instance.look()).ifPresentOrElse(this::ask, this::register);
    }

    private void ask(Renewal question) {
        instance.then(() -> instance.link()
                .<Optional<News>>ask(
                        (database, answer) -> database.renew(question, answer),
                        answer -> instance.then(() -> take(question, answer)),
                        this::sleep));
    }

    private void take(Renewal question, Optional<News> answer) {
        if (ended) {
            return;
        }
        answer.ifPresentOrElse(
                news -> instance.conduct().renewed(instance.node(), question, news, instance.look(), instance::then),
                instance.node()::refused);
        if (answer.map(News::subjects).filter(it -> it.isEmpty()).isPresent()) {
            clean();
            sleep();
        } else {
            instance.then(this::keep);
        }
    }

    private void register() {
        var name = instance.freshName();
        instance.then(() -> instance.link()
                .<Registration>ask(
                        (database, answer) ->
                                database.register(name, instance.node().term(), answer),
                        fresh -> instance.then(() -> begin(fresh)),
                        this::sleep));
    }

    private void begin(Registration fresh) {
        if (!ended) {
            instance.conduct().registered(instance.node(), fresh, instance.look());
            keep();
        }
    }

    private void clean() {
        if (rounds % ROUNDS_BETWEEN_CLEANINGS == 0) {
            instance.link().<Boolean>ask(Database::forgetOldNews, _ -> {}, () -> {});
        }
    }

    private void sleep() {
        if (woken) {
            woken = false;
            instance.then(this::keep);
        } else {
            asleep = true;
            var round = rounds;
            instance.after(INTERVAL, () -> wakeFrom(round));
        }
    }

    private void wakeFrom(int round) {
        if (asleep && round == rounds) {
            wake();
        }
    }

    /** Does not wait for the next round, because there is news. */
    void wake() {
        if (asleep && !ended) {
            asleep = false;
            keep();
        } else {
            woken = true;
        }
    }

    /** Takes in nothing any more. */
    void end() {
        ended = true;
    }
}
