package dev.latchkey.http.account;

import static dev.latchkey.http.web.Access.FRESH;
import static dev.latchkey.http.web.Access.SIGNED_IN;

import com.google.inject.Inject;
import dev.latchkey.application.Result;
import dev.latchkey.application.account.ListIdentities;
import dev.latchkey.application.account.SignInByIdToken;
import dev.latchkey.application.account.UnlinkIdentity;
import dev.latchkey.http.web.AccountCookies;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Browsers;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import dev.latchkey.http.web.StatusJson;
import io.javalin.http.Context;

/** Signing in by an ID token, and the ways in which somebody can sign in (contract 5.11, 7.3). */
final class IdentityRoutes implements RouteGroup {

    private final SignInByIdToken signIn;
    private final ListIdentities listIdentities;
    private final UnlinkIdentity unlinkIdentity;
    private final Browsers browsers;
    private final AccountCookies cookies;

    @Inject
    IdentityRoutes(
            SignInByIdToken signIn,
            ListIdentities listIdentities,
            UnlinkIdentity unlinkIdentity,
            Browsers browsers,
            AccountCookies cookies) {
        this.signIn = signIn;
        this.listIdentities = listIdentities;
        this.unlinkIdentity = unlinkIdentity;
        this.browsers = browsers;
        this.cookies = cookies;
    }

    @Override
    public void addTo(Routes routes) {
        routes.postJsonSignIn("/api/auth/sign-in/social")
                .reading(SocialSignInJson::of)
                .open(this::signIn);
        routes.get("/api/auth/list-accounts").guarded(SIGNED_IN, this::list);
        routes.post("/api/auth/unlink-account").reading(UnlinkJson::of).guarded(FRESH, this::unlink);
    }

    private void signIn(Context ctx, SocialSignInJson body) {
        switch (signIn.signIn(body.from(browsers.of(ctx)))) {
            case Result.Done(var admission) -> {
                cookies.set(ctx, admission.begun(), admission.user());
                ctx.json(SignedInJson.of(admission, null));
            }
            case Result.Refused(var refusal) -> throw new Rejected(Problems.of(refusal));
        }
    }

    private void list(Context ctx, Asker asker) {
        ctx.json(listIdentities.list(asker.user().id()).stream()
                .map(IdentityJson::of)
                .toList());
    }

    private void unlink(Context ctx, UnlinkJson body, Asker asker) {
        Rejected.ifRefused(unlinkIdentity.unlink(body.from(asker.user().id())));
        ctx.json(StatusJson.DONE);
    }
}
