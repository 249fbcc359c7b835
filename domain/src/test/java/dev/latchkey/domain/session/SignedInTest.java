package dev.latchkey.domain.session;

import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.latchkey.domain.account.User;
import org.junit.jupiter.api.Test;

class SignedInTest {

    private final User ada = aUser().build();
    private final Session session = aSession().of(ada.id()).build();

    @Test
    void isASessionWithTheUserWhoseItIs() {
        var signedIn = new SignedIn(session, ada);

        assertThat(signedIn.session()).isEqualTo(session);
        assertThat(signedIn.user()).isEqualTo(ada);
    }

    @Test
    void isNeverASessionWithSomebodyElse() {
        var bob = aUser().build();

        assertThatIllegalArgumentException().isThrownBy(() -> new SignedIn(session, bob));
    }

    @Test
    void isTheSameUserInTheSessionAsItIsNow() {
        var renewed = session.renewedAt(NOON.plus(POLICY.updateAge()), POLICY);

        assertThat(new SignedIn(session, ada).with(renewed)).isEqualTo(new SignedIn(renewed, ada));
    }

    @Test
    void isNotHandedOnToSomebodyElsesSession() {
        var bobs = aSession().of(aUser().build().id()).build();

        assertThatIllegalArgumentException().isThrownBy(() -> new SignedIn(session, ada).with(bobs));
    }
}
