package dev.latchkey.http.device;

import dev.latchkey.domain.account.User;

/**
 * An account of the device (RPC 3.3).
 *
 * @param image an address, or empty
 */
record DeviceAccountJson(String userId, String name, String image, boolean isCurrent) {

    static DeviceAccountJson of(User user, boolean isCurrent) {
        var image = user.profile().image();
        return new DeviceAccountJson(user.id().value(), nameOf(user), image == null ? "" : image, isCurrent);
    }

    /** Whoever has no name is known by what stands before the at sign. */
    private static String nameOf(User user) {
        var name = user.profile().name().strip();
        return name.isEmpty() ? user.email().value().split("@", 2)[0] : name;
    }
}
