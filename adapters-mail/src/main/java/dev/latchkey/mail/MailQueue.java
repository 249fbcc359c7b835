package dev.latchkey.mail;

import dev.latchkey.application.Limit;
import dev.latchkey.application.LimitReached;
import dev.latchkey.application.Limits;
import dev.latchkey.application.account.Mail;
import dev.latchkey.application.account.Mailer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has mails delivered in threads of its own, after whoever sent them has gone on (SR-AUT-06). Closing delivers what is
 * waiting, if it can be done in time.
 */
public final class MailQueue implements Mailer, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MailQueue.class);

    /** How often one address is told one kind of thing: nobody can have us fill the mailbox of somebody else. */
    static final Limit MAILS = new Limit("mails to one address", 20, Duration.ofHours(1));

    private final Letters letters;
    private final Delivery delivery;
    private final Limits limits;
    private final QueueConfig config;
    private final Semaphore places;
    private final Semaphore connections;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("mail-", 0).factory());

    MailQueue(Letters letters, Delivery delivery, Limits limits, QueueConfig config) {
        this.letters = letters;
        this.delivery = delivery;
        this.limits = limits;
        this.config = config;
        this.places = new Semaphore(config.capacity());
        this.connections = new Semaphore(config.connections());
    }

    @Override
    public void send(Mail mail) {
        if (!places.tryAcquire()) {
            log.warn("A mail is lost: {} others are waiting", config.capacity());
            return;
        }
        try {
            threads.execute(() -> deliver(mail));
        } catch (RejectedExecutionException stopped) {
            places.release();
            log.warn("A mail is lost: the service has stopped");
        }
    }

    private void deliver(Mail mail) {
        try {
            limits.take(MAILS, mail.getClass().getSimpleName() + " " + mail.to().value());
            deliver(letters.of(mail));
        } catch (LimitReached enough) {
            log.info("A mail was left out: its address had enough of this kind lately");
        } catch (InterruptedException stopped) {
            log.warn("A mail is lost: it could not be delivered before the service stopped");
        } catch (RuntimeException failure) {
            log.error("A mail is lost", failure);
        } finally {
            places.release();
        }
    }

    private void deliver(Letter letter) throws InterruptedException {
        for (var pause : config.pauses()) {
            if (isDelivered(letter)) {
                return;
            }
            pauseUnlessStopping(pause);
        }
        if (!isDelivered(letter)) {
            log.warn(
                    "A mail is lost: it could not be delivered in {} tries",
                    config.pauses().size() + 1);
        }
    }

    private boolean isDelivered(Letter letter) throws InterruptedException {
        connections.acquire();
        try {
            delivery.deliver(letter);
            return true;
        } catch (NotDelivered failure) {
            log.warn("A mail was not delivered: {}", failure.getMessage());
            return false;
        } finally {
            connections.release();
        }
    }

    private void pauseUnlessStopping(Duration pause) throws InterruptedException {
        var _ = stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        stopping.countDown();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(config.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
