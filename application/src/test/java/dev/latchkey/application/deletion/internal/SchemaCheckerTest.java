package dev.latchkey.application.deletion.internal;

import static dev.latchkey.domain.deletion.StandardRules.DEVICE;
import static dev.latchkey.domain.deletion.StandardRules.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.deletion.Deleters;
import dev.latchkey.application.deletion.Schema;
import dev.latchkey.domain.deletion.CascadeRule;
import dev.latchkey.domain.deletion.Disagreement;
import dev.latchkey.domain.deletion.Edge;
import dev.latchkey.domain.deletion.EntityKind;
import dev.latchkey.domain.deletion.Tie;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaCheckerTest {

    private final Edge planted = new Edge(new EntityKind("note"), "owner_id", USER, Tie.KEY);

    @Test
    void comparesTheRulesWithWhatTheStoreHas() {
        var checker = new SchemaChecker(Deleters.CASCADE, new Schema() {
            @Override
            public Set<Edge> foreignKeys() {
                var keys = new HashSet<Edge>();
                Deleters.CASCADE.rules().stream()
                        .map(CascadeRule::edge)
                        .filter(edge -> edge.tie() == Tie.KEY)
                        .forEach(keys::add);
                keys.add(planted);
                return keys;
            }

            @Override
            public Set<EntityKind> kinds() {
                var kinds = new HashSet<>(Deleters.CASCADE.kinds());
                kinds.remove(DEVICE);
                return kinds;
            }
        });

        assertThat(checker.check())
                .containsExactlyInAnyOrder(new Disagreement.NoRule(planted), new Disagreement.NoStep(DEVICE));
    }
}
