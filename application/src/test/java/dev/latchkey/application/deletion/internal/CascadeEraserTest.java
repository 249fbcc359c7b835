package dev.latchkey.application.deletion.internal;

import static dev.latchkey.domain.deletion.StandardRules.CREDENTIAL;
import static dev.latchkey.domain.deletion.StandardRules.SESSION;
import static dev.latchkey.domain.deletion.StandardRules.USER;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.deletion.Deleters;
import dev.latchkey.application.deletion.Erase;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.deletion.Count;
import dev.latchkey.domain.deletion.DeletionCounts;
import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.domain.session.Session;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CascadeEraserTest {

    private final InMemoryStore store = new InMemoryStore();
    private final Erase erase = Deleters.in(store).erase();
    private final User ada = UserBuilder.aUser().build();
    private final User bob = UserBuilder.aUser().build();
    private final Session adas = aSession().of(ada.id()).build();
    private final Session bobs = aSession().of(bob.id()).build();

    CascadeEraserTest() {
        store.users.put(ada.id(), ada);
        store.users.put(bob.id(), bob);
        store.sessions.put(adas.id(), adas);
        store.sessions.put(bobs.id(), bobs);
    }

    @Test
    @Tag("SR-DEL-04")
    void erasesWhatBelongsToOneThingAndNothingElse() {
        assertThat(erase(ada, DeletionCounts.NONE)).isPresent();

        assertThat(store.users).containsOnlyKeys(bob.id());
        assertThat(store.sessions).containsOnlyKeys(bobs.id());
    }

    @Test
    @Tag("SR-DEL-07")
    void keepsAReceiptOfHowMuchItWas() {
        var already = new DeletionCounts(Map.of(SESSION, new Count(2, 0, 0)));

        var receipt = erase(ada, already).orElseThrow();

        assertThat(store.receipts).containsOnly(Map.entry(receipt.id(), receipt));
        assertThat(receipt.root()).isEqualTo(USER);
        assertThat(receipt.begunAt()).isEqualTo(NOON);
        assertThat(receipt.isFor(ada.id().value())).isTrue();
        assertThat(receipt.counts().of(USER)).isEqualTo(new Count(1, 0, 0));
        assertThat(receipt.counts().of(SESSION)).isEqualTo(new Count(3, 0, 0));
        assertThat(receipt.counts().of(CREDENTIAL)).isEqualTo(Count.NONE);
    }

    @Test
    @Tag("SR-DEL-05")
    void erasesNothingTwice() {
        var first = erase(ada, DeletionCounts.NONE).orElseThrow();

        assertThat(erase(ada, DeletionCounts.NONE)).isEmpty();

        assertThat(store.receipts).containsOnlyKeys(first.id());
    }

    private Optional<Receipt> erase(User user, DeletionCounts already) {
        return erase.erase(new Erase.Command(USER, user.id().value(), already));
    }
}
