package dev.latchkey.http.account;

import dev.latchkey.application.account.SignIn;
import dev.latchkey.application.device.Browser;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.Password;
import dev.latchkey.http.web.Fields;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Rejected;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sends to sign in (contract 5.4); whatever else they send is ignored.
 *
 * @param callbackUrl where the client wants to go then; null when nowhere
 */
record SignInJson(String email, Password password, @Nullable String callbackUrl, boolean rememberMe) {

    static SignInJson of(Fields fields) {
        var email = fields.anyText("email");
        var password = new Password(fields.anyText("password"));
        var callbackUrl = fields.optionalText("callbackURL");
        var target = callbackUrl == null || callbackUrl.isEmpty() ? null : callbackUrl;
        return new SignInJson(email, password, target, fields.flag("rememberMe", true));
    }

    SignIn.Command from(Browser browser) {
        var address = Email.parse(email).orElseThrow(() -> new Rejected(Problems.invalidEmail()));
        return new SignIn.Command(address, password, browser, rememberMe, Objects.requireNonNullElse(callbackUrl, "/"));
    }
}
