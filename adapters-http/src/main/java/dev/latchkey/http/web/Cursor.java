package dev.latchkey.http.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.domain.workspace.Id;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/** A place in a list as clients keep it: a text that means nothing to them, of the microseconds since 1970 and an id. */
final class Cursor {

    private static final int BYTES = Long.BYTES + Id.LENGTH;

    /** Of four characters for every three bytes, and without the padding. */
    private static final int LENGTH = (BYTES * 4 + 2) / 3;

    /** Beyond the year 9999 PostgreSQL and clients do not agree on what a time is. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Cursor() {}

    static String of(Mark mark) {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, mark.createdAt()))
                .put(mark.id().getBytes(US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The place that this text stands for; empty when none can. */
    static Optional<Mark> parse(String text) {
        return text.length() == LENGTH ? decoded(text) : Optional.empty();
    }

    private static Optional<Mark> decoded(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var createdAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
            var id = US_ASCII.decode(bytes).toString();
            return Id.parse(id)
                    .map(_ -> new Mark(createdAt, id))
                    .filter(mark -> !createdAt.isBefore(Instant.EPOCH) && !createdAt.isAfter(LAST))
                    .filter(mark -> of(mark).equals(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
