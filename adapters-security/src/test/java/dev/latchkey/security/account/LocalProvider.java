package dev.latchkey.security.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.latchkey.domain.account.IdToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An OpenID provider on this machine, which really signs and changes its keys, and can be out of order. */
public final class LocalProvider implements AutoCloseable {

    /** What it calls the service under test. */
    public static final String CLIENT_ID = "latchkey-client";

    private final HttpServer server;
    private final AtomicInteger downloads = new AtomicInteger();
    private final AtomicInteger keyCount = new AtomicInteger();
    private volatile RSAKey rsaKey = newRsaKey();
    private final ECKey ecKey = newEcKey();
    private volatile Behaviour behaviour = this::publishKeys;

    private LocalProvider(HttpServer server) {
        this.server = server;
    }

    /** Starts to publish its keys. */
    public static LocalProvider start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var provider = new LocalProvider(server);
            server.createContext("/", provider::answer);
            server.start();
            return provider;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What it calls itself. */
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where it publishes its keys. */
    public URI keys() {
        return URI.create(issuer() + "/keys");
    }

    /** Signs with another key from now on, and does not publish the old one any more. */
    public void rotate() {
        rsaKey = newRsaKey();
    }

    /** How often its keys were asked for. */
    public int downloads() {
        return downloads.get();
    }

    /** Does something else from now on when its keys are asked for. */
    public void behave(Behaviour otherBehaviour) {
        behaviour = otherBehaviour;
    }

    /** Publishes its keys again. */
    public void recover() {
        behaviour = this::publishKeys;
    }

    /** Answers that it is out of order. */
    public static void fail(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(503, -1);
    }

    /** The key it signs with, private part and all. */
    RSAKey rsaKey() {
        return rsaKey;
    }

    ECKey ecKey() {
        return ecKey;
    }

    /** A token about somebody, issued at that instant, to be changed before it is signed. */
    public Draft tokenFor(String subject, Instant now) {
        return new Draft(this, subject, now);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            downloads.incrementAndGet();
            behaviour.answer(exchange);
        }
    }

    private void publishKeys(HttpExchange exchange) throws IOException {
        write(exchange, new JWKSet(List.<JWK>of(rsaKey, ecKey)).toString());
    }

    static void write(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private RSAKey newRsaKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID("rsa-" + keyCount.incrementAndGet())
                    .generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ECKey newEcKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What it does when its keys are asked for. */
    @FunctionalInterface
    public interface Behaviour {

        void answer(HttpExchange exchange) throws IOException;
    }

    /** A token that is not signed yet. */
    public static final class Draft {

        private final LocalProvider provider;
        private final Map<String, Object> claims = new LinkedHashMap<>();

        private Draft(LocalProvider provider, String subject, Instant now) {
            this.provider = provider;
            claims.put("iss", provider.issuer());
            claims.put("aud", CLIENT_ID);
            claims.put("sub", subject);
            claims.put("iat", now.getEpochSecond());
            claims.put("exp", now.getEpochSecond() + 3600);
            claims.put("email", subject + "@example.com");
            claims.put("email_verified", true);
            claims.put("name", "Somebody");
        }

        public Draft with(String claim, Object value) {
            claims.put(claim, value);
            return this;
        }

        public Draft without(String claim) {
            claims.remove(claim);
            return this;
        }

        /** Signed as providers do. */
        public IdToken signed() {
            return signed(_ -> {});
        }

        /** Signed as providers do, with something else in the header. */
        IdToken signed(Consumer<JWSHeader.Builder> change) {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(JOSEObjectType.JWT)
                    .keyID(provider.rsaKey().getKeyID());
            change.accept(header);
            return signed(header.build(), provider.rsaKey());
        }

        IdToken signed(JWSHeader header, JWK key) {
            try {
                return signed(header, signer(key));
            } catch (JOSEException failure) {
                throw new IllegalStateException(failure);
            }
        }

        IdToken signed(JWSHeader header, JWSSigner signer) {
            return signed(header, signer, new Payload(claims));
        }

        static IdToken signed(JWSHeader header, JWSSigner signer, Payload payload) {
            try {
                var jws = new JWSObject(header, payload);
                jws.sign(signer);
                return new IdToken(jws.serialize());
            } catch (JOSEException failure) {
                throw new IllegalStateException(failure);
            }
        }

        private static JWSSigner signer(JWK key) throws JOSEException {
            return switch (key) {
                case RSAKey rsa -> new RSASSASigner(rsa);
                case ECKey ec -> new ECDSASigner(ec);
                default -> throw new IllegalArgumentException("No such key");
            };
        }
    }
}
