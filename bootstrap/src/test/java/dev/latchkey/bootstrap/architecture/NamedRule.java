package dev.latchkey.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** A rule together with its field, whose name is the sentence. */
record NamedRule(String name, ArchRule rule) {

    private static final Set<Class<?>> TYPES = Set.of(ArchRule.class, ArchTests.class);

    /** All rules in a class, and in the classes that it points to. */
    static Stream<NamedRule> in(Class<?> tests) {
        return Arrays.stream(tests.getDeclaredFields())
                .filter(field -> TYPES.contains(field.getType()))
                .flatMap(NamedRule::in);
    }

    private static Stream<NamedRule> in(Field field) {
        if (!field.isAnnotationPresent(ArchTest.class)) {
            throw new IllegalStateException("Nobody evaluates " + field + ": it is no @ArchTest");
        }
        try {
            return field.get(null) instanceof ArchTests tests
                    ? in(tests.getDefinitionLocation())
                    : Stream.of(new NamedRule(field.getName(), (ArchRule) field.get(null)));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException("A rule is there to be read: " + field, hidden);
        }
    }

    /** Whether the rule has something to say about a class. */
    boolean reports(String className, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails().stream()
                .anyMatch(detail -> detail.contains(className));
    }
}
