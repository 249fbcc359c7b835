package dev.latchkey.security.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.latchkey.domain.account.PasswordHash;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.SCrypt;

/** Believes the hashes of the published API, so that accounts can be brought along from it. */
final class ScryptVerification implements Verification {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}:[0-9a-f]{128}");
    private static final int COST = 16_384;
    private static final int BLOCK_SIZE = 16;
    private static final int PARALLELISM = 1;
    private static final int KEY_BYTES = 64;

    @Override
    public boolean knows(PasswordHash hash) {
        return FORM.matcher(hash.value()).matches();
    }

    @Override
    public boolean matches(PasswordBytes password, PasswordHash hash) {
        var parts = hash.value().split(":", 2);
        var salt = parts[0].getBytes(US_ASCII); // the hexadecimal text itself is the salt, not what it stands for
        var key = SCrypt.generate(password.value(), salt, COST, BLOCK_SIZE, PARALLELISM, KEY_BYTES);
        return MessageDigest.isEqual(key, HexFormat.of().parseHex(parts[1]));
    }
}
