package dev.latchkey.http.web;

/** One of the published APIs: the same is told differently in each. */
enum Surface {
    /** The session calls, and every path that is nobody's: errors are problem documents. */
    SESSIONS("content-type, authorization", "set-auth-token, retry-after, x-retry-after"),
    /** What only whoever runs the service may ask; errors are problem documents. */
    ADMINISTRATION("content-type, authorization", "retry-after, x-retry-after"),
    /** The account RPC, one of whose clients shows people the body of an error as it stands (RPC 1.4). */
    ACCOUNT_RPC(
            "content-type, authorization, x-requested-with, accept, x-csrf-token",
            "set-auth-token, retry-after, x-retry-after, x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset, "
                    + "x-error-code");

    /** What the path of every procedure begins with. */
    static final String PROCEDURES = "/api/account/";

    private static final String ADMINISTRATIVE = "/admin/";

    private final String requestHeaders;
    private final String answerHeaders;

    Surface(String requestHeaders, String answerHeaders) {
        this.requestHeaders = requestHeaders;
        this.answerHeaders = answerHeaders;
    }

    /** Whose path this is, whether or not there is anything. */
    static Surface of(String path) {
        if (path.startsWith(ADMINISTRATIVE)) {
            return ADMINISTRATION;
        }
        return (path + "/").startsWith(PROCEDURES) ? ACCOUNT_RPC : SESSIONS;
    }

    /** What a page of another origin may send, beyond what any page may. */
    String requestHeaders() {
        return requestHeaders;
    }

    /** What a page of another origin may read, beyond what any page may. */
    String answerHeaders() {
        return answerHeaders;
    }
}
