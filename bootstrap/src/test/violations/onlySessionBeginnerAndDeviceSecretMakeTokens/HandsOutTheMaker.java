package dev.latchkey.security.session;

import dev.latchkey.domain.session.SessionToken;
import java.util.function.Function;

final class HandsOutTheMaker {

    private final Function<byte[], SessionToken> maker = SessionToken::of;
}
