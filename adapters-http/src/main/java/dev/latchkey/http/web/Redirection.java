package dev.latchkey.http.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;

/** Sends a browser on, to an address that was found to be trusted (contract 1.4). */
public final class Redirection {

    private final String baseUrl;

    /** What is only a path leads to that base URL. */
    public Redirection(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** On to the target as it stands. */
    public void send(Context ctx, String target) {
        ctx.status(HttpStatus.FOUND);
        ctx.res().setContentType(null);
        Location.set(ctx, target);
    }

    /** The target in full, with scheme and host. */
    public String absolute(String target) {
        return target.startsWith("/") ? baseUrl + target : target;
    }

    /** The target with one more thing to know for whoever gets there. */
    public static String with(String target, String name, String value) {
        var fragment = target.indexOf('#');
        var end = fragment < 0 ? target.length() : fragment;
        var address = target.substring(0, end);
        var joint = address.contains("?") ? "&" : "?";
        return address + joint + name + "=" + URLEncoder.encode(value, UTF_8) + target.substring(end);
    }
}
