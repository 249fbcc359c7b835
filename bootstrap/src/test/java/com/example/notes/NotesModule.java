package com.example.notes;

import static dev.latchkey.domain.deletion.StandardRules.BOARD;
import static dev.latchkey.domain.deletion.StandardRules.USER;

import com.google.inject.AbstractModule;
import dev.latchkey.bootstrap.wiring.DeletionModule;
import dev.latchkey.domain.deletion.CascadeRule;
import dev.latchkey.domain.deletion.EntityKind;
import dev.latchkey.persistence.deletion.DeletionStepsModule;
import dev.latchkey.persistence.deletion.EntityTable;

/** What another team adds: notes, which are somebody's, may be pinned to a board and may be shared by somebody else. */
public final class NotesModule extends AbstractModule {

    private static final EntityKind NOTE = new EntityKind("note");

    /** What a file of the team's own in {@code db/migration} holds. */
    public static final String MIGRATION = """
            CREATE TABLE note (
                number    bigint NOT NULL PRIMARY KEY,
                owner_id  text   NOT NULL REFERENCES "user" (id),
                sharer_id text   REFERENCES "user" (id),
                board_id  text   REFERENCES board (id)
            );
            CREATE INDEX note_owner_id ON note (owner_id);
            CREATE INDEX note_sharer_id ON note (sharer_id);
            CREATE INDEX note_board_id ON note (board_id);
            """;

    private final boolean withRules;
    private final boolean withStep;

    /** All that a kind needs. */
    public NotesModule() {
        this(true, true);
    }

    /** Leaves out what somebody may forget. */
    public NotesModule(boolean withRules, boolean withStep) {
        this.withRules = withRules;
        this.withStep = withStep;
    }

    @Override
    protected void configure() {
        if (withRules) {
            var rules = DeletionModule.rules(binder());
            rules.addBinding().toInstance(CascadeRule.deleted(NOTE, "owner", USER));
            rules.addBinding().toInstance(CascadeRule.anonymised(NOTE, "sharer", USER));
            rules.addBinding().toInstance(CascadeRule.deleted(NOTE, "board", BOARD));
        }
        if (withStep) {
            DeletionStepsModule.steps(binder())
                    .addBinding()
                    .toInstance(EntityTable.of(NOTE, "note")
                            .keyedBy("number")
                            .referring("owner", "owner_id")
                            .referring("sharer", "sharer_id")
                            .referring("board", "board_id"));
        }
    }
}
