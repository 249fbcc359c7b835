package dev.latchkey.application.workspace;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Changelog;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Person;
import dev.latchkey.domain.workspace.Title;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Changelogs} keeps to, whatever it is made of. */
public abstract class ChangelogsContract extends OnBoardContract {

    /** The store under test. Each test makes its own users and boards, so it need not be empty. */
    protected abstract Changelogs changelogs();

    @Test
    void findEachById() {
        var changelog = changelogAt(NOON, bob.id());
        changelogs().add(changelog);
        changelogs().add(changelogAt(NOON, ada.id()));

        assertThat(changelogs().find(changelog.id()))
                .contains(new Attributed<>(changelog, new Person(bob.id(), bob.profile())));
        assertThat(changelogs().find(anId())).isEmpty();
    }

    @Test
    void showWithoutAnAuthorWhoseAccountIsDeleted() {
        var changelog = changelogAt(NOON, null);
        changelogs().add(changelog);

        assertThat(changelogs().find(changelog.id())).contains(new Attributed<>(changelog, null));
    }

    @Test
    void listThoseOnOneBoardFromTheOldestOn() {
        var first = changelogAt(NOON, ada.id());
        var second = changelogAt(NOON, bob.id());
        var third = changelogAt(LATER, null);
        Stream.of(third, second, first).forEach(changelogs()::add);
        changelogs().add(changelogOn(beside, NOON, ada.id()));

        assertThat(inPairs(this::page)).extracting(Attributed::thing).containsExactly(first, second, third);
    }

    private Page<Attributed<Changelog>> page(Paging paging) {
        return changelogs().on(board.id(), paging);
    }

    private Changelog changelogAt(Instant instant, @Nullable UserId author) {
        return changelogOn(board, instant, author);
    }

    private static Changelog changelogOn(Board where, Instant instant, @Nullable UserId author) {
        return new Changelog(anId(), where.place(), author, new Title("News"), new Content("Text"), instant);
    }
}
