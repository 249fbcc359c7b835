package dev.latchkey.http.web;

final class CountsMillis {

    long now() {
        return System.currentTimeMillis();
    }
}
