package dev.latchkey.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.latchkey.application.account.Mail;
import java.net.URLEncoder;

/** Every mail there is, in words (contract 5.8, 5.9). */
final class Letters {

    private final String baseUrl;

    /** Letters with links that lead to that base URL. */
    Letters(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    Letter of(Mail mail) {
        return switch (mail) {
            case Mail.ResetLink reset ->
                new Letter(reset.to(), "Choose a new password", """
                    Somebody, probably you, asked to choose a new password for your account at
                    %s

                    To do so, follow this link within an hour; it works once:

                    %s

                    If it was not you, do nothing: your password stays as it is.
                    """.formatted(baseUrl, linkTo(reset)));
            case Mail.VerificationLink verification ->
                new Letter(
                        verification.to(), "Confirm your e-mail address", """
                    Somebody, probably you, gave this e-mail address for an account at
                    %s

                    To confirm that it is yours, follow this link within an hour:

                    %s

                    If it was not you, do nothing.
                    """.formatted(baseUrl, linkTo(verification)));
            case Mail.AlreadySignedUp known ->
                new Letter(known.to(), "You have an account already", """
                    Somebody, probably you, tried to sign up with this e-mail address at
                    %s

                    You have an account there already, and nothing was changed. Sign in as you always do, or have your
                    password reset if you forgot it.

                    If it was not you, do nothing.
                    """.formatted(baseUrl));
        };
    }

    private String linkTo(Mail.ResetLink reset) {
        return baseUrl + "/api/auth/reset-password/" + reset.token().value() + "?callbackURL="
                + encoded(reset.callbackUrl());
    }

    private String linkTo(Mail.VerificationLink verification) {
        return baseUrl + "/api/auth/verify-email?token="
                + encoded(verification.claim().value()) + "&callbackURL=" + encoded(verification.callbackUrl());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
