package dev.latchkey.http.web;

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

    private Rejected(Problem problem, @Nullable Throwable cause, boolean traced) {
        super(problem.code(), cause, false, traced);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
