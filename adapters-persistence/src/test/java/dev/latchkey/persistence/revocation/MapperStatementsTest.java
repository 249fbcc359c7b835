package dev.latchkey.persistence.revocation;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.persistence.PersistenceModule;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads all SQL there is, so that nobody forgets to say to other nodes what they must not remember any more. */
@Tag("SR-REV-01")
class MapperStatementsTest {

    /** Whatever is put together elsewhere may change anything. */
    private static final Pattern CHANGE = Pattern.compile(
            "\\b(DELETE\\s+FROM|UPDATE)\\s+(ONLY\\s+)?(session|\"user\")(?!\\w)|\\$\\{", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENTRY =
            Pattern.compile("\\bINSERT\\s+INTO\\s+revocation\\b", Pattern.CASE_INSENSITIVE);

    /** Which statements need not say anything, and why. */
    private static final Map<String, String> SILENT = Map.ofEntries(
            entry(
                    "SessionMapper.updateExpiry",
                    "what is remembered is read anew when it is due, and no worse until then"),
            entry("SessionMapper.deleteAll", "only after advanceEpoch, which names the user"),
            entry("SessionMapper.deleteOthers", "only after advanceEpoch, which names the user"),
            entry("SessionMapper.deleteEveryones", "only after the epochs of all, which name everyone"),
            entry("SightingMapper.updateLastSeen", "where a session was last seen is not told from memory"),
            entry("UserMapper.delete", "whoever goes has no session left, by the foreign key"),
            entry("DeletionMapper.count", "only counts"),
            entry("DeletionMapper.lock", "only locks"),
            entry("DeletionMapper.delete", "only after the sessions of whoever goes were revoked"),
            entry("DeletionMapper.anonymise", "cuts no name that is shown of a session"));

    @Test
    void sayWhatOtherNodesMustNotRememberOrAreKnownNotToNeedTo() throws Exception {
        var silent = statements().entrySet().stream()
                .filter(statement -> CHANGE.matcher(statement.getValue()).find())
                .filter(statement -> !ENTRY.matcher(statement.getValue()).find())
                .map(Map.Entry::getKey);

        assertThat(silent).containsExactlyInAnyOrderElementsOf(SILENT.keySet());
    }

    @Test
    void areAllRead() throws Exception {
        assertThat(statements())
                .hasSizeGreaterThan(100)
                .containsKeys(
                        "SessionMapper.delete", "DeviceMapper.place", "UserMapper.updateProfile", "NodeMapper.renew");
    }

    private static Map<String, String> statements() throws IOException, URISyntaxException {
        return mappers().stream()
                .flatMap(mapper -> Arrays.stream(mapper.getDeclaredMethods()))
                .collect(toMap(
                        method -> method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                        MapperStatementsTest::sqlOf,
                        (one, other) -> one + ";" + other));
    }

    private static String sqlOf(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(MapperStatementsTest::sqlOf)
                .collect(joining(" "));
    }

    private static Stream<String> sqlOf(Annotation annotation) {
        return switch (annotation) {
            case Select select -> Arrays.stream(select.value());
            case Insert insert -> Arrays.stream(insert.value());
            case Update update -> Arrays.stream(update.value());
            case Delete delete -> Arrays.stream(delete.value());
            default -> Stream.of();
        };
    }

    private static List<Class<?>> mappers() throws IOException, URISyntaxException {
        var classes = Path.of(PersistenceModule.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith("Mapper.class"))
                    .<Class<?>>map(file -> load(classes.relativize(file)))
                    .toList();
        }
    }

    private static Class<?> load(Path file) {
        try {
            return Class.forName(file.toString()
                    .replace(".class", "")
                    .replace(file.getFileSystem().getSeparator(), "."));
        } catch (ClassNotFoundException failure) {
            throw new AssertionError(failure);
        }
    }
}
