package dev.latchkey.http.workspace;

import static dev.latchkey.http.web.Access.SIGNED_IN;

import com.google.inject.Inject;
import dev.latchkey.application.workspace.React;
import dev.latchkey.application.workspace.WithdrawReaction;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Outcome;
import dev.latchkey.http.web.PathId;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;

/** What is thought of a comment. */
final class ReactionRoutes implements RouteGroup {

    private final React react;
    private final WithdrawReaction withdraw;

    @Inject
    ReactionRoutes(React react, WithdrawReaction withdraw) {
        this.react = react;
        this.withdraw = withdraw;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/comments/{id}/reactions").reading(ReactJson::of).guarded(SIGNED_IN, this::react);
        routes.delete("/api/comments/{id}/reactions").reading(ReactJson::of).guarded(SIGNED_IN, this::withdraw);
    }

    private void react(Context ctx, ReactJson body, Asker asker) {
        var command = body.from(asker.user().id(), PathId.of(ctx));
        ctx.json(ReactionJson.of(Rejected.ifRefused(react.react(command)), command));
    }

    private void withdraw(Context ctx, ReactJson body, Asker asker) {
        var command = body.from(asker.user().id(), PathId.of(ctx));
        var _ = Rejected.ifRefused(withdraw.withdraw(command));
        Outcome.deleted(ctx);
    }
}
