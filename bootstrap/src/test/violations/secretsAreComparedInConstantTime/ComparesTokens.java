package dev.latchkey.http.session;

import dev.latchkey.domain.session.SignedToken;

final class ComparesTokens {

    boolean isSame(SignedToken one, SignedToken other) {
        return one.equals(other);
    }
}
