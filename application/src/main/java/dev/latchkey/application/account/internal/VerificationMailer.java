package dev.latchkey.application.account.internal;

import dev.latchkey.application.account.ClaimSigner;
import dev.latchkey.application.account.Mail;
import dev.latchkey.application.account.MailVerificationLink;
import dev.latchkey.application.account.Mailer;
import dev.latchkey.domain.account.EmailClaim;
import dev.latchkey.domain.account.User;
import java.time.InstantSource;

/** Carries out {@link MailVerificationLink}. */
public final class VerificationMailer implements MailVerificationLink {

    private final ClaimSigner signer;
    private final Mailer mailer;
    private final InstantSource clock;

    /** Sends links with claims that this signer signs, timed by this clock. */
    public VerificationMailer(ClaimSigner signer, Mailer mailer, InstantSource clock) {
        this.signer = signer;
        this.mailer = mailer;
        this.clock = clock;
    }

    @Override
    public void mail(User user, String callbackUrl) {
        var claim = signer.sign(EmailClaim.madeAt(user, clock.instant()));
        mailer.send(new Mail.VerificationLink(user.email(), claim, callbackUrl));
    }
}
