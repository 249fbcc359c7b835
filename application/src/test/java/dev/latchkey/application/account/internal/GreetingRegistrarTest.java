package dev.latchkey.application.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.account.SignedUp;
import dev.latchkey.application.device.Browser;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GreetingRegistrarTest {

    private final User ada = UserBuilder.aUser().build();
    private final List<String> mailed = new ArrayList<>();
    private final SignUp.Command command = new SignUp.Command(
            ada.email(),
            new Password("correct horse"),
            ada.profile(),
            new Browser(new Client("", ""), Optional.empty()),
            true,
            "/welcome");

    @Test
    void mailsWhoeverHasSignedUp() {
        var result = Result.<SignedUp, AccountRefusal>done(new SignedUp(ada, Optional.empty()));

        assertThat(greeting(result).signUp(command)).isSameAs(result);

        assertThat(mailed).containsExactly(ada.id().value() + " /welcome");
    }

    @Test
    void mailsNobodyWhoHasNot() {
        var result = Result.<SignedUp, AccountRefusal>refused(new AccountRefusal.EmailTaken());

        assertThat(greeting(result).signUp(command)).isSameAs(result);

        assertThat(mailed).isEmpty();
    }

    private SignUp greeting(Result<SignedUp, AccountRefusal> result) {
        return new GreetingRegistrar(
                _ -> result, (user, callbackUrl) -> mailed.add(user.id().value() + " " + callbackUrl));
    }
}
