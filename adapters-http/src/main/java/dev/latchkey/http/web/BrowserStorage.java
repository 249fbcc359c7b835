package dev.latchkey.http.web;

import io.javalin.http.Context;
import io.javalin.http.Header;

/** What a browser keeps of us beside cookies. */
public final class BrowserStorage {

    private BrowserStorage() {}

    /** Makes the browser forget it: nobody is signed in there any more (SR-COO-09). */
    public static void clear(Context ctx) {
        ctx.header(Header.CLEAR_SITE_DATA, "\"cache\", \"storage\"");
    }
}
