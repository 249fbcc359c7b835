package dev.latchkey.security.account;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/** Reads the keys of a provider from where they are, and from nowhere else; not for long, and not many. */
final class KeyDownload extends DefaultResourceRetriever {

    private static final int PATIENCE_MILLIS = 3_000;
    private static final int MAXIMUM_BYTES = 64 * 1024;

    KeyDownload() {
        super(PATIENCE_MILLIS, PATIENCE_MILLIS, MAXIMUM_BYTES);
    }

    /** Whoever is sent elsewhere would trust whoever can send them there. */
    @Override
    protected HttpURLConnection openHTTPConnection(URL address) throws IOException {
        var connection = super.openHTTPConnection(address);
        connection.setInstanceFollowRedirects(false);
        return connection;
    }
}
