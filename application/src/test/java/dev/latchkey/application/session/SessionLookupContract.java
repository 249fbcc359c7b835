package dev.latchkey.application.session;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.Users;
import dev.latchkey.domain.account.ProfileChange;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionBuilder;
import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.domain.session.SignedToken;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link SessionLookup} keeps to, whatever it remembers. It is noon in each test. */
public abstract class SessionLookupContract {

    /** Signs the cookies that the lookup under test opens. */
    protected static final TokenSigner SIGNER = new TestTokenSigner("we");

    private static final Found NOTHING = new Found.Nothing();
    private static final Found UNRECOGNISED = new Found.Unrecognised();

    private final User ada = UserBuilder.aUser().build();
    private final SessionBuilder laptop = aSession().of(ada.id());
    private final SessionBuilder phone = aSession().of(ada.id());

    /** The lookup under test. */
    protected abstract SessionLookup lookup();

    /** What it looks up. */
    protected abstract Sessions sessions();

    /** Whose sessions they are. */
    protected abstract Users users();

    /** Lets what was revoked or changed be effective, as is done before anybody is answered. */
    protected abstract void confirm();

    @BeforeEach
    void begin() {
        users().add(ada);
        sessions().add(laptop.build());
        sessions().add(phone.build());
    }

    @Test
    void findsWhoseSessionACookieIs() {
        assertLookedUp(laptop, known(laptop.build()));
        assertLookedUp(phone, known(phone.build()));
        assertLookedUp(laptop, known(laptop.build()));
    }

    @Test
    void findsNothingWhereThereNeverWasASession() {
        assertLookedUp(aSession(), NOTHING);
    }

    @Test
    void findsASessionThatBeganAfterItWasLookedFor() {
        var late = aSession().of(ada.id());
        assertLookedUp(late, NOTHING);

        sessions().add(late.build());

        assertLookedUp(late, known(late.build()));
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    @Tag("SR-TOK-06")
    void recognisesNothingMalformed(String sent) {
        assertLookedUp(new SignedToken(sent), UNRECOGNISED);
    }

    @Test
    @Tag("SR-TOK-06")
    void recognisesNothingThatSomebodyElseSigned() {
        lookup().find(cookie(laptop));

        assertLookedUp(new TestTokenSigner("they").sign(laptop.token()), UNRECOGNISED);
        assertLookedUp(new SignedToken(laptop.token().value()), UNRECOGNISED);
        assertLookedUp(new SignedToken(cookie(laptop).value() + " "), UNRECOGNISED);
    }

    @Test
    @Tag("SR-REV-01")
    @Tag("SR-REV-04")
    void findsASessionNoMoreOnceItWasRevokedAndNoOther() {
        lookUpAll();

        sessions().revoke(ada.id(), laptop.build().id());
        confirm();

        assertLookedUp(laptop, NOTHING);
        assertLookedUp(phone, known(phone.build()));
    }

    @Test
    @Tag("SR-REV-01")
    void findsASessionNoMoreOnceItWasRevokedByItsTokenOrInAList() {
        lookUpAll();

        sessions().revoke(laptop.token().hash());
        sessions().revoke(List.of(phone.build().id()));
        confirm();

        assertLookedUp(laptop, NOTHING);
        assertLookedUp(phone, NOTHING);
    }

    @Test
    @Tag("SR-REV-01")
    void findsNoSessionOfAUserOnceAllWereRevoked() {
        lookUpAll();

        sessions().revokeAll(ada.id());
        confirm();

        assertLookedUp(laptop, NOTHING);
        assertLookedUp(phone, NOTHING);
    }

    @Test
    @Tag("SR-REV-01")
    @Tag("SR-REV-04")
    void findsOneSessionOfAUserOnceAllOthersWereRevoked() {
        lookUpAll();

        sessions().revokeOthers(ada.id(), phone.build().id());
        confirm();

        assertLookedUp(laptop, NOTHING);
        assertLookedUp(phone, known(phone.build()));
    }

    @Test
    void findsAUserAsTheyAreOnceThatWasChanged() {
        lookUpAll();

        users().change(ada.id(), new ProfileChange("Countess", false, null), NOON);
        confirm();

        var countess = users().find(ada.id()).orElseThrow();
        assertThat(countess).isNotEqualTo(ada);
        assertLookedUp(laptop, new KnownSession(new SignedIn(laptop.build(), countess)));
    }

    @Test
    void findsThatASessionIsFreshAgainOnceItsOwnerProvedWhoTheyAre() {
        lookUpAll();

        sessions().confirm(ada.id(), laptop.build().id(), NOON.plusSeconds(60));
        confirm();

        assertThat(lookup().find(cookie(laptop)))
                .isEqualTo(known(stored(laptop)))
                .isNotEqualTo(known(laptop.build()));
    }

    @Test
    void findsWhatIsOverOrDueAsItIsStored() {
        var over = aSession().of(ada.id()).begunAt(NOON.minus(Duration.ofDays(365)));
        var due = aSession().of(ada.id()).begunAt(NOON.minus(POLICY.updateAge()));
        sessions().add(over.build());
        sessions().add(due.build());
        assertLookedUp(over, known(over.build()));
        assertLookedUp(due, known(due.build()));

        var renewed = due.build().renewedAt(NOON, POLICY);
        sessions().renew(due.build(), renewed);

        assertLookedUp(due, known(renewed));
    }

    @Test
    @Tag("SR-REV-01")
    void readsWhatIsStoredAtThisMomentWhateverIsRemembered() {
        lookUpAll();

        sessions().renew(laptop.build(), laptop.build().renewedAt(NOON.plusSeconds(60), POLICY));
        sessions().revoke(phone.token().hash());

        assertThat(lookup().read(cookie(laptop))).isEqualTo(known(stored(laptop)));
        assertThat(lookup().read(cookie(phone))).isEqualTo(NOTHING);
    }

    private void lookUpAll() {
        assertLookedUp(laptop, known(laptop.build()));
        assertLookedUp(phone, known(phone.build()));
    }

    private Session stored(SessionBuilder begun) {
        return sessions().find(begun.token().hash()).orElseThrow().session();
    }

    private KnownSession known(Session session) {
        return new KnownSession(new SignedIn(session, ada));
    }

    private void assertLookedUp(SessionBuilder begun, Found expected) {
        assertLookedUp(cookie(begun), expected);
    }

    /** Found once more as it was found first, whether or not it is remembered; and read. */
    private void assertLookedUp(SignedToken presented, Found expected) {
        assertThat(lookup().find(presented)).isEqualTo(expected);
        assertThat(lookup().find(presented)).isEqualTo(expected);
        assertThat(lookup().read(presented)).isEqualTo(expected);
    }

    private static SignedToken cookie(SessionBuilder begun) {
        return SIGNER.sign(begun.token());
    }
}
