package dev.latchkey.application.device.internal;

import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.device.DevicePass;
import dev.latchkey.application.device.DeviceRefusal;
import dev.latchkey.application.device.DeviceSigner;
import dev.latchkey.application.device.Devices;
import dev.latchkey.application.device.RemoveAccount;
import dev.latchkey.application.device.SwitchAccount;
import dev.latchkey.application.device.Switched;
import dev.latchkey.application.revocation.Effective;
import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.device.AccountChoice;
import dev.latchkey.domain.device.Device;
import dev.latchkey.domain.device.DeviceSession;
import dev.latchkey.domain.device.Salt;
import dev.latchkey.domain.device.SignedSecret;
import dev.latchkey.domain.session.SessionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Carries out the verbs by which another account of a device becomes active: {@link SwitchAccount} and {@link RemoveAccount}. */
public final class AccountSwitcher implements SwitchAccount, RemoveAccount {

    private final Devices devices;
    private final Sessions sessions;
    private final TokenSigner signer;
    private final DeviceDesk desk;
    private final Randomness randomness;
    private final Revocations revocations;
    private final InstantSource clock;

    /** Switches between these sessions, timed by this clock. */
    public AccountSwitcher(
            Devices devices,
            DeviceSigner deviceSigner,
            Sessions sessions,
            TokenSigner signer,
            Randomness randomness,
            Revocations revocations,
            InstantSource clock) {
        this.devices = devices;
        this.sessions = sessions;
        this.signer = signer;
        this.desk = new DeviceDesk(devices, sessions, deviceSigner, randomness);
        this.randomness = randomness;
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    public Result<Switched, DeviceRefusal> switchTo(SwitchAccount.Command command) {
        return change(command.device(), command.choice(), this::switchTo).map(Effective::value);
    }

    private Switched switchTo(DeviceSession chosen, Presented presented, Instant now) {
        var switched = presented.device().switchedTo(chosen.session(), presented.secret(), salt(), now);
        if (!devices.save(presented.device(), switched)) {
            throw new IllegalStateException("A session is gone although its device is locked");
        }
        return switched(switched, chosen.session(), presented, new DevicePass.Untouched());
    }

    @Override
    public Result<Effective<Removed>, DeviceRefusal> remove(RemoveAccount.Command command) {
        return change(
                command.device(),
                command.choice(),
                (chosen, presented, now) -> remove(chosen, presented, command.active(), now));
    }

    private <T> Result<Effective<T>, DeviceRefusal> change(
            Optional<SignedSecret> device, AccountChoice choice, Change<T> change) {
        return revocations.attemptEffectively(() -> {
            var now = clock.instant();
            return desk.open(device, now)
                    .flatMap(presented ->
                            presented.open().find(choice, now).map(chosen -> change.to(chosen, presented, now)))
                    .<Result<T, DeviceRefusal>>map(Result::done)
                    .orElseGet(() -> refused(new DeviceRefusal.NotOnDevice()));
        });
    }

    private Removed remove(DeviceSession chosen, Presented presented, SessionId active, Instant now) {
        var left = presented.device().without(chosen.session(), now);
        if (!chosen.session().equals(active)) {
            return new Removed.Inactive(leave(presented, left, now));
        }
        return presented
                .open()
                .nextActiveAfter(chosen.session(), now)
                .<Removed>map(next -> new Removed.Replaced(handOver(presented, left, next.session(), now)))
                .orElseGet(() -> new Removed.SignedOut(leave(presented, left, now)));
    }

    private Switched handOver(Presented presented, Device left, SessionId next, Instant now) {
        var switched = left.switchedTo(next, presented.secret(), salt(), now);
        return switched(switched, next, presented, leave(presented, switched, now));
    }

    /** A device on which nobody is left is no longer one. */
    private DevicePass leave(Presented presented, Device left, Instant now) {
        if (!left.sessions().isEmpty()) {
            return desk.leave(presented, left, now).orElseThrow();
        }
        sessions.revoke(presented.device().endedIn(left));
        devices.remove(left.id());
        return new DevicePass.Over();
    }

    private Switched switched(Device device, SessionId session, Presented presented, DevicePass pass) {
        return new Switched(
                sessions.find(List.of(session)).getFirst(),
                signer.sign(device.tokenOf(session, presented.secret())),
                pass);
    }

    private Salt salt() {
        return Salt.of(randomness.bytes(Salt.BYTES));
    }

    /**
     * What is done about an account of a device.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    private interface Change<T> {

        T to(DeviceSession chosen, Presented presented, Instant now);
    }
}
