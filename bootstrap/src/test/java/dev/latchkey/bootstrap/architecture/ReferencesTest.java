package dev.latchkey.bootstrap.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of references in the documentation, beside what the code refers to. */
class ReferencesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern REQUIREMENT = Pattern.compile("SR-[A-Z]{3}-\\d\\d");

    @Test
    void listEveryRequirementThatTheCodeNamesAndNoOther() throws IOException {
        var listed = requirementsIn(ROOT.resolve("docs/references.md"));

        try (var files = Files.walk(ROOT)) {
            var named = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(ReferencesTest::requirementsIn)
                    .distinct();

            assertThat(named)
                    .containsExactlyInAnyOrderElementsOf(listed.distinct().toList());
        }
    }

    private static Stream<String> requirementsIn(Path file) {
        try {
            return REQUIREMENT.matcher(Files.readString(file, UTF_8)).results().map(MatchResult::group);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
