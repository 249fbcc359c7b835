package dev.latchkey.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.latchkey.application.InMemoryLimits;
import dev.latchkey.application.Limits;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.account.Mail;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.SignedClaim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MailQueueTest {

    private static final Duration LONG = Duration.ofDays(1);
    private static final Duration NONE = Duration.ZERO;

    private final BlockingQueue<Letter> delivered = new LinkedBlockingQueue<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void deliversWhatItIsGiven() throws Exception {
        try (var queue = queue(delivered::add, 10, List.of())) {
            queue.send(mailTo("ann"));

            assertThat(next().to().value()).isEqualTo("ann@example.com");
        }
    }

    @Test
    @Tag("SR-AUT-06")
    void letsWhoeverSendsGoOnWhileNothingCanBeDelivered() throws Exception {
        try (var queue = queue(this::deliverOnceOpen, 10, List.of())) {
            queue.send(mailTo("ann"));
            queue.send(mailTo("bob"));
            assertThat(delivered).isEmpty();

            open.countDown();

            assertThat(List.of(next().to().value(), next().to().value()))
                    .containsExactlyInAnyOrder("ann@example.com", "bob@example.com");
        }
    }

    @Test
    @Tag("SR-AUT-06")
    void neitherWaitsNorFailsWhenItIsFull() throws Exception {
        try (var queue = queue(this::deliverOnceOpen, 2, List.of())) {
            queue.send(mailTo("ann"));
            queue.send(mailTo("bob"));
            queue.send(mailTo("eve"));

            open.countDown();

            assertThat(List.of(next().to().value(), next().to().value()))
                    .containsExactlyInAnyOrder("ann@example.com", "bob@example.com");
            assertThat(delivered).isEmpty();
        }
    }

    @Test
    void hasRoomAgainOnceAMailIsLost() throws Exception {
        try (var queue = queue(this::failTheFirstTime, 1, List.of())) {
            queue.send(mailTo("ann"));
            while (delivered.isEmpty()) {
                queue.send(mailTo("bob"));
            }

            assertThat(next().to().value()).isEqualTo("bob@example.com");
        }
    }

    @Test
    void triesAgainAfterAFailure() throws Exception {
        try (var queue = queue(this::failTheFirstTime, 10, List.of(NONE))) {
            queue.send(mailTo("ann"));

            assertThat(next().to().value()).isEqualTo("ann@example.com");
        }
    }

    @Test
    void triesOnlyAFewTimes() throws Exception {
        var queue = queue(this::alwaysFail, 10, List.of(NONE, NONE));
        try (queue) {
            queue.send(mailTo("ann"));
        }

        assertThat(tries).hasValue(3);
    }

    @Test
    void goesOnAfterADeliveryThatBreaks() throws Exception {
        try (var queue = queue(this::breakTheFirstTime, 10, List.of())) {
            queue.send(mailTo("ann"));
            while (delivered.isEmpty()) {
                queue.send(mailTo("bob"));
            }

            assertThat(next().to().value()).isEqualTo("bob@example.com");
        }
    }

    @Test
    void deliversOnlySoManyAtATime() throws Exception {
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        try (var queue = queue(
                letter -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    underWay.decrementAndGet();
                    delivered.add(letter);
                },
                100,
                List.of())) {
            for (var count = 0; count < 50; count++) {
                queue.send(mailTo("user-" + count));
            }
            for (var count = 0; count < 50; count++) {
                next();
            }
        }

        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void leavesOutWhatWouldFillAMailbox() throws Exception {
        var queue = queue(delivered::add, 100, List.of());
        try (queue) {
            for (var count = 0; count < 2 * MailQueue.MAILS.uses(); count++) {
                queue.send(mailTo("ann"));
            }
        }

        assertThat(delivered).hasSize(MailQueue.MAILS.uses());
    }

    @Test
    void countsEachKindOfMailAndEachAddressByItself() {
        var queue = queue(delivered::add, 100, List.of());
        try (queue) {
            for (var count = 0; count < MailQueue.MAILS.uses(); count++) {
                queue.send(mailTo("ann"));
            }
            queue.send(mailTo("bob"));
            queue.send(new Mail.VerificationLink(new Email("ann@example.com"), new SignedClaim("x"), "/"));
        }

        assertThat(delivered).hasSize(MailQueue.MAILS.uses() + 2);
    }

    @Test
    @Tag("SR-OPS-02")
    void deliversWhatIsWaitingBeforeItCloses() {
        try (var queue = queue(this::failTheFirstTime, 10, List.of(LONG))) {
            queue.send(mailTo("ann"));
            queue.send(mailTo("bob"));
        }

        assertThat(delivered).hasSize(2);
    }

    @Test
    @Tag("SR-OPS-02")
    void closesInTimeThoughADeliveryHangs() {
        var hanging = new MailQueue(
                new Letters("http://localhost:8080"),
                this::deliverOnceOpen,
                limits(),
                new QueueConfig(10, 2, List.of(LONG), Duration.ofMillis(50)));

        hanging.send(mailTo("ann"));
        hanging.close();

        assertThat(delivered).isEmpty();
    }

    @Test
    void losesWhatIsSentAfterItClosed() {
        var queue = queue(delivered::add, 10, List.of());
        queue.close();

        queue.send(mailTo("ann"));

        assertThat(delivered).isEmpty();
    }

    private static MailQueue queue(Delivery delivery, int capacity, List<Duration> pauses) {
        return new MailQueue(
                new Letters("http://localhost:8080"),
                delivery,
                limits(),
                new QueueConfig(capacity, 2, pauses, Duration.ofSeconds(10)));
    }

    private static Limits limits() {
        return new InMemoryLimits(new MovableClock(Instant.parse("2026-03-01T12:00:00Z")));
    }

    private static Mail mailTo(String name) {
        return new Mail.AlreadySignedUp(new Email(name + "@example.com"));
    }

    private Letter next() throws InterruptedException {
        var letter = delivered.poll(10, TimeUnit.SECONDS);
        return letter == null ? fail("Nothing was delivered") : letter;
    }

    private void deliverOnceOpen(Letter letter) throws NotDelivered {
        try {
            open.await();
            delivered.add(letter);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotDelivered(letter, stopped);
        }
    }

    private void failTheFirstTime(Letter letter) throws NotDelivered {
        if (tries.getAndIncrement() == 0) {
            alwaysFail(letter);
        }
        delivered.add(letter);
    }

    private void alwaysFail(Letter letter) throws NotDelivered {
        tries.incrementAndGet();
        throw new NotDelivered(letter, new IllegalStateException("on purpose"));
    }

    private void breakTheFirstTime(Letter letter) {
        if (tries.getAndIncrement() == 0) {
            throw new IllegalStateException("on purpose");
        }
        delivered.add(letter);
    }
}
