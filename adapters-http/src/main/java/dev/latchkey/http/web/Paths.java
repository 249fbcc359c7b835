package dev.latchkey.http.web;

import io.javalin.http.HandlerType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Every path that there is. */
final class Paths {

    /** What stands for every path that there is not. */
    static final String UNKNOWN = "unknown";

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    private final Map<String, Pattern> forms = new LinkedHashMap<>();
    private final Map<String, Set<HandlerType>> procedures = new HashMap<>();

    /** Adds a path, in which anything without a slash may stand for a name in braces. */
    void add(String path) {
        forms.put(path, Pattern.compile(PARAMETER.matcher(path).replaceAll("[^/]+")));
    }

    /** Adds the path of a procedure, and the methods by which it is called. */
    void addProcedure(String path, Set<HandlerType> methods) {
        add(path);
        procedures.put(path, methods);
    }

    /** Whether such a request calls a procedure. */
    boolean isProcedure(HandlerType method, String requested) {
        return procedures.getOrDefault(requested, Set.of()).contains(method);
    }

    /** The path that a request means, as it was added. */
    String meantBy(String requested) {
        return forms.containsKey(requested)
                ? requested
                : forms.entrySet().stream()
                        .filter(form -> form.getValue().matcher(requested).matches())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(UNKNOWN);
    }
}
