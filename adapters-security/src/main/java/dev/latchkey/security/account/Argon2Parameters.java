package dev.latchkey.security.account;

import dev.latchkey.domain.account.PasswordHash;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What making an Argon2id hash costs.
 *
 * @param memory in KiB
 * @param iterations how often all of the memory is written
 * @param lanes how many threads could share the work
 */
record Argon2Parameters(int memory, int iterations, int lanes) {

    /** What hashes are made with today. */
    static final Argon2Parameters TODAY = new Argon2Parameters(19_456, 2, 1);

    /** Beyond these, verifying one hash would starve everything else. */
    private static final Argon2Parameters MAXIMUM = new Argon2Parameters(262_144, 10, 4);

    private static final Pattern TEXT = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d)"
            + "\\$[A-Za-z0-9+/]{11,86}\\$[A-Za-z0-9+/]{22,86}");

    /** The parameters that the text of a hash names; empty for other hashes, and for what nobody should compute. */
    static Optional<Argon2Parameters> of(PasswordHash hash) {
        var text = TEXT.matcher(hash.value());
        return text.matches() ? Optional.of(of(text)).filter(Argon2Parameters::isBearable) : Optional.empty();
    }

    private static Argon2Parameters of(MatchResult text) {
        return new Argon2Parameters(
                Integer.parseInt(text.group(1)), Integer.parseInt(text.group(2)), Integer.parseInt(text.group(3)));
    }

    private boolean isBearable() {
        return memory <= MAXIMUM.memory && iterations <= MAXIMUM.iterations && lanes <= MAXIMUM.lanes;
    }
}
