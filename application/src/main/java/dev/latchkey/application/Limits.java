package dev.latchkey.application;

/** How often something was done lately. What it promises is written down in {@code LimitsContract}. */
public interface Limits {

    /**
     * Takes one of the subject's uses. Fails with {@link LimitReached}, and takes nothing, when all are taken until
     * the window ends that began with the first of them.
     *
     * @param subject who or what is limited; of bounded length
     */
    void take(Limit limit, String subject);

    /** Gives back a use that was taken, as if it had not been. */
    void giveBack(Limit limit, String subject);

    /** No limits at all, for whoever wants none. */
    record None() implements Limits {

        @Override
        public void take(Limit limit, String subject) {
            // there are always more
        }

        @Override
        public void giveBack(Limit limit, String subject) {
            // nothing was taken
        }
    }
}
