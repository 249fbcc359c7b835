package dev.latchkey.bootstrap.architecture;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A picture of the architecture. */
record Diagram(Path file) {

    static final Path DOCS = Path.of("..", "docs");

    static final Diagram MODULES = new Diagram(DOCS.resolve("architecture/components.puml"));
    static final Diagram CAPABILITIES = new Diagram(DOCS.resolve("architecture/capabilities.puml"));

    private static final Pattern ARROW = Pattern.compile("^\\s*\\S+ --> \\S+\\s*$");

    List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Its arrows, as they are written. */
    Set<String> arrows() {
        return lines().stream().filter(Diagram::isArrow).map(String::strip).collect(toCollection(TreeSet::new));
    }

    /** The same picture without an arrow, in a file of its own. */
    Diagram without(String arrow, Path directory) {
        var rest = lines().stream().filter(line -> !line.strip().equals(arrow)).toList();
        try {
            return new Diagram(Files.write(Files.createTempFile(directory, "diagram", ".puml"), rest));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isArrow(String line) {
        return ARROW.matcher(line).matches();
    }
}
