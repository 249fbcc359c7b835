package dev.latchkey.http.deletion;

import com.google.inject.Inject;
import dev.latchkey.application.deletion.DeleteUser;
import dev.latchkey.application.deletion.PreviewDeletion;
import dev.latchkey.http.web.AccountCookies;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.ProcedureGroup;
import dev.latchkey.http.web.Procedures;
import io.javalin.http.Context;

/** Looking what would go with one's own account, and deleting it, from the pages about it (RPC 3.7). */
final class DeletionProcedures implements ProcedureGroup {

    private final PreviewDeletion previewDeletion;
    private final AccountDeletion deletion;

    @Inject
    DeletionProcedures(PreviewDeletion previewDeletion, DeleteUser deleteUser, AccountCookies cookies) {
        this.previewDeletion = previewDeletion;
        this.deletion = new AccountDeletion(deleteUser, cookies);
    }

    @Override
    public void addTo(Procedures procedures) {
        procedures.query("deletionPreview", this::preview);
        procedures.mutation("delete", ConfirmedDeletionJson::of, this::delete);
    }

    private void preview(Context ctx, Asker asker) {
        ctx.json(DeletionPreviewJson.of(previewDeletion.preview(asker.user().id())));
    }

    private void delete(Context ctx, ConfirmedDeletionJson body, Asker asker) {
        var command = new DeleteUser.Command(asker.session(), asker.fresh(), true, body.password(), body.preview());
        ctx.json(ReceiptJson.of(deletion.carryOut(ctx, command)));
    }
}
