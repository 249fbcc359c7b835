package dev.latchkey.domain.device;

import dev.latchkey.domain.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A device as far as the secret opens it that somebody presents. The one that was given out last opens all of it; the one
 * before only what it already opened: whoever had left it behind or planted it must not reach an account that came later.
 *
 * @param presented opens the device
 */
public record OpenDevice(Device device, DeviceSecretHash presented) {

    /** Whether the secret is the one that was given out last, so that whoever presents it is to be given the next. */
    public boolean isWhole() {
        return device.key().isCurrent(presented);
    }

    /**
     * Whether the next secret is given out because this session joins; not to a second tab, which is to go on with the one
     * that the first was given.
     */
    public boolean givesNextTo(DeviceSession joining) {
        return isWhole() || !device.isSecondTab(joining);
    }

    /** Who is signed in now, as far as the secret tells, in the order of their first sign-in. */
    public List<DeviceSession> liveAt(Instant now) {
        return device.liveAt(now).stream().filter(this::shows).toList();
    }

    /** The account that is chosen; empty unless it is signed in and the secret opens it. */
    public Optional<DeviceSession> find(AccountChoice choice, Instant now) {
        return liveAt(now).stream().filter(it -> it.isChosenBy(choice)).findFirst();
    }

    /**
     * Who is to be active once this session has left: whoever was last, of those who are signed in and whom the secret
     * opens (SR-DEV-05). So the secret before reaches nobody by leaving whom it cannot switch to.
     */
    public Optional<DeviceSession> nextActiveAfter(SessionId leaving, Instant now) {
        return Device.lastActive(liveAt(now).stream().filter(it -> !it.session().equals(leaving)));
    }

    private boolean shows(DeviceSession session) {
        return isWhole() || session.joinedAt().isBefore(device.key().since());
    }
}
