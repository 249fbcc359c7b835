package dev.latchkey.http.web;

import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.SignIn;
import dev.latchkey.http.TestService;
import dev.latchkey.http.Wire;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HttpServerTest {

    @Test
    void picksAPortOfItsOwn() {
        try (var one = TestService.start();
                var other = TestService.start()) {
            assertThat(one.get("/api/auth/ok").send().status()).isEqualTo(200);
            assertThat(other.get("/api/auth/ok").send().status()).isEqualTo(200);
        }
    }

    @Test
    void resetsNoneOfManyWhoConnectAtTheSameMoment() {
        try (var service = TestService.start()) {
            var wires = IntStream.range(0, 600)
                    .parallel()
                    .mapToObj(_ -> service.wire())
                    .toList();
            wires.forEach(wire -> wire.send("GET /api/auth/ok HTTP/1.1", "Host: localhost", "Connection: close"));

            assertThat(wires)
                    .allSatisfy(wire -> assertThat(wire.receive().status()).isEqualTo(200));
            wires.forEach(Wire::close);
        }
    }

    @Test
    void servesEveryRequestOnAThreadThatCostsLittle() {
        var virtual = new AtomicBoolean();
        try (var service = aService()
                .replacing(SignIn.class, _ -> {
                    virtual.set(Thread.currentThread().isVirtual());
                    return Result.refused(new AccountRefusal.WrongEmailOrPassword());
                })
                .start()) {
            service.post("/api/auth/sign-in/email")
                    .json("{\"email\":\"ann@example.com\",\"password\":\"password123\"}")
                    .send();
        }

        assertThat(virtual).isTrue();
    }

    @Test
    @Tag("SR-OPS-02")
    void letsARequestUnderWayFinishWhenItStopsAndTurnsNewOnesAway() {
        var begun = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        var service = aService()
                .stoppingWithin(Duration.ofSeconds(30))
                .replacing(SignIn.class, _ -> {
                    begun.countDown();
                    await(released);
                    return Result.refused(new AccountRefusal.WrongEmailOrPassword());
                })
                .start();
        var answer = service.post("/api/auth/sign-in/email")
                .json("{\"email\":\"ann@example.com\",\"password\":\"password123\"}")
                .start();
        await(begun);

        var stop = CompletableFuture.runAsync(service::close);
        waitUntilNobodyIsLetIn(service);
        released.countDown();

        assertThat(answer.join().problem()).isEqualTo("401 INVALID_EMAIL_OR_PASSWORD");
        stop.join();
    }

    @Test
    @Tag("SR-OPS-02")
    void waitsForASilentClientWhenItStopsIfARequestOfItsIsUnderWayAndNotOtherwise() {
        var body = "{\"email\":\"ann@example.com\",\"password\":\"password123\"}";
        var service = aService().stoppingWithin(Duration.ofSeconds(30)).start();
        CompletableFuture<Void> stop;
        try (var busy = service.wire();
                var idle = service.wire()) {
            busy.send(
                    "POST /api/auth/sign-in/email HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/json",
                    "Content-Length: " + body.length(),
                    "Expect: 100-continue");
            busy.receiveContinue();
            idle.send("GET /api/auth/ok HTTP/1.1", "Host: localhost").receive();

            stop = CompletableFuture.runAsync(service::close);
            assertThat(idle.isOver()).isTrue();

            assertThat(busy.sendExactly(body).receive().problem()).isEqualTo("401 INVALID_EMAIL_OR_PASSWORD");
        }
        stop.join();
    }

    private static void waitUntilNobodyIsLetIn(TestService service) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (letsIn(service)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** Whoever connects in the moment in which the listener closes is reset instead of refused. */
    private static boolean letsIn(TestService service) {
        try (Wire _ = service.wire()) {
            return true;
        } catch (UncheckedIOException failure) {
            assertThat(failure).hasCauseInstanceOf(SocketException.class);
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
