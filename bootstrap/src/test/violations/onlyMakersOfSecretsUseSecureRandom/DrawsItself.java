package dev.latchkey.http.web;

import java.security.SecureRandom;

final class DrawsItself {

    private final SecureRandom random = new SecureRandom();
}
