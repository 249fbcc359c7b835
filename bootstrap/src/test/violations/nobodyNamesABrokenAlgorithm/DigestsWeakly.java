package dev.latchkey.security.session;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

final class DigestsWeakly {

    MessageDigest digest() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-1");
    }
}
