package dev.latchkey.bootstrap;

import org.eclipse.jetty.server.Server;

final class OpensAnotherServer {

    private final Server server = new Server(0);
}
