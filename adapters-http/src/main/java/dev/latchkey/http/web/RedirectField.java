package dev.latchkey.http.web;

/** The fields by which a caller says where a browser is to go next (contract 8.3). */
enum RedirectField {
    CALLBACK("callbackURL", "callbackURL", "INVALID_CALLBACK_URL"),
    REDIRECT("redirectTo", "redirectURL", "INVALID_REDIRECT_URL"),
    ERROR_CALLBACK("errorCallbackURL", "errorCallbackURL", "INVALID_ERROR_CALLBACK_URL"),
    NEW_USER_CALLBACK("newUserCallbackURL", "newUserCallbackURL", "INVALID_NEW_USER_CALLBACK_URL");

    private final String field;
    private final String label;
    private final String code;

    RedirectField(String field, String label, String code) {
        this.field = field;
        this.label = label;
        this.code = code;
    }

    String field() {
        return field;
    }

    String label() {
        return label;
    }

    String code() {
        return code;
    }
}
