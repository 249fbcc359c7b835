package dev.latchkey.application.device.internal;

import dev.latchkey.application.device.DeviceSigner;
import dev.latchkey.application.device.Devices;
import dev.latchkey.application.device.SignOut;
import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.device.Device;
import dev.latchkey.domain.device.DeviceSecret;
import dev.latchkey.domain.device.DeviceSecretHash;
import dev.latchkey.domain.device.DeviceSession;
import dev.latchkey.domain.device.OpenDevice;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;

/** Carries out {@link SignOut}. */
public final class BrowserSignOut implements SignOut {

    private final Devices devices;
    private final DeviceSigner deviceSigner;
    private final Sessions sessions;
    private final TokenSigner signer;
    private final Revocations revocations;
    private final InstantSource clock;

    /** Ends these sessions. */
    public BrowserSignOut(
            Devices devices,
            DeviceSigner deviceSigner,
            Sessions sessions,
            TokenSigner signer,
            Revocations revocations,
            InstantSource clock) {
        this.devices = devices;
        this.deviceSigner = deviceSigner;
        this.sessions = sessions;
        this.signer = signer;
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    public void signOut(Command command) {
        var secrets = command.devices().stream()
                .map(deviceSigner::open)
                .flatMap(Optional::stream)
                .map(DeviceSecret::hash)
                .sorted(Comparator.comparing(DeviceSecretHash::hex)) // or else two of them could wait for each other
                .toList();
        var tokens = command.sessions().stream()
                .map(signer::open)
                .flatMap(Optional::stream)
                .toList();
        revocations.inTransaction(() -> {
            secrets.forEach(this::end);
            tokens.forEach(token -> sessions.revoke(token.hash()));
            return tokens.size();
        });
    }

    /** The secret before ends all of it too: whoever signs out leaves nobody behind. */
    private void end(DeviceSecretHash secret) {
        devices.lock(secret, clock.instant()).map(OpenDevice::device).ifPresent(this::end);
    }

    private void end(Device device) {
        sessions.revoke(device.sessions().stream().map(DeviceSession::session).toList());
        devices.remove(device.id());
    }
}
