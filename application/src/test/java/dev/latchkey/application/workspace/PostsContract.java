package dev.latchkey.application.workspace;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Ballot;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Person;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Title;
import dev.latchkey.domain.workspace.Vote;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Posts} keeps to, whatever it is made of. */
public abstract class PostsContract extends OnBoardContract {

    /** The store under test. Each test makes its own users and boards, so it need not be empty. */
    protected abstract Posts posts();

    /** The votes for them. */
    protected abstract Votes votes();

    @Test
    void findEachById() {
        var post = postAt(NOON, bob.id());
        posts().add(post);
        posts().add(postAt(NOON, ada.id()));

        assertThat(posts().find(post.id())).contains(post);
        assertThat(posts().see(ada.id(), post.id()))
                .contains(new SeenPost(post, new Person(bob.id(), bob.profile()), new Ballot(0, false)));
    }

    @Test
    void findNoOther() {
        assertThat(posts().find(anId())).isEmpty();
        assertThat(posts().see(ada.id(), anId())).isEmpty();
    }

    @Test
    void keepWhatWasWrittenToTheCharacter() {
        var written = new Content(" <b>\r\n\t'; DROP TABLE post; -- \u00e9 \ud83d\ude00 ");
        var post = new Post(anId(), board.place(), ada.id(), new Title("'\"<&>\\ \u200d"), written, NOON);
        posts().add(post);

        assertThat(posts().find(post.id())).contains(post);
    }

    @Test
    void showWithoutAnAuthorWhoseAccountIsDeleted() {
        var post = postAt(NOON, null);
        posts().add(post);

        assertThat(posts().see(ada.id(), post.id())).contains(new SeenPost(post, null, new Ballot(0, false)));
    }

    @Test
    void countTheVotesForEach() {
        var post = postAt(NOON, ada.id());
        var next = postAt(LATER, ada.id());
        posts().add(post);
        posts().add(next);
        Stream.of(bob.id(), null, null).forEach(voter -> votes().cast(new Vote(anId(), post.id(), voter, NOON)));
        votes().cast(new Vote(anId(), next.id(), ada.id(), NOON));

        assertThat(posts().see(bob.id(), post.id())).map(SeenPost::ballot).contains(new Ballot(3, true));
        assertThat(posts().see(ada.id(), post.id())).map(SeenPost::ballot).contains(new Ballot(3, false));
        assertThat(all(this::page))
                .extracting(SeenPost::ballot)
                .containsExactly(new Ballot(3, false), new Ballot(1, true));
    }

    @Test
    void listThoseOnOneBoardFromTheOldestOn() {
        var first = postAt(NOON, ada.id());
        var second = postAt(NOON, bob.id());
        var third = postAt(NOON, ada.id());
        var last = postAt(LATER, null);
        Stream.of(third, last, second, first).forEach(posts()::add);
        posts().add(postOn(beside, NOON, ada.id()));

        assertThat(inPairs(this::page)).extracting(SeenPost::post).containsExactly(first, second, third, last);
    }

    private Page<SeenPost> page(Paging paging) {
        return posts().on(ada.id(), board.id(), paging);
    }

    private Post postAt(Instant instant, @Nullable UserId author) {
        return postOn(board, instant, author);
    }

    private static Post postOn(Board where, Instant instant, @Nullable UserId author) {
        return new Post(anId(), where.place(), author, new Title("Post"), new Content("Text"), instant);
    }
}
