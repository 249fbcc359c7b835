package dev.latchkey.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The mails that a service writes into its data directory. */
record Mailbox(Path dataDirectory) {

    private static final Pattern LINK = Pattern.compile("(?m)^http://localhost:8080/api/auth(/\\S+)$");

    /** All of them. */
    List<String> mails() {
        var directory = dataDirectory.resolve("mails");
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (var all = Files.list(directory)) {
            return all.filter(file -> file.toString().endsWith(".eml"))
                    .map(Mailbox::contentOf)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The link in the first one to that address, once it is there: mails are sent after the answer. */
    String linkTo(String email) {
        Eventually.holds(() -> mails().stream().anyMatch(mail -> mail.contains(email)));
        var mail = mails().stream().filter(it -> it.contains(email)).findFirst().orElseThrow();
        var matcher = LINK.matcher(mail);
        assertThat(matcher.find()).as(mail).isTrue();
        return matcher.group(1);
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
