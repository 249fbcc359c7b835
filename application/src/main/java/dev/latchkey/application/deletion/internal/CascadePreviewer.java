package dev.latchkey.application.deletion.internal;

import static dev.latchkey.domain.deletion.StandardRules.USER;

import dev.latchkey.application.deletion.Deletions;
import dev.latchkey.application.deletion.PreviewDeletion;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.deletion.Cascade;
import dev.latchkey.domain.deletion.DeletionPreview;

/** Carries out {@link PreviewDeletion}. */
public final class CascadePreviewer implements PreviewDeletion {

    private final Cascade cascade;
    private final Deletions deletions;

    /** Foresees what this cascade would do. */
    public CascadePreviewer(Cascade cascade, Deletions deletions) {
        this.cascade = cascade;
        this.deletions = deletions;
    }

    @Override
    public DeletionPreview preview(UserId asker) {
        var plan = cascade.planFor(USER);
        return new DeletionPreview(plan, deletions.count(plan, asker.value()), deletions.workspacesOf(asker));
    }
}
