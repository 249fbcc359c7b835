package dev.latchkey.http.operation;

import dev.latchkey.application.session.RevokeByAdministrator.Whom;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.http.web.Fields;

/**
 * Whose sessions are to end, and why.
 *
 * @param userId whose; empty when it is everybody's
 */
record AdminRevokeJson(String userId, String reason) {

    private static final String USER = "userId";
    private static final String EVERYONE = "everyone";
    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 500;

    static AdminRevokeJson of(Fields fields) {
        return new AdminRevokeJson(userOf(fields), reasonOf(fields));
    }

    /** Whoever means one must not hit everybody by mistake, nor the other way round. */
    private static String userOf(Fields fields) {
        if (!fields.has(USER)) {
            fields.demand(EVERYONE, true);
            return "";
        }
        fields.exclude(EVERYONE);
        return fields.meaningful(USER, UserId::parse, "the id of a user");
    }

    private static String reasonOf(Fields fields) {
        return fields.sized(REASON, fields.line(REASON), 1, LONGEST_REASON);
    }

    Whom whom() {
        return UserId.parse(userId).<Whom>map(Whom.OfUser::new).orElseGet(Whom.OfEveryone::new);
    }
}
