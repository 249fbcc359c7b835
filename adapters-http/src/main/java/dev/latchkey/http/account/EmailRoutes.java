package dev.latchkey.http.account;

import static dev.latchkey.http.web.Access.AUTHORITATIVE;

import com.google.inject.Inject;
import dev.latchkey.application.account.SendVerificationEmail;
import dev.latchkey.application.account.VerifyEmail;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Guard;
import dev.latchkey.http.web.Problem;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Redirection;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import dev.latchkey.http.web.StatusJson;
import io.javalin.http.Context;
import java.util.Optional;

/** Showing that an e-mail address is one's own (contract 5.9). */
final class EmailRoutes implements RouteGroup {

    private final Guard guard;
    private final SendVerificationEmail sendVerificationEmail;
    private final VerifyEmail verifyEmail;
    private final Redirection redirection;

    @Inject
    EmailRoutes(
            Guard guard,
            SendVerificationEmail sendVerificationEmail,
            VerifyEmail verifyEmail,
            Redirection redirection) {
        this.guard = guard;
        this.sendVerificationEmail = sendVerificationEmail;
        this.verifyEmail = verifyEmail;
        this.redirection = redirection;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/auth/send-verification-email")
                .reading(SendVerificationJson::of)
                .open(this::send);
        routes.getLink("/api/auth/verify-email").reading(VerifyEmailQuery::of).open(this::verify);
        routes.post("/api/auth/change-email").reading(ChangeEmailJson::of).guarded(AUTHORITATIVE, this::refuseChange);
    }

    private void send(Context ctx, SendVerificationJson body) {
        var asker = guard.recognise(ctx).map(Asker::user);
        Rejected.ifRefused(sendVerificationEmail.send(body.from(asker)));
        ctx.json(StatusJson.DONE);
    }

    private void verify(Context ctx, VerifyEmailQuery query) {
        var problem = verifyEmail.verify(query.claim()).map(Problems::of);
        query.callbackUrl().ifPresentOrElse(target -> sendOn(ctx, target, problem), () -> answer(ctx, problem));
    }

    private void sendOn(Context ctx, String target, Optional<Problem> problem) {
        redirection.send(
                ctx,
                problem.map(it -> Redirection.with(target, "error", it.code())).orElse(target));
    }

    private static void answer(Context ctx, Optional<Problem> problem) {
        problem.ifPresent(it -> {
            throw new Rejected(it);
        });
        ctx.json(VerifiedJson.SAME_ADDRESS);
    }

    private void refuseChange(Context ctx, ChangeEmailJson body, Asker asker) {
        throw new Rejected(Problems.changeEmailIsOff());
    }
}
