package dev.latchkey.mail;

import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.Limits;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.account.Mailer;
import java.net.URI;
import java.time.InstantSource;

/** Meets the application's need to write to people; whoever takes the queue closes it. */
public final class MailModule extends PrivateModule {

    private final MailConfig config;

    public MailModule(MailConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(Mailer.class).to(MailQueue.class);
        expose(Mailer.class);
        expose(MailQueue.class);
    }

    @Provides
    @Singleton
    MailQueue queue(Limits limits, Randomness randomness, InstantSource clock) {
        var messages = new Messages(config, randomness, clock);
        var delivery = config.smtp()
                .<Delivery>map(smtp ->
                        new SmtpDelivery(smtp, URI.create(config.baseUrl()).getHost(), messages))
                .orElseGet(() -> new FileDelivery(config.directory(), messages, randomness, clock));
        return new MailQueue(new Letters(config.baseUrl()), delivery, limits, QueueConfig.STANDARD);
    }
}
