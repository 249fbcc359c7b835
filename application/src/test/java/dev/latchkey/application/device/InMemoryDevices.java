package dev.latchkey.application.device;

import static java.util.Objects.requireNonNull;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.InMemoryStore.Placement;
import dev.latchkey.domain.device.Device;
import dev.latchkey.domain.device.DeviceId;
import dev.latchkey.domain.device.DeviceSecretHash;
import dev.latchkey.domain.device.DeviceSession;
import dev.latchkey.domain.device.OpenDevice;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.domain.session.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** {@link Devices} in maps. */
public final class InMemoryDevices implements Devices {

    private final InMemoryStore store;

    public InMemoryDevices(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<OpenDevice> find(DeviceSecretHash presented, Instant now) {
        return store.devices.keySet().stream()
                .map(this::device)
                .flatMap(device -> device.openedWith(presented, now).stream())
                .findFirst();
    }

    @Override
    public Optional<OpenDevice> lock(DeviceSecretHash presented, Instant now) {
        return find(presented, now);
    }

    @Override
    public Optional<Device> lockOf(SessionId session) {
        return Optional.ofNullable(store.placements.get(session))
                .filter(_ -> store.sessions.containsKey(session))
                .map(placement -> device(placement.device()));
    }

    @Override
    public void add(Device begun) {
        store.devices.put(begun.id(), begun.key());
    }

    @Override
    public boolean save(Device before, Device after) {
        store.devices.put(after.id(), after.key());
        return after.sessions().stream()
                .filter(session -> !before.sessions().contains(session))
                .allMatch(session -> place(after.id(), session, before.tokenBefore(session)));
    }

    private boolean place(DeviceId device, DeviceSession session, TokenHash token) {
        var stored = store.sessions.get(session.session());
        if (stored == null || !stored.token().equals(token)) {
            return false;
        }
        store.sessions.put(
                stored.id(),
                new Session(
                        stored.id(),
                        stored.user(),
                        session.token(),
                        stored.client(),
                        stored.lifetime(),
                        stored.lastSeen()));
        store.placements.put(
                stored.id(),
                new Placement(device, session.salt(), session.firstAt(), session.joinedAt(), session.activeAt()));
        return true;
    }

    @Override
    public void remove(DeviceId device) {
        store.devices.remove(device);
    }

    @Override
    public int removeEmpty(int limit) {
        var empty = store.devices.keySet().stream()
                .filter(device -> device(device).sessions().isEmpty())
                .limit(limit)
                .toList();
        empty.forEach(this::remove);
        return empty.size();
    }

    private Device device(DeviceId id) {
        var sessions = store.placements.entrySet().stream()
                .filter(placed -> placed.getValue().device().equals(id))
                .filter(placed -> store.sessions.containsKey(placed.getKey()))
                .map(placed -> placed(requireNonNull(store.sessions.get(placed.getKey())), placed.getValue()))
                .toList();
        return new Device(id, requireNonNull(store.devices.get(id)), sessions);
    }

    private static DeviceSession placed(Session session, Placement placement) {
        return new DeviceSession(
                session.id(),
                session.user(),
                session.token(),
                placement.salt(),
                session.lifetime().expiresAt(),
                session.lifetime().remembered(),
                placement.firstAt(),
                placement.joinedAt(),
                placement.activeAt(),
                session.client());
    }
}
