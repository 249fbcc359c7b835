package dev.latchkey.domain.revocation;

/**
 * The name of one registration of a node. A node that registers anew is somebody else from then on.
 *
 * @param value not empty
 */
public record NodeId(String value) {

    /** Fails with {@link IllegalArgumentException} on an empty name. */
    public NodeId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A node has a name");
        }
    }
}
