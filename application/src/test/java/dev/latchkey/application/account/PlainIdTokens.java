package dev.latchkey.application.account;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.ExternalId;
import dev.latchkey.domain.account.IdToken;
import dev.latchkey.domain.account.IdTokenHash;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.ProviderId;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** {@link IdTokens} that say in plain text what is vouched for. Anybody can write one. */
public final class PlainIdTokens implements IdTokens {

    public static final ProviderId GOOGLE = new ProviderId("google");
    public static final ProviderId APPLE = new ProviderId("apple");

    private static final Set<ProviderId> PROVIDERS = Set.of(GOOGLE, APPLE);
    private static final String PREFIX = "plain";

    private Runnable meanwhile = () -> {};

    /** A token that is vouched for; the serial number tells tokens about one person apart. */
    public static IdToken token(String subject, String email, boolean verified, String name, int serial) {
        return token(subject, email, verified, name, serial, null);
    }

    /** A token that is vouched for in the attempt with that nonce. */
    public static IdToken token(
            String subject, String email, boolean verified, String name, int serial, @Nullable String nonce) {
        return new IdToken(String.join(
                "|",
                PREFIX,
                subject,
                email,
                Boolean.toString(verified),
                name,
                Integer.toString(serial),
                Objects.requireNonNullElse(nonce, "-")));
    }

    /** Does this from now on while a token is being verified. */
    public void meanwhile(Runnable work) {
        meanwhile = work;
    }

    @Override
    public Optional<Claim> read(Presented presented) {
        var parts = parts(presented);
        return parts.length == 7
                ? Email.parse(parts[2]).map(email -> new Claim(new ExternalId(presented.provider(), parts[1]), email))
                : Optional.empty();
    }

    @Override
    public Result<Vouched, AccountRefusal> verify(Presented presented) {
        if (!PROVIDERS.contains(presented.provider())) {
            return refused(new AccountRefusal.ProviderUnknown());
        }
        meanwhile.run();
        var parts = parts(presented);
        if (parts.length != 7
                || !parts[0].equals(PREFIX)
                || !parts[6].equals(Objects.requireNonNullElse(presented.nonce(), "-"))) {
            return refused(new AccountRefusal.IdTokenInvalid());
        }
        if (parts[2].isEmpty()) {
            return refused(new AccountRefusal.IdTokenWithoutEmail());
        }
        return Email.parse(parts[2])
                .map(email -> vouched(presented, parts, email))
                .orElseGet(() -> refused(new AccountRefusal.EmailUnusable()));
    }

    private static Result<Vouched, AccountRefusal> vouched(Presented presented, String[] parts, Email email) {
        return done(new Vouched(
                new ExternalId(presented.provider(), parts[1]),
                email,
                Boolean.parseBoolean(parts[3]),
                Profile.hearsay(parts[4], null),
                hash(presented.token()),
                NOON.plus(Duration.ofHours(1))));
    }

    private static String[] parts(Presented presented) {
        return presented.token().value().split("\\|", -1);
    }

    private static IdTokenHash hash(IdToken token) {
        var sum = new CRC32();
        sum.update(token.value().getBytes(UTF_8));
        return new IdTokenHash("0".repeat(48) + HexFormat.of().toHexDigits(sum.getValue()));
    }
}
