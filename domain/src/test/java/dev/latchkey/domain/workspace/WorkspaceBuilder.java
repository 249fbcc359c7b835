package dev.latchkey.domain.workspace;

import static dev.latchkey.domain.session.SessionBuilder.NOON;

import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes workspaces for tests, each with an id of its own. */
public final class WorkspaceBuilder {

    private final Id<Workspace> id = Ids.anId();
    private UserId owner = UserBuilder.aUser().build().id();
    private Name name = new Name("Workspace");
    private @Nullable Slug slug;
    private Instant createdAt = NOON;

    private WorkspaceBuilder() {}

    public static WorkspaceBuilder aWorkspace() {
        return new WorkspaceBuilder();
    }

    public WorkspaceBuilder of(UserId owner) {
        this.owner = owner;
        return this;
    }

    public WorkspaceBuilder called(Name name) {
        this.name = name;
        return this;
    }

    public WorkspaceBuilder at(Slug slug) {
        this.slug = slug;
        return this;
    }

    public WorkspaceBuilder createdAt(Instant instant) {
        this.createdAt = instant;
        return this;
    }

    public Workspace build() {
        return new Workspace(id, owner, name, slug, createdAt);
    }
}
