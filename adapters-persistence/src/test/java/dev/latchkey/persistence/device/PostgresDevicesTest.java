package dev.latchkey.persistence.device;

import dev.latchkey.application.account.Users;
import dev.latchkey.application.device.Devices;
import dev.latchkey.application.device.DevicesContract;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.persistence.TestDatabase;

class PostgresDevicesTest extends DevicesContract {

    @Override
    protected Devices devices() {
        return TestDatabase.need(Devices.class);
    }

    @Override
    protected Sessions sessions() {
        return TestDatabase.need(Sessions.class);
    }

    @Override
    protected Users users() {
        return TestDatabase.need(Users.class);
    }
}
