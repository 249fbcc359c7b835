package dev.latchkey.http.workspace;

import static com.google.inject.multibindings.Multibinder.newSetBinder;

import com.google.inject.AbstractModule;
import dev.latchkey.http.web.RouteGroup;

/** Adds the routes of what is on boards. */
public final class BoardHttpModule extends AbstractModule {

    @Override
    protected void configure() {
        var groups = newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(BoardRoutes.class);
        groups.addBinding().to(PostRoutes.class);
        groups.addBinding().to(ChangelogRoutes.class);
        groups.addBinding().to(CommentRoutes.class);
        groups.addBinding().to(VoteRoutes.class);
        groups.addBinding().to(ReactionRoutes.class);
    }
}
