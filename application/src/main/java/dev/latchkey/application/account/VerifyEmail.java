package dev.latchkey.application.account;

import dev.latchkey.domain.account.SignedClaim;
import java.util.Optional;

/** Believes somebody that their address is theirs, because they followed the link that was mailed there. */
@FunctionalInterface
public interface VerifyEmail {

    /** Why the address is not believed; otherwise empty, also when it was believed before. */
    Optional<AccountRefusal> verify(SignedClaim presented);
}
