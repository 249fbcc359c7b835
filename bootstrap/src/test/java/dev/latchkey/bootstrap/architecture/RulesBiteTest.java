package dev.latchkey.bootstrap.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is shown classes that break it, one by one among those that do not. */
@TestInstance(Lifecycle.PER_CLASS)
class RulesBiteTest {

    private static final List<NamedRule> RULES = Stream.of(ArchitectureTest.class, ComponentDiagramTest.class)
            .flatMap(NamedRule::in)
            .toList();

    private final PlantedClasses classes;

    RulesBiteTest(@TempDir Path directory) throws IOException {
        classes = PlantedClasses.compiledInto(directory);
    }

    static Stream<Violation> violations() {
        return Violation.all();
    }

    @ParameterizedTest
    @MethodSource("violations")
    void reportWhatBreaksThemAndNothingElse(Violation violation) {
        var shown = classes.with(violation);

        var reporting = RULES.stream()
                .filter(rule -> rule.reports(violation.className(), shown))
                .map(NamedRule::name)
                .collect(toCollection(TreeSet::new));

        assertThat(reporting).as("%s", violation).isEqualTo(violation.broken());
    }

    @Test
    void haveAtLeastOneViolationEach() {
        var rules = RULES.stream().map(NamedRule::name).toList();

        assertThat(violations().map(Violation::directory).distinct()).containsExactlyInAnyOrderElementsOf(rules);
    }
}
