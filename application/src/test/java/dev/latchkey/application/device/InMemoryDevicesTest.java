package dev.latchkey.application.device;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.Sessions;

class InMemoryDevicesTest extends DevicesContract {

    private final InMemoryStore store = new InMemoryStore();
    private final Devices devices = new InMemoryDevices(store);
    private final Sessions sessions = new InMemorySessions(store);
    private final Users users = new InMemoryUsers(store);

    @Override
    protected Devices devices() {
        return devices;
    }

    @Override
    protected Sessions sessions() {
        return sessions;
    }

    @Override
    protected Users users() {
        return users;
    }
}
