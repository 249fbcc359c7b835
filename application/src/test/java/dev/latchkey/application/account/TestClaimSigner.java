package dev.latchkey.application.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.EmailClaim;
import dev.latchkey.domain.account.SignedClaim;
import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/** {@link ClaimSigner} whose signature keeps nobody out but strangers by name: a checksum. */
public final class TestClaimSigner implements ClaimSigner {

    private final String name;

    public TestClaimSigner(String name) {
        this.name = name;
    }

    @Override
    public SignedClaim sign(EmailClaim claim) {
        var text = "%s~%s~%d"
                .formatted(
                        claim.user().value(),
                        HexFormat.of().formatHex(claim.email().value().getBytes(UTF_8)),
                        claim.expiresAt().getEpochSecond());
        return new SignedClaim(text + "~" + signature(text));
    }

    @Override
    public Optional<EmailClaim> open(SignedClaim presented) {
        var end = presented.value().lastIndexOf('~');
        if (end < 0) {
            return Optional.empty();
        }
        var text = presented.value().substring(0, end);
        return presented.value().substring(end + 1).equals(signature(text))
                ? Optional.of(parsed(text))
                : Optional.empty();
    }

    private static EmailClaim parsed(String text) {
        var parts = text.split("~", 3);
        return new EmailClaim(
                new UserId(parts[0]),
                new Email(new String(HexFormat.of().parseHex(parts[1]), UTF_8)),
                Instant.ofEpochSecond(Long.parseLong(parts[2])));
    }

    private String signature(String text) {
        var checksum = new CRC32();
        checksum.update((name + text).getBytes(UTF_8));
        return Long.toString(checksum.getValue()) + "-";
    }
}
