package dev.latchkey.http.account;

import static dev.latchkey.http.web.Access.AUTHORITATIVE;

import com.google.inject.Inject;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.VerifyPassword;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;
import java.util.Map;

/** What somebody who is signed in does with their password (contract 5.8). */
final class PasswordRoutes implements RouteGroup {

    private static final Map<String, Boolean> DONE = Map.of("status", true);

    private final VerifyPassword verifyPassword;

    @Inject
    PasswordRoutes(VerifyPassword verifyPassword) {
        this.verifyPassword = verifyPassword;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/auth/verify-password").reading(PasswordJson::of).guarded(AUTHORITATIVE, this::verify);
    }

    private void verify(Context ctx, PasswordJson body, Asker asker) {
        var command =
                new VerifyPassword.Command(asker.user().id(), asker.session().id(), body.password());
        verifyPassword.verify(command).map(PasswordRoutes::asWrong).ifPresent(refusal -> {
            throw new Rejected(Problems.of(refusal));
        });
        ctx.json(DONE);
    }

    /** The published API does not tell here that there is no password. */
    private static AccountRefusal asWrong(AccountRefusal refusal) {
        return refusal instanceof AccountRefusal.NoPassword ? new AccountRefusal.WrongPassword() : refusal;
    }
}
