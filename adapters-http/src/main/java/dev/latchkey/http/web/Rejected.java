package dev.latchkey.http.web;

import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that is answered with a problem before, or in place of, anything being done. */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Rejected for what the request says; that is not worth a stack trace. */
    public Rejected(Problem problem) {
        this(problem, null, false);
    }

    /** Rejected because something of ours failed. */
    public Rejected(Problem problem, Throwable cause) {
        this(problem, cause, true);
    }

    /** Rejects a request if the application refused what it asks for. */
    public static void ifRefused(Optional<AccountRefusal> refusal) {
        if (refusal.isPresent()) {
            throw new Rejected(Problems.of(refusal.get()));
        }
    }

    /** What was done; rejects a request if that was refused. */
    public static <T> T ifRefused(Result<T, WorkspaceRefusal> result) {
        return switch (result) {
            case Result.Done<T, WorkspaceRefusal>(var done) -> done;
            case Result.Refused<T, WorkspaceRefusal>(var refusal) -> throw new Rejected(Problems.of(refusal));
        };
    }

    private Rejected(Problem problem, @Nullable Throwable cause, boolean traced) {
        super(problem.code(), cause, false, traced);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
