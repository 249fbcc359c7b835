package dev.latchkey.bootstrap.architecture;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A class that breaks a rule on purpose, in a directory that has the rule's name.
 *
 * <p>When it cannot but break another rule as well, a comment says so: {@code // also breaks: anotherRule}. One that is
 * only there for another class of the directory says {@code // breaks: nothing}.
 */
record Violation(Path file) {

    private static final Path ALL = Path.of("src", "test", "violations");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package (.+);$");
    private static final Pattern ALSO_BREAKS = Pattern.compile("(?m)^// also breaks: (.+)$");
    private static final Pattern BREAKS_NOTHING = Pattern.compile("(?m)^// breaks: nothing$");

    static Stream<Violation> all() {
        try (var files = Files.walk(ALL)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Violation::new)
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The name of the directory. */
    String directory() {
        return file.getName(ALL.getNameCount()).toString();
    }

    /** The names of all rules that must report it, and of no other. */
    Set<String> broken() {
        var text = text();
        if (BREAKS_NOTHING.matcher(text).find()) {
            return Set.of();
        }
        var others = ALSO_BREAKS.matcher(text).results().map(also -> also.group(1));
        return Stream.concat(Stream.of(directory()), others).collect(toCollection(TreeSet::new));
    }

    String className() {
        var simpleName = fileName().replace(".java", "");
        return PACKAGE.matcher(text())
                .results()
                .map(it -> it.group(1) + "." + simpleName)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a class was compiled from the same directory as this one. */
    boolean isBeside(JavaClass other) {
        return other.getSource()
                .flatMap(Source::getFileName)
                .filter(name -> Files.exists(file.resolveSibling(name)))
                .isPresent();
    }

    private String fileName() {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElseThrow();
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return directory() + ": " + fileName();
    }
}
