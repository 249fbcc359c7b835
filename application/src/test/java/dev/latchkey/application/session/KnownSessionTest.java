package dev.latchkey.application.session;

import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.SignedIn;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownSessionTest {

    private final SignedIn signedIn = signedIn();
    private final KnownSession known = new KnownSession(signedIn);

    @Test
    void isToldInTheSameBytesByWhoeverTellsItNext() {
        var renderings = new AtomicInteger();

        var first = known.rendered(it -> bytes(it, renderings.incrementAndGet()));
        var second = known.rendered(it -> bytes(it, renderings.incrementAndGet()));

        assertThat(second).isSameAs(first);
        assertThat(renderings).hasValue(1);
    }

    @Test
    void isToBeNotedByOneOnlyOfAllWhoSeeIt() {
        var noting = IntStream.range(0, 1_000)
                .parallel()
                .filter(_ -> known.isToBeNoted())
                .count();

        assertThat(noting).isEqualTo(1);
    }

    @Test
    void isTheSameAsAnotherThatKnowsTheSame() {
        var same = new KnownSession(signedIn);
        var _ = same.isToBeNoted();

        assertThat(same).isEqualTo(known).hasSameHashCodeAs(known);
        assertThat(new KnownSession(signedIn())).isNotEqualTo(known);
    }

    private static byte[] bytes(SignedIn signedIn, int number) {
        return (signedIn.session().id().value() + number).getBytes(UTF_8);
    }

    private static SignedIn signedIn() {
        var user = UserBuilder.aUser().build();
        return new SignedIn(aSession().of(user.id()).build(), user);
    }
}
