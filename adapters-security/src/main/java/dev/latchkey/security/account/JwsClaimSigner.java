package dev.latchkey.security.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import dev.latchkey.application.account.ClaimSigner;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.EmailClaim;
import dev.latchkey.domain.account.SignedClaim;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.security.key.Purpose;
import dev.latchkey.security.key.Secrets;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;

/** {@link ClaimSigner} by compact JSON Web Signatures with HMAC-SHA-256 (RFC 7515); the first key signs, all are believed. */
final class JwsClaimSigner implements ClaimSigner {

    private static final Purpose PURPOSE = new Purpose("latchkey/email-claim");
    private static final JWSHeader HEADER = new JWSHeader(JWSAlgorithm.HS256);

    /** No claim of ours is longer: an address has 254 characters at most. */
    private static final int MAXIMUM_LENGTH = 1_000;

    private final List<SecretKey> keys;

    JwsClaimSigner(Secrets secrets) {
        this.keys = secrets.values().stream().map(PURPOSE::keyFrom).toList();
    }

    @Override
    public SignedClaim sign(EmailClaim claim) {
        var signed = new JWSObject(HEADER, payloadOf(claim));
        try {
            signed.sign(new MACSigner(keys.getFirst()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every key of ours is long enough for HS256", impossible);
        }
        return new SignedClaim(signed.serialize());
    }

    private static Payload payloadOf(EmailClaim claim) {
        return new Payload(Map.of(
                "sub", claim.user().value(),
                "email", claim.email().value(),
                "exp", claim.expiresAt().getEpochSecond()));
    }

    @Override
    public Optional<EmailClaim> open(SignedClaim presented) {
        return presented.value().length() > MAXIMUM_LENGTH ? Optional.empty() : opened(presented.value());
    }

    private Optional<EmailClaim> opened(String presented) {
        try {
            var signed = JWSObject.parse(presented);
            return isOurs(signed) ? claimIn(signed) : Optional.empty();
        } catch (ParseException
                | JOSEException
                | RuntimeException notOurs) { // a header of null trips the parser itself
            return Optional.empty();
        }
    }

    /** The algorithm is not the presenter's to choose. */
    private boolean isOurs(JWSObject signed) throws JOSEException {
        if (!JWSAlgorithm.HS256.equals(signed.getHeader().getAlgorithm())) {
            return false;
        }
        for (var key : keys) {
            if (signed.verify(new MACVerifier(key))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<EmailClaim> claimIn(JWSObject signed) {
        var claims = signed.getPayload().toJSONObject();
        if (claims.get("sub") instanceof String user
                && claims.get("email") instanceof String email
                && claims.get("exp") instanceof Number end) {
            var expiresAt = Instant.ofEpochSecond(end.longValue());
            return Optional.of(new EmailClaim(new UserId(user), new Email(email), expiresAt));
        }
        return Optional.empty();
    }
}
