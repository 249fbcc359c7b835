package dev.latchkey.http.account;

import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.device.Browser;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.http.web.Fields;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Rejected;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a caller sends to sign up (contract 5.3); whatever else they send is ignored. */
record SignUpJson(
        String name,
        String email,
        Password password,
        @Nullable String image,
        boolean rememberMe,
        String callbackUrl) {

    static SignUpJson of(Fields fields) {
        var name = fields.sized("name", fields.anyText("name"), 0, Profile.MAXIMUM_NAME_LENGTH);
        var email = fields.email("email");
        var password = fields.sized("password", fields.anyText("password"), 1, Integer.MAX_VALUE);
        var image = fields.optionalText("image");
        if (image != null) {
            fields.sized("image", image, 0, Profile.MAXIMUM_IMAGE_LENGTH);
        }
        fields.andMore();
        return new SignUpJson(
                name,
                email,
                new Password(password),
                image,
                fields.flag("rememberMe", true),
                Objects.requireNonNullElse(fields.optionalText("callbackURL"), "/"));
    }

    SignUp.Command from(Browser browser) {
        requireStorable("name", name);
        requireStorable("image", image);
        return new SignUp.Command(
                Email.parse(email).orElseThrow(), password, new Profile(name, image), browser, rememberMe, callbackUrl);
    }

    /** The published API answers text that a database cannot hold like an account that could not be made. */
    private static void requireStorable(String field, @Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw new Rejected(Problems.failedToCreateUser("[body." + field + "] must not contain NUL characters"));
        }
    }
}
