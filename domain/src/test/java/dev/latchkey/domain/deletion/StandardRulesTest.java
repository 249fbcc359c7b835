package dev.latchkey.domain.deletion;

import static dev.latchkey.domain.deletion.StandardRules.BOARD;
import static dev.latchkey.domain.deletion.StandardRules.COMMENT;
import static dev.latchkey.domain.deletion.StandardRules.INVITATION;
import static dev.latchkey.domain.deletion.StandardRules.MEMBER;
import static dev.latchkey.domain.deletion.StandardRules.POST;
import static dev.latchkey.domain.deletion.StandardRules.REACTION;
import static dev.latchkey.domain.deletion.StandardRules.SESSION;
import static dev.latchkey.domain.deletion.StandardRules.USER;
import static dev.latchkey.domain.deletion.StandardRules.VOTE;
import static dev.latchkey.domain.deletion.StandardRules.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.deletion.DeletionStep.Anonymise;
import dev.latchkey.domain.deletion.DeletionStep.Delete;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StandardRulesTest {

    private final Cascade cascade = new Cascade(StandardRules.with(ForeignBoards.DELETE));

    @Test
    @Tag("SR-DEL-03")
    @Tag("SR-DEL-04")
    void deleteAnAccountInTheOrderThatIsPublished() {
        assertThat(cascade.planFor(USER).deletions())
                .extracting(Delete::kind)
                .startsWith(SESSION)
                .containsSubsequence(SESSION, BOARD, WORKSPACE, USER)
                .endsWith(USER);
    }

    @Test
    @Tag("SR-DEL-04")
    void leaveOthersTheirWorkspacesAndWhatWasWrittenThere() {
        assertThat(cascade.planFor(USER).anonymisations())
                .extracting(Anonymise::kind)
                .contains(MEMBER, INVITATION, POST, COMMENT, VOTE, REACTION)
                .doesNotContain(BOARD);
    }

    @Test
    void leaveOthersTheBoardsTooWhereTheOperatorWantsIt() {
        var keeping = new Cascade(StandardRules.with(ForeignBoards.KEEP)).planFor(USER);

        assertThat(keeping.anonymisations()).extracting(Anonymise::kind).contains(BOARD);
        assertThat(keeping.deletionOf(BOARD).orElseThrow().reasons())
                .extracting(Edge::name)
                .containsExactly("workspace");
    }

    @Test
    void takeNothingButItsContentsAlongWithAWorkspaceABoardOrAPost() {
        assertThat(cascade.planFor(WORKSPACE).deletions())
                .extracting(Delete::kind)
                .doesNotContain(USER, SESSION)
                .endsWith(WORKSPACE);
        assertThat(cascade.planFor(WORKSPACE).anonymisations()).isEmpty();
        assertThat(cascade.planFor(BOARD).kinds())
                .doesNotContain(WORKSPACE, USER)
                .contains(POST);
        assertThat(cascade.planFor(POST).kinds()).containsExactly(REACTION, COMMENT, VOTE, POST);
    }
}
