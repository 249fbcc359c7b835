package dev.latchkey.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;

/** The classes of the service, and planted among them those that break its rules on purpose. */
final class PlantedClasses {

    private final Path directory;
    private final JavaClasses classes;

    private PlantedClasses(Path directory, JavaClasses classes) {
        this.directory = directory;
        this.classes = classes;
    }

    /** Compiles the violations into an empty directory. */
    static PlantedClasses compiledInto(Path directory) throws IOException {
        compile(Violation.all().map(Violation::file).toList(), directory);
        var locations = new HashSet<>(Locations.ofPackage(Modules.ROOT));
        locations.add(Location.of(directory));
        var classes = new ClassFileImporter().withImportOption(new MainCode()).importLocations(locations);
        return new PlantedClasses(directory, classes);
    }

    /** The service with one violation in it, and what belongs to that. */
    JavaClasses with(Violation violation) {
        return classes.that(describe(
                "real, or planted with it", candidate -> !isPlanted(candidate) || violation.isBeside(candidate)));
    }

    private boolean isPlanted(JavaClass candidate) {
        return candidate
                .getSource()
                .orElseThrow()
                .getUri()
                .toString()
                .startsWith(directory.toUri().toString());
    }

    private static void compile(List<Path> sources, Path directory) throws IOException {
        var classPath = Objects.requireNonNull(System.getProperty("java.class.path"));
        var options = List.of("-proc:none", "-parameters", "-classpath", classPath, "-d", directory.toString());
        var compiler = ToolProvider.getSystemJavaCompiler();
        var complaints = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources);
            var done = compiler.getTask(complaints, files, null, options, null, units)
                    .call();
            assertThat(done).as("%s", complaints).isTrue();
        }
    }
}
