package dev.latchkey.http.device;

import dev.latchkey.domain.account.User;
import dev.latchkey.domain.session.SignedIn;
import java.util.List;
import java.util.stream.Stream;

/** The accounts of the device, in the order of their first sign-in; whoever asks is always one of them (SR-DEV-04). */
record DeviceAccountsJson(List<DeviceAccountJson> accounts) {

    static DeviceAccountsJson of(List<SignedIn> sessions, User asker) {
        var users = sessions.stream().map(SignedIn::user).toList();
        var isThere = users.stream().anyMatch(user -> user.id().equals(asker.id()));
        var all = isThere ? users.stream() : Stream.concat(Stream.of(asker), users.stream());
        return new DeviceAccountsJson(all.map(
                        user -> DeviceAccountJson.of(user, user.id().equals(asker.id())))
                .toList());
    }
}
