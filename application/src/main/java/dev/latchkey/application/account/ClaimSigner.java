package dev.latchkey.application.account;

import dev.latchkey.domain.account.EmailClaim;
import dev.latchkey.domain.account.SignedClaim;
import java.util.Optional;

/**
 * Signs claims to e-mail addresses, so that a link can carry them. What it promises is written down in {@code
 * ClaimSignerContract}.
 */
public interface ClaimSigner {

    /** The claim as it goes into a link; needs no escaping there. */
    SignedClaim sign(EmailClaim claim);

    /** The claim that was signed, over or not; empty for anything that we did not sign. */
    Optional<EmailClaim> open(SignedClaim presented);
}
