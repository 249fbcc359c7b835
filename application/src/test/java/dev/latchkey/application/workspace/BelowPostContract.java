package dev.latchkey.application.workspace;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;

import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Title;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of everything below posts begin with: a post of Ada, and another beside it. */
public abstract class BelowPostContract extends OnBoardContract {

    protected final Post post = postOn(board);
    protected final Post next = postOn(board);

    /** The posts below which everything is. */
    protected abstract Posts posts();

    @BeforeEach
    void addTwoPosts() {
        posts().add(post);
        posts().add(next);
    }

    private static Post postOn(Board board) {
        return new Post(anId(), board.place(), board.creator(), new Title("Post"), new Content("Text"), NOON);
    }
}
