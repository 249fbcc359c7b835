package dev.latchkey.application.workspace;

/** Why something was not done in a workspace. */
public sealed interface WorkspaceRefusal {

    /** There is no such thing, or it is not the asker's to see. One answer, so that nobody learns which. */
    record NotFound() implements WorkspaceRefusal {}

    /** The asker sees it, but with their role may not do this. */
    record NotAllowed() implements WorkspaceRefusal {}

    /** Nobody has an account by that id or address. */
    record UserUnknown() implements WorkspaceRefusal {}

    /** They are in the workspace. */
    record AlreadyMember() implements WorkspaceRefusal {}

    /** That address is invited to the workspace. */
    record AlreadyInvited() implements WorkspaceRefusal {}

    /** Another workspace has that slug. */
    record SlugTaken() implements WorkspaceRefusal {}

    /** That host is some workspace's. */
    record HostTaken() implements WorkspaceRefusal {}

    /** The workspace has an integration of that type. */
    record IntegrationExists() implements WorkspaceRefusal {}

    /** What is replied to is no comment on the same post. */
    record ParentUnknown() implements WorkspaceRefusal {}

    /** The asker's account was deleted while this was being done. */
    record SessionOverMeanwhile() implements WorkspaceRefusal {}
}
