package dev.latchkey.http.account;

import com.google.inject.Inject;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.CheckResetToken;
import dev.latchkey.application.account.RequestPasswordReset;
import dev.latchkey.application.account.ResetPassword;
import dev.latchkey.domain.account.ResetToken;
import dev.latchkey.http.web.Clients;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Query;
import dev.latchkey.http.web.Redirection;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import dev.latchkey.http.web.StatusJson;
import io.javalin.http.Context;

/** Choosing a new password without knowing the old one (contract 5.8). */
final class PasswordResetRoutes implements RouteGroup {

    private static final String ERROR_PAGE = "/api/auth/error";

    private final RequestPasswordReset requestPasswordReset;
    private final CheckResetToken checkResetToken;
    private final ResetPassword resetPassword;
    private final Clients clients;
    private final Redirection redirection;

    @Inject
    PasswordResetRoutes(
            RequestPasswordReset requestPasswordReset,
            CheckResetToken checkResetToken,
            ResetPassword resetPassword,
            Clients clients,
            Redirection redirection) {
        this.requestPasswordReset = requestPasswordReset;
        this.checkResetToken = checkResetToken;
        this.resetPassword = resetPassword;
        this.clients = clients;
        this.redirection = redirection;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/auth/request-password-reset")
                .reading(RequestResetJson::of)
                .open(this::request);
        routes.getLink("/api/auth/reset-password/{token}")
                .reading(ResetLinkQuery::of)
                .open(this::follow);
        routes.post("/api/auth/reset-password").reading(ResetPasswordJson::of).open(this::reset);
    }

    private void request(Context ctx, RequestResetJson body) {
        Rejected.ifRefused(requestPasswordReset.request(body.from(clients.of(ctx))));
        ctx.json(ResetRequestedJson.ANSWER);
    }

    private void follow(Context ctx, ResetLinkQuery query) {
        var good = ResetToken.parse(ctx.pathParam("token")).filter(checkResetToken::isGood);
        var target = redirection.absolute(query.callbackUrl().isEmpty() ? ERROR_PAGE : query.callbackUrl());
        redirection.send(
                ctx,
                good.filter(_ -> !query.callbackUrl().isEmpty())
                        .map(token -> Redirection.with(target, "token", token.value()))
                        .orElseGet(() -> Redirection.with(target, "error", "INVALID_TOKEN")));
    }

    private void reset(Context ctx, ResetPasswordJson body) {
        var presented = body.token() == null ? Query.of(ctx).first("token").orElse("") : body.token();
        if (presented.isEmpty()) {
            throw new Rejected(Problems.of(new AccountRefusal.ResetTokenInvalid()));
        }
        Rejected.ifRefused(resetPassword.reset(
                new ResetPassword.Command(ResetToken.parse(presented), body.newPassword(), clients.of(ctx))));
        ctx.json(StatusJson.DONE);
    }
}
