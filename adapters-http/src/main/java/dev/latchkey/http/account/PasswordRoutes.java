package dev.latchkey.http.account;

import static dev.latchkey.http.web.Access.AUTHORITATIVE;

import com.google.inject.Inject;
import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.ChangePassword;
import dev.latchkey.application.account.VerifyPassword;
import dev.latchkey.http.web.AccountCookies;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Browsers;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import dev.latchkey.http.web.StatusJson;
import io.javalin.http.Context;

/** What somebody who is signed in does with their password (contract 5.8). */
final class PasswordRoutes implements RouteGroup {

    private final VerifyPassword verifyPassword;
    private final ChangePassword changePassword;
    private final Browsers browsers;
    private final AccountCookies cookies;

    @Inject
    PasswordRoutes(
            VerifyPassword verifyPassword, ChangePassword changePassword, Browsers browsers, AccountCookies cookies) {
        this.verifyPassword = verifyPassword;
        this.changePassword = changePassword;
        this.browsers = browsers;
        this.cookies = cookies;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/auth/verify-password").reading(PasswordJson::of).guarded(AUTHORITATIVE, this::verify);
        routes.post("/api/auth/change-password").reading(ChangePasswordJson::of).guarded(AUTHORITATIVE, this::change);
    }

    private void verify(Context ctx, PasswordJson body, Asker asker) {
        var command =
                new VerifyPassword.Command(asker.user().id(), asker.session().id(), body.password());
        Rejected.ifRefused(verifyPassword.verify(command).map(PasswordRoutes::asWrong));
        ctx.json(StatusJson.DONE);
    }

    /** The published API does not tell here that there is no password. */
    private static AccountRefusal asWrong(AccountRefusal refusal) {
        return refusal instanceof AccountRefusal.NoPassword ? new AccountRefusal.WrongPassword() : refusal;
    }

    private void change(Context ctx, ChangePasswordJson body, Asker asker) {
        switch (changePassword.change(body.from(asker.session(), browsers.of(ctx)))) {
            case Result.Done(var begun) -> {
                begun.ifPresent(it -> cookies.set(ctx, it, asker.user()));
                ctx.json(ChangedPasswordJson.of(begun, asker.user()));
            }
            case Result.Refused(var refusal) -> throw new Rejected(Problems.of(refusal));
        }
    }
}
