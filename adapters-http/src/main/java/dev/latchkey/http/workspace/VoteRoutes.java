package dev.latchkey.http.workspace;

import static dev.latchkey.http.web.Access.SIGNED_IN;

import com.google.inject.Inject;
import dev.latchkey.application.workspace.CastVote;
import dev.latchkey.application.workspace.WithdrawVote;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Outcome;
import dev.latchkey.http.web.PathId;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;

/** Who is for a post. */
final class VoteRoutes implements RouteGroup {

    private final CastVote cast;
    private final WithdrawVote withdraw;

    @Inject
    VoteRoutes(CastVote cast, WithdrawVote withdraw) {
        this.cast = cast;
        this.withdraw = withdraw;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/posts/{id}/votes").guarded(SIGNED_IN, this::cast);
        routes.delete("/api/posts/{id}/votes").guarded(SIGNED_IN, this::withdraw);
    }

    private void cast(Context ctx, Asker asker) {
        Id<Post> post = PathId.of(ctx);
        var cast = this.cast.cast(asker.user().id(), post);
        ctx.json(VoteJson.of(Rejected.ifRefused(cast), post));
    }

    private void withdraw(Context ctx, Asker asker) {
        var _ = Rejected.ifRefused(withdraw.withdraw(asker.user().id(), PathId.of(ctx)));
        Outcome.deleted(ctx);
    }
}
