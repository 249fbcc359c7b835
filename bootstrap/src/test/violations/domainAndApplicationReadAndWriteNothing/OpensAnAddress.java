package dev.latchkey.domain.session;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;

final class OpensAnAddress {

    URL open(URI address) throws MalformedURLException {
        return address.toURL();
    }
}
