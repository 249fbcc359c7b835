package dev.latchkey.security.account;

import static dev.latchkey.application.Result.refused;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.DefaultJOSEProcessor;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.IdTokens.Claim;
import dev.latchkey.application.account.IdTokens.Presented;
import dev.latchkey.application.account.IdTokens.Vouched;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.ExternalId;
import dev.latchkey.domain.account.IdToken;
import dev.latchkey.domain.account.IdTokenHash;
import dev.latchkey.domain.account.Profile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One provider: which of its tokens are believed, and what they say (contract 7.3; OpenID Connect Core, 3.1.3.7). */
final class IdentityProvider {

    /** The longest token that is looked at, in characters. */
    static final int MAXIMUM_LENGTH = 16 * 1024;

    private static final Duration MAXIMUM_AGE = Duration.ofHours(1);
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    /** By how much the clocks of two nodes may differ. */
    private static final Duration DRIFT = Duration.ofMinutes(1);

    private final IdentityProviderConfig config;
    private final DefaultJOSEProcessor<SecurityContext> signatures = new DefaultJOSEProcessor<>();

    /** The provider that is configured like that; its keys are kept by this clock. */
    IdentityProvider(IdentityProviderConfig config, InstantSource clock) {
        this.config = config;
        var algorithms = config.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
        signatures.setJWSKeySelector(
                new JWSVerificationKeySelector<>(algorithms, new ProviderKeys(config.keys(), clock)));
        signatures.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
    }

    /** Whom the token says that it is about, signed or not. */
    Optional<Claim> read(IdToken token) {
        return parse(token).map(jws -> Claims.in(jws.getPayload())).flatMap(this::claim);
    }

    private Optional<Claim> claim(Claims claims) {
        var email = claims.text("email").flatMap(Email::parse);
        return subject(claims).flatMap(who -> email.map(address -> new Claim(who, address)));
    }

    /** What the provider says by the token that is presented at this instant. */
    Result<Vouched, AccountRefusal> verify(Presented presented, Instant now) {
        var jws = parse(presented.token());
        if (jws.isEmpty()) {
            return refused(new AccountRefusal.IdTokenInvalid());
        }
        var claims = Claims.in(jws.get().getPayload());
        return subject(claims)
                .filter(_ -> isForUs(claims) && isUsable(claims, now) && isForThisAttempt(claims, presented.nonce()))
                .filter(_ -> isSigned(jws.get())) // last, so that nobody's keys are downloaded for less
                .map(who -> vouch(who, claims, jws.get()))
                .orElseGet(() -> refused(new AccountRefusal.IdTokenInvalid()));
    }

    /** Of a provider with several keys, it must say which it used. */
    private static Optional<JWSObject> parse(IdToken token) {
        if (token.value().length() > MAXIMUM_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(JWSObject.parse(token.value()))
                    .filter(jws -> jws.getHeader().getKeyID() != null);
        } catch (ParseException | RuntimeException malformed) { // a header of null trips the parser itself
            return Optional.empty();
        }
    }

    private Optional<ExternalId> subject(Claims claims) {
        return claims.text("sub").filter(ExternalId::isSubject).map(subject -> new ExternalId(config.id(), subject));
    }

    private boolean isForUs(Claims claims) {
        var audiences = claims.texts("aud");
        return claims.text("iss").filter(config.issuers()::contains).isPresent()
                && audiences.stream().anyMatch(config.audiences()::contains)
                && (audiences.size() == 1
                        || claims.text("azp")
                                .filter(config.audiences()::contains)
                                .isPresent())
                && (config.hostedDomain() == null || claims.texts("hd").contains(config.hostedDomain()));
    }

    private static boolean isUsable(Claims claims, Instant now) {
        return endOf(claims).filter(end -> now.isBefore(end.plus(TOLERANCE))).isPresent()
                && claims.time("iat")
                        .filter(issued -> !issued.isAfter(now.plus(TOLERANCE)))
                        .isPresent()
                && (!claims.has("nbf")
                        || claims.time("nbf")
                                .filter(begin -> !begin.isAfter(now.plus(TOLERANCE)))
                                .isPresent());
    }

    /** When it expires, or when it is too old; whichever comes first. */
    private static Optional<Instant> endOf(Claims claims) {
        return claims.time("exp")
                .flatMap(expiry -> claims.time("iat")
                        .map(issued -> issued.plus(MAXIMUM_AGE))
                        .map(tooOld -> tooOld.isBefore(expiry) ? tooOld : expiry));
    }

    /** A token that was made for an attempt with a nonce is good for that attempt only. */
    private boolean isForThisAttempt(Claims claims, @Nullable String nonce) {
        if (nonce == null) {
            return !claims.has("nonce");
        }
        return claims.text("nonce")
                .filter(said -> isSame(said, nonce)
                        || (config.nonceMayBeHashed() && isSame(said, sha256(nonce.getBytes(UTF_8)))))
                .isPresent();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    private boolean isSigned(JWSObject jws) {
        try {
            signatures.process(jws, null);
            return true;
        } catch (BadJOSEException | JOSEException notSigned) {
            return false;
        }
    }

    private static Result<Vouched, AccountRefusal> vouch(ExternalId who, Claims claims, JWSObject jws) {
        var email = claims.text("email");
        if (email.isEmpty()) {
            return refused(new AccountRefusal.IdTokenWithoutEmail());
        }
        return email.flatMap(Email::parse)
                .map(address -> new Vouched(
                        who,
                        address,
                        claims.isTrue("email_verified"),
                        Profile.hearsay(
                                claims.text("name").orElse(""),
                                claims.text("picture").orElse(null)),
                        new IdTokenHash(sha256(jws.getSigningInput())),
                        endOf(claims).orElseThrow().plus(TOLERANCE).plus(DRIFT)))
                .<Result<Vouched, AccountRefusal>>map(Result::done)
                .orElseGet(() -> refused(new AccountRefusal.EmailUnusable()));
    }

    private static String sha256(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
