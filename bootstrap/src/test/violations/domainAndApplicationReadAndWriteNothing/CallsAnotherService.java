package dev.latchkey.application.session.internal;

import java.net.http.HttpClient;

final class CallsAnotherService {

    private final HttpClient client = HttpClient.newHttpClient();
}
