package dev.latchkey.application.deletion;

import dev.latchkey.application.account.AccountRefusal;

/** Why an account was not deleted, and nothing of it touched. */
public sealed interface DeletionRefusal {

    /** The asker did not prove who they are, or is not signed in any more. */
    record Unproven(AccountRefusal why) implements DeletionRefusal {}

    /** By now the deletion would do something else than the asker has seen (SR-DEL-01). */
    record PreviewOutdated() implements DeletionRefusal {}
}
