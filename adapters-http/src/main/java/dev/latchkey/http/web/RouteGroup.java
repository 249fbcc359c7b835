package dev.latchkey.http.web;

/** The routes of one capability. */
@FunctionalInterface
public interface RouteGroup {

    /** Reads as a table of contents: method, path, what is read, who may call, what handles it. */
    void addTo(Routes routes);
}
