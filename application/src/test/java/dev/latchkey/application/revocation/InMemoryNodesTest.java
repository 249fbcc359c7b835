package dev.latchkey.application.revocation;

import dev.latchkey.domain.revocation.Subject;

class InMemoryNodesTest extends NodesContract {

    private final InMemoryNodes nodes = new InMemoryNodes();

    @Override
    protected Nodes nodes() {
        return nodes;
    }

    @Override
    protected OpenEntry begin(Subject subject) {
        return nodes.begin(subject);
    }
}
