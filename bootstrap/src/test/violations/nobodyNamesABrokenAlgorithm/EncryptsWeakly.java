package dev.latchkey.security.account;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

final class EncryptsWeakly {

    private static final String TRANSFORMATION = "AES/ECB/PKCS5Padding";

    Cipher cipher() throws GeneralSecurityException {
        return Cipher.getInstance(TRANSFORMATION);
    }
}
