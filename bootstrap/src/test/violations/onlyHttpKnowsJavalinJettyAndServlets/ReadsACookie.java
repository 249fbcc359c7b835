package dev.latchkey.security.session;

import jakarta.servlet.http.Cookie;

interface ReadsACookie {

    String read(Cookie cookie);
}
