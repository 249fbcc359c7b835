package dev.latchkey.application.deletion;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.deletion.DeletionPreview;

/** Says what {@link DeleteUser} would do, and does nothing (SR-DEL-02). */
@FunctionalInterface
public interface PreviewDeletion {

    /** What would go, stay without a name, and stay as it is. */
    DeletionPreview preview(UserId asker);
}
