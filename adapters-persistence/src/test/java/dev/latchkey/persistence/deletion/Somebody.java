package dev.latchkey.persistence.deletion;

import java.util.List;

/**
 * A user by whatever could still name them when they are gone: nothing in it is part of anything else.
 *
 * @param network what all their addresses begin with
 * @param account what a provider knows them as
 */
record Somebody(String id, String name, String email, String image, String network, String account) {

    List<String> traces() {
        return List.of(id, name, email, image, network, account);
    }
}
