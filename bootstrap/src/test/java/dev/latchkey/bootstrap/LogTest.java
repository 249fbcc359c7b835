package dev.latchkey.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import dev.latchkey.domain.device.DeviceSecret;
import dev.latchkey.domain.session.SessionToken;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a line on its way into the log, as it is set up where nobody sets it up otherwise. */
@Tag("SR-TOK-04")
class LogTest {

    private static final String TOKEN =
            SessionToken.of(new byte[SessionToken.ENTROPY_BYTES]).value();
    private static final String SECRET =
            DeviceSecret.of(new byte[DeviceSecret.ENTROPY_BYTES]).value();

    @AutoClose("stop")
    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void setUp() throws JoranException {
        context.setMDCAdapter(new LogbackMDCAdapter());
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogTest.class.getResource("/logback.xml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "Cookie: a=%s; b=c", "{\"token\":\"%s.c2ln\"}", "x%sx", "one\r\ntwo %s"})
    void strikesOutWhateverLooksLikeASecret(String message) {
        for (var secret : new String[] {TOKEN, SECRET}) {
            assertThat(line(message.formatted(secret)))
                    .doesNotContain(secret, secret.substring(4, 20))
                    .contains("(redacted)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\r\ntwo", "one\n\n\ntwo"})
    void isOneLineForEachMessage(String message) {
        assertThat(line(message)).contains("one two").hasLineCount(1);
    }

    private String line(String message) {
        var logger = context.getLogger("dev.latchkey.Anything");
        var event = new LoggingEvent(Logger.class.getName(), logger, Level.INFO, message, null, null);
        return new String(console().getEncoder().encode(event), UTF_8);
    }

    @SuppressWarnings("unchecked") // the only appender there is
    private ConsoleAppender<ILoggingEvent> console() {
        return (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console");
    }
}
