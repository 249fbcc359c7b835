package dev.latchkey.http.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.latchkey.http.Answer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What {@code docs/api/openapi.yaml} says of the service. Every exchange that any test makes over HTTP is held against it,
 * so that what is described and what is answered cannot part.
 *
 * <p>A request that is none of those described must be answered as one: as unknown, or with an error that any request may
 * be answered. That is all that is asked of nonsense. What succeeds must have been asked as described, too.
 */
public final class ApiDescription {

    /** The one that people read. */
    public static final ApiDescription PUBLISHED = new ApiDescription(read(new File("../docs/api/openapi.yaml")));

    private static final String PREFLIGHT = "OPTIONS 204";
    private static final int UNKNOWN = 404;
    private static final int FIRST_ERROR = 400;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Place root;
    private final Schemas schemas;
    private final List<Operation> operations;

    private ApiDescription(JsonNode document) {
        this.root = Place.rootOf(document);
        this.schemas = new Schemas(document);
        this.operations = root.at("paths")
                .children()
                .flatMap(Operation::allAt)
                .sorted(Comparator.comparing(Operation::isOfManyPaths))
                .toList();
    }

    private static JsonNode read(File file) {
        try {
            return new YAMLMapper().readTree(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    JsonNode document() {
        return root.node();
    }

    /** Every method and path that is described, with a blank between. */
    Set<String> routes() {
        return operations.stream().map(Operation::route).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Fails if that is not what is described, and says where. */
    public void check(Exchange exchange) {
        operations.stream()
                .filter(operation -> operation.isMeantBy(exchange))
                .findFirst()
                .ifPresentOrElse(operation -> check(exchange, operation), () -> checkUnknown(exchange));
    }

    private void checkUnknown(Exchange exchange) {
        var status = exchange.answer().status();
        var isPreflight = (exchange.method() + " " + status).equals(PREFLIGHT);
        var otherwise = root.at("components").at("responses").at("Otherwise");
        if (!isPreflight && status != UNKNOWN && !otherwise.lists(status)) {
            throw exchange.isNot(root.at("paths"), "describes no such path and method");
        }
    }

    private void check(Exchange exchange, Operation operation) {
        var status = exchange.answer().status();
        if (status == UNKNOWN && !operation.isSpeltOutBy(exchange)) {
            return;
        }
        var response = operation
                .responseOf(status)
                .orElseThrow(() -> exchange.isNot(operation.at("responses"), "lists no such status"));
        checkCode(exchange, response);
        checkAnswer(exchange, response.at("content"));
        if (status < FIRST_ERROR) {
            checkRequest(exchange, operation.at("requestBody").at("content"));
        }
    }

    private static void checkCode(Exchange exchange, Place response) {
        codeOf(exchange.answer())
                .filter(code -> !response.description().contains("`" + code + "`"))
                .ifPresent(code -> {
                    throw exchange.isNot(response, "does not name the code " + code);
                });
    }

    private static Optional<String> codeOf(Answer answer) {
        return answer.body().startsWith("{")
                ? Optional.ofNullable(answer.json().path("code").textValue())
                : answer.header("X-Error-Code");
    }

    /** Of what HEAD is answered only the headers are there. */
    private void checkAnswer(Exchange exchange, Place content) {
        if (exchange.method().equals("HEAD")) {
            return;
        }
        var body = exchange.answer().body();
        if (content.isMissing() && !body.isEmpty()) {
            throw exchange.isNot(content, "is not there");
        }
        if (!content.isMissing()) {
            check(exchange, content, exchange.answer().header("Content-Type").orElse("nothing"), body);
        }
    }

    private void checkRequest(Exchange exchange, Place content) {
        if (!content.isMissing() && !exchange.sentType().isEmpty()) {
            var sent = exchange.sent();
            check(exchange, content, exchange.sentType(), sent.startsWith(BYTE_ORDER_MARK) ? sent.substring(1) : sent);
        }
    }

    private void check(Exchange exchange, Place content, String contentType, String body) {
        var mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        var described = content.at(mediaType);
        if (described.isMissing()) {
            throw exchange.isNot(content, "lists no " + mediaType);
        }
        var complaints = schemas.complaints(described, body);
        if (!complaints.isEmpty()) {
            throw exchange.isNot(described, "says otherwise:\n  " + String.join("\n  ", complaints));
        }
    }
}
