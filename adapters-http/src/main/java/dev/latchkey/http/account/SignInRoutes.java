package dev.latchkey.http.account;

import com.google.inject.Inject;
import dev.latchkey.application.Result;
import dev.latchkey.application.account.SignIn;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.http.web.AccountCookies;
import dev.latchkey.http.web.Browsers;
import dev.latchkey.http.web.Location;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;

/** Signing up and signing in with a password (contract 5.3, 5.4). */
final class SignInRoutes implements RouteGroup {

    private final SignUp signUp;
    private final SignIn signIn;
    private final Browsers browsers;
    private final AccountCookies cookies;

    @Inject
    SignInRoutes(SignUp signUp, SignIn signIn, Browsers browsers, AccountCookies cookies) {
        this.signUp = signUp;
        this.signIn = signIn;
        this.browsers = browsers;
        this.cookies = cookies;
    }

    @Override
    public void addTo(Routes routes) {
        routes.postSignIn("/api/auth/sign-up/email").reading(SignUpJson::of).open(this::signUp);
        routes.postSignIn("/api/auth/sign-in/email").reading(SignInJson::of).open(this::signIn);
    }

    private void signUp(Context ctx, SignUpJson body) {
        switch (signUp.signUp(body.from(browsers.of(ctx)))) {
            case Result.Done(var signedUp) -> {
                signedUp.begun().ifPresent(begun -> cookies.set(ctx, begun, signedUp.user()));
                ctx.json(SignedUpJson.of(signedUp));
            }
            case Result.Refused(var refusal) -> throw new Rejected(Problems.of(refusal));
        }
    }

    private void signIn(Context ctx, SignInJson body) {
        switch (signIn.signIn(body.from(browsers.of(ctx)))) {
            case Result.Done(var admission) -> {
                cookies.set(ctx, admission.begun(), admission.user());
                Location.set(ctx, body.callbackUrl());
                ctx.json(SignedInJson.of(admission, body.callbackUrl()));
            }
            case Result.Refused(var refusal) -> throw new Rejected(Problems.of(refusal));
        }
    }
}
