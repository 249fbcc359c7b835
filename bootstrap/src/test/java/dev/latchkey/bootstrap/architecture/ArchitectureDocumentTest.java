package dev.latchkey.bootstrap.architecture;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What {@code docs/architecture.md} tells people of the code. */
class ArchitectureDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DOCUMENT = ROOT.resolve("docs/architecture.md");

    /** Inside backticks, be it a word or a block; what stands for a name is written in angle brackets. */
    private static final Pattern CODE = Pattern.compile("(?s)```.+?```|`[^`]+`");

    private static final Pattern CLASS = Pattern.compile("(?<![\\w/<.])[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+(?![\\w>])");
    private static final Pattern FILE = Pattern.compile("(?<![\\w/<>.])[\\w-]+(?:/[\\w.-]+)+(?![\\w<>/…])");

    @Test
    void namesNoClassThatThereIsNot() throws IOException {
        var classes = classes();

        assertThat(codeMatching(CLASS)).isNotEmpty().isSubsetOf(classes);
    }

    @Test
    void namesNoFileThatThereIsNot() throws IOException {
        assertThat(codeMatching(FILE)).isNotEmpty().allMatch(file -> Files.exists(ROOT.resolve(file)));
    }

    private static Set<String> codeMatching(Pattern pattern) throws IOException {
        return CODE.matcher(Files.readString(DOCUMENT))
                .results()
                .flatMap(code -> pattern.matcher(code.group()).results())
                .map(MatchResult::group)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> classes() throws IOException {
        try (var modules = Files.newDirectoryStream(ROOT, module -> Files.isDirectory(module.resolve("src")))) {
            return StreamSupport.stream(modules.spliterator(), false)
                    .map(module -> module.resolve("src"))
                    .flatMap(ArchitectureDocumentTest::classesIn)
                    .collect(toSet());
        }
    }

    private static Stream<String> classesIn(Path sources) {
        try (var files = Files.walk(sources)) {
            return files
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".java") && !file.contains("violations"))
                    .map(file ->
                            file.substring(file.lastIndexOf(File.separatorChar) + 1, file.length() - ".java".length()))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
