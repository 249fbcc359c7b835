package dev.latchkey.http.account;

import dev.latchkey.application.account.ChangePassword;
import dev.latchkey.application.device.Browser;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.session.Session;
import dev.latchkey.http.web.Fields;

/** What a caller sends to get another password (contract 5.8). */
record ChangePasswordJson(Password currentPassword, Password newPassword, boolean revokeOtherSessions) {

    static ChangePasswordJson of(Fields fields) {
        var newPassword = new Password(fields.anyText("newPassword"));
        var currentPassword = new Password(fields.anyText("currentPassword"));
        return new ChangePasswordJson(currentPassword, newPassword, fields.flag("revokeOtherSessions", false));
    }

    ChangePassword.Command from(Session asking, Browser browser) {
        return new ChangePassword.Command(asking, currentPassword, newPassword, browser, revokeOtherSessions);
    }
}
