package dev.latchkey.application.session;

import dev.latchkey.domain.session.SignedIn;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A session as it was read, over or not, and its user. It may be remembered, and be the answer to very many; so whatever is
 * worth doing only once for all of them is kept here.
 */
public final class KnownSession implements Found {

    private final SignedIn signedIn;
    private final AtomicBoolean noted = new AtomicBoolean();
    private volatile byte @Nullable [] rendered;

    public KnownSession(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    /** What was read. */
    public SignedIn signedIn() {
        return signedIn;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KnownSession that && signedIn.equals(that.signedIn);
    }

    @Override
    public int hashCode() {
        return signedIn.hashCode();
    }

    /** How it is told, in bytes that nobody may change; made by whoever tells it first, and always in the same way. */
    public byte[] rendered(Function<SignedIn, byte[]> rendering) {
        var known = rendered;
        if (known == null) {
            known = rendering.apply(signedIn);
            rendered = known;
        }
        return known;
    }

    /** Whether nobody has noted since it was read that it was seen once more; from now on somebody has. */
    public boolean isToBeNoted() {
        return noted.compareAndSet(false, true);
    }
}
