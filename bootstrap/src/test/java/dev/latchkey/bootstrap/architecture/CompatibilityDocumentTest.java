package dev.latchkey.bootstrap.architecture;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/compatibility.md} claims of the weak spots of the servers that the two APIs come from. */
class CompatibilityDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DOCUMENT = ROOT.resolve("docs/compatibility.md");
    private static final int WEAK_SPOTS = 31;
    private static final int WEAK_SPOTS_OF_THE_RPC = 13;

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([WR]\\d+) \\|.*\\|(.*)\\|$");
    private static final Pattern NAME = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");

    private final Map<String, String> tests = tests();

    @Test
    void listsEveryWeakSpotOnceAndInOrder() throws IOException {
        assertThat(rows())
                .map(row -> row.group(1))
                .containsExactlyElementsOf(
                        Stream.concat(numbered("W", WEAK_SPOTS), numbered("R", WEAK_SPOTS_OF_THE_RPC))
                                .toList());
    }

    private static Stream<String> numbered(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> letter + number);
    }

    @Test
    void namesForEachATestThatThereIs() throws IOException {
        assertThat(rows())
                .allSatisfy(row -> assertThat(NAME.matcher(row.group(2)).results())
                        .as(row.group(1))
                        .isNotEmpty()
                        .allSatisfy(this::assertExists));
    }

    private void assertExists(MatchResult name) {
        assertThat(tests).containsKey(name.group(1));
        if (name.group(2) != null) {
            assertThat(tests.get(name.group(1))).contains(" " + name.group(2) + "(");
        }
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(DOCUMENT)).results().toList();
    }

    /** The source of each test class, by its name. */
    private static Map<String, String> tests() {
        try (var modules =
                Files.newDirectoryStream(ROOT, module -> Files.isDirectory(module.resolve("src/test/java")))) {
            var sources = Stream.<Path>builder();
            modules.forEach(module -> sourcesIn(module.resolve("src/test/java")).forEach(sources));
            return sources.build()
                    .collect(toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            CompatibilityDocumentTest::read,
                            (one, _) -> one));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> sourcesIn(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")
                            && !file.getFileName().toString().equals("package-info.java"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
