package dev.latchkey.domain.revocation;

/**
 * Leave to answer from memory for a while.
 *
 * @param askedAt before it was asked for, so that it never lasts longer than its grantor thinks
 */
public record Lease(Moment askedAt, LeaseTerm term) {

    /**
     * Whether it still is one, by whichever clock says that more time has passed; and not when one of them was set back, and so
     * says nothing. Half-open, as all times are.
     */
    public boolean isGoodAt(Moment now) {
        return !now.wasSetBackSince(askedAt) && now.atMostSince(askedAt).compareTo(term.reliedOn()) < 0;
    }
}
