package dev.latchkey.application.workspace;

import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Person;
import dev.latchkey.domain.workspace.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Members} keeps to, whatever it is made of. */
public abstract class MembersContract extends RoomContract {

    /** The store under test. Each test makes its own users and workspaces, so it need not be empty. */
    protected abstract Members members();

    @Test
    void showEachWithWhatTheyShowOfThemselves() {
        var shown = aUser().showing(new Profile("Cleo", "https://example.com/cleo.png"))
                .build();
        users().add(shown);
        var cleo = memberAt(NOON, shown.id());

        assertThat(members().add(cleo)).isTrue();

        assertThat(all(this::page)).containsExactly(new Attributed<>(cleo, new Person(shown.id(), shown.profile())));
    }

    @Test
    void addNobodyTwice() {
        members().add(memberAt(NOON, bob.id()));

        assertThat(members().add(new Member(anId(), workspace.id(), bob.id(), Role.ADMIN, LATER)))
                .isFalse();

        assertThat(all(this::page)).hasSize(1);
    }

    @Test
    void addSomebodyToEachWorkspace() {
        members().add(memberAt(NOON, bob.id()));

        assertThat(members().add(Member.owning(other, anId()))).isTrue();
    }

    @Test
    void showWithoutAPersonWhoseAccountIsDeletedHoweverManyThereAre() {
        var first = memberAt(NOON, null);
        var second = memberAt(LATER, null);

        assertThat(members().add(first)).isTrue();
        assertThat(members().add(second)).isTrue();

        assertThat(all(this::page)).containsExactly(new Attributed<>(first, null), new Attributed<>(second, null));
    }

    @Test
    void listThoseOfOneWorkspaceInTheOrderInWhichTheyCame() {
        var users = Stream.generate(() -> aUser().build()).limit(5).toList();
        users.forEach(users()::add);
        var first = memberAt(NOON, users.get(1).id());
        var second = memberAt(NOON, users.get(2).id());
        var third = memberAt(NOON, users.get(3).id());
        var fourth = memberAt(LATER, users.get(0).id());
        var last = memberAt(LATER, users.get(4).id());
        Stream.of(fourth, third, first, last, second).forEach(members()::add);
        members().add(Member.owning(other, anId()));

        assertThat(inPairs(this::page))
                .extracting(Attributed::thing)
                .containsExactly(first, second, third, fourth, last)
                .isSortedAccordingTo(Comparator.comparing(Member::joinedAt)
                        .thenComparing(it -> it.id().value()));
    }

    @Test
    void knowWhoseAddressIsInWhichWorkspace() {
        members().add(memberAt(NOON, ada.id()));
        members().add(memberAt(NOON, null));

        assertThat(members().has(workspace.id(), ada.email())).isTrue();
        assertThat(members().has(workspace.id(), bob.email())).isFalse();
        assertThat(members().has(other.id(), ada.email())).isFalse();
    }

    private Page<Attributed<Member>> page(Paging paging) {
        return members().of(workspace.id(), paging);
    }

    private Member memberAt(Instant joinedAt, @Nullable UserId user) {
        return new Member(anId(), workspace.id(), user, Role.MEMBER, joinedAt);
    }
}
