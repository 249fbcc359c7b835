package dev.latchkey.application;

import java.util.Optional;

/** How often something was done lately. What it promises is written down in {@code LimitsContract}. */
public interface Limits {

    /**
     * Takes one of the subject's uses, and says what is left; empty where nothing is limited. Fails with {@link
     * LimitReached}, and takes nothing, when all are taken until the window ends that began with the first of them.
     *
     * @param subject who or what is limited; of bounded length
     */
    Optional<Allowance> take(Limit limit, String subject);

    /** Gives back a use that was taken, as if it had not been. */
    void giveBack(Limit limit, String subject);

    /** No limits at all, for whoever wants none. */
    record None() implements Limits {

        @Override
        public Optional<Allowance> take(Limit limit, String subject) {
            return Optional.empty();
        }

        @Override
        public void giveBack(Limit limit, String subject) {
            // nothing was taken
        }
    }
}
