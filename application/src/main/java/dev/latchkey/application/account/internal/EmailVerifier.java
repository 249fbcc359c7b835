package dev.latchkey.application.account.internal;

import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.ClaimSigner;
import dev.latchkey.application.account.MailVerificationLink;
import dev.latchkey.application.account.SendVerificationEmail;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.account.VerifyEmail;
import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.domain.account.EmailClaim;
import dev.latchkey.domain.account.SignedClaim;
import dev.latchkey.domain.account.User;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/** Carries out {@link SendVerificationEmail} and {@link VerifyEmail}. */
public final class EmailVerifier implements SendVerificationEmail, VerifyEmail {

    private final Users users;
    private final ClaimSigner signer;
    private final MailVerificationLink mailVerificationLink;
    private final Revocations revocations;
    private final InstantSource clock;

    /** Verifies the addresses of these users, timed by this clock. */
    public EmailVerifier(
            Users users,
            ClaimSigner signer,
            MailVerificationLink mailVerificationLink,
            Revocations revocations,
            InstantSource clock) {
        this.users = users;
        this.signer = signer;
        this.mailVerificationLink = mailVerificationLink;
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    public Optional<AccountRefusal> send(SendVerificationEmail.Command command) {
        return command.asker().isPresent() ? sendTo(command.asker().get(), command) : sendToWhoeverItIs(command);
    }

    private Optional<AccountRefusal> sendTo(User asker, SendVerificationEmail.Command command) {
        if (!asker.email().equals(command.email())) {
            return Optional.of(new AccountRefusal.EmailMismatch());
        }
        if (asker.emailVerified()) {
            return Optional.of(new AccountRefusal.EmailAlreadyVerified());
        }
        mailVerificationLink.mail(asker, command.callbackUrl());
        return Optional.empty();
    }

    private Optional<AccountRefusal> sendToWhoeverItIs(SendVerificationEmail.Command command) {
        users.find(command.email())
                .filter(Predicate.not(User::emailVerified))
                .ifPresent(user -> mailVerificationLink.mail(user, command.callbackUrl()));
        return Optional.empty();
    }

    @Override
    public Optional<AccountRefusal> verify(SignedClaim presented) {
        var now = clock.instant();
        return signer.open(presented)
                .map(claim -> verify(claim, now))
                .orElseGet(() -> Optional.of(new AccountRefusal.EmailClaimInvalid()));
    }

    private Optional<AccountRefusal> verify(EmailClaim claim, Instant now) {
        if (claim.isOverAt(now)) {
            return Optional.of(new AccountRefusal.EmailClaimExpired());
        }
        if (users.find(claim.user()).isEmpty()) {
            return Optional.of(new AccountRefusal.UserGone());
        }
        return revocations.spreading(() -> users.verify(claim.user(), claim.email(), now))
                ? Optional.empty()
                : Optional.of(new AccountRefusal.EmailClaimInvalid());
    }
}
