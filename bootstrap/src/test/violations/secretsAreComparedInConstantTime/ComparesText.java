package dev.latchkey.security.session;

final class ComparesText {

    boolean believes(String signature, String presented) {
        return signature.equals(presented);
    }
}
