package dev.latchkey.application.device.internal;

import static dev.latchkey.application.device.DeviceVerbs.cookie;
import static dev.latchkey.application.device.DeviceVerbs.done;
import static dev.latchkey.domain.device.DeviceBuilder.aDevice;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Batches;
import dev.latchkey.application.Chore;
import dev.latchkey.application.Chores;
import dev.latchkey.application.InMemoryChores;
import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.device.DeviceVerbs;
import dev.latchkey.application.device.InMemoryDevices;
import dev.latchkey.application.device.PurgeDevices;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-LIF-09")
class DevicePurgerTest {

    private static final int BATCH_SIZE = 2;

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryDevices devices = new InMemoryDevices(store);
    private final ObservedTransactions transactions = new ObservedTransactions(store);
    private final MovableClock clock = new MovableClock(NOON);
    private final DeviceVerbs device = DeviceVerbs.in(store, transactions, clock);

    private final User ada = UserBuilder.aUser().build();

    @BeforeEach
    void addAda() {
        new InMemoryUsers(store).add(ada);
    }

    @Test
    void removesDevicesOnWhichNoSessionIsLeftAndNoOthers() {
        var adas = done(device.signIn(ada, null));
        givenEmpty(1);

        assertThat(purger(new InMemoryChores()).purge()).isEqualTo(1);

        assertThat(store.devices).hasSize(1);
        assertThat(device.list(cookie(adas.device()))).containsExactly(adas.session());
    }

    @Test
    void leavesADeviceUntilItsSessionsArePurged() {
        done(device.signIn(ada, null));
        clock.moveTo(NOON.plus(POLICY.expiresIn()));

        assertThat(purger(new InMemoryChores()).purge()).isZero();
        store.sessions.clear();
        assertThat(purger(new InMemoryChores()).purge()).isEqualTo(1);
    }

    @Test
    void removesNoMoreThanABatchPerTransaction() {
        givenEmpty(5);
        var leftBeforeEach = new ArrayList<Integer>();
        Chores watched = _ -> leftBeforeEach.add(store.devices.size());

        assertThat(purger(watched).purge()).isEqualTo(5);

        assertThat(leftBeforeEach).containsExactly(5, 3, 1);
    }

    @Test
    void claimsItsChoreInEveryTransaction() {
        givenEmpty(5);
        var claimed = new ArrayList<Chore>();
        Chores watched = chore -> transactions.isRunning() && claimed.add(chore);

        purger(watched).purge();

        assertThat(claimed).hasSize(3).containsOnly(Chore.PURGE_DEVICES);
    }

    @Test
    void removesNothingWhileAnotherIsAtIt() {
        givenEmpty(5);

        assertThat(purger(_ -> false).purge()).isZero();

        assertThat(store.devices).hasSize(5);
        assertThat(transactions.count()).isEqualTo(1);
    }

    private PurgeDevices purger(Chores chores) {
        return new DevicePurger(devices, new Batches(chores, transactions, BATCH_SIZE));
    }

    private void givenEmpty(int count) {
        for (var i = 0; i < count; i++) {
            devices.add(aDevice().build());
        }
    }
}
