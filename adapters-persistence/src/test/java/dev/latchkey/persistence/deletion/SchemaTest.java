package dev.latchkey.persistence.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.deletion.Schema;
import dev.latchkey.domain.deletion.Cascade;
import dev.latchkey.domain.deletion.ForeignBoards;
import dev.latchkey.domain.deletion.StandardRules;
import dev.latchkey.persistence.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schema and the rules of our own kinds: adding one of them means to add the others. */
class SchemaTest {

    private final Schema schema = TestDatabase.need(Schema.class);

    @ParameterizedTest
    @EnumSource
    void agreesWithTheStandardRules(ForeignBoards foreignBoards) {
        var cascade = new Cascade(StandardRules.with(foreignBoards));

        assertThat(cascade.disagreements(schema.foreignKeys(), schema.kinds())).isEmpty();
    }
}
