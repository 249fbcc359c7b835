package dev.latchkey.http.web;

import picocli.CommandLine.Option;

final class TakesAnOption {

    @Option(names = "--port")
    private int port;
}
