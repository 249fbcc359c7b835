package dev.latchkey.application.device.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.device.BeginSession;
import dev.latchkey.application.device.Begun;
import dev.latchkey.application.device.DeviceSigner;
import dev.latchkey.application.device.Devices;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.device.Device;
import dev.latchkey.domain.device.DevicePolicy;
import dev.latchkey.domain.device.DeviceSession;
import dev.latchkey.domain.session.Lifetime;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.domain.session.SessionPolicy;
import dev.latchkey.domain.session.SessionToken;
import java.util.List;
import java.util.Optional;

/** Carries out {@link BeginSession}. */
public final class SessionBeginner implements BeginSession {

    private final Sessions sessions;
    private final TokenSigner signer;
    private final DeviceDesk desk;
    private final Randomness randomness;
    private final SessionPolicy sessionPolicy;
    private final DevicePolicy devicePolicy;

    /** Begins sessions that live as long as the one policy says, on devices that hold as many as the other says. */
    public SessionBeginner(
            Sessions sessions,
            TokenSigner signer,
            Devices devices,
            DeviceSigner deviceSigner,
            Randomness randomness,
            SessionPolicy sessionPolicy,
            DevicePolicy devicePolicy) {
        this.sessions = sessions;
        this.signer = signer;
        this.desk = new DeviceDesk(devices, sessions, deviceSigner, randomness);
        this.randomness = randomness;
        this.sessionPolicy = sessionPolicy;
        this.devicePolicy = devicePolicy;
    }

    @Override
    public Result<Begun, Refusal> begin(Command command) {
        if (!sessions.hold(command.user(), command.epoch())) {
            return refused(new Refusal.SessionsEndedMeanwhile());
        }
        var presented = desk.open(command.browser().device(), command.now());
        return presented.filter(it -> !admits(it.device(), command)).isPresent()
                ? refused(new Refusal.DeviceFull(devicePolicy.maximumAccounts()))
                : done(begin(command, presented));
    }

    private boolean admits(Device device, Command command) {
        return device.admits(command.user(), command.now(), devicePolicy);
    }

    private Begun begin(Command command, Optional<Presented> presented) {
        var token = SessionToken.of(randomness.bytes(SessionToken.ENTROPY_BYTES));
        var session = Session.begun(
                new SessionId(randomness.alphanumeric(SessionId.LENGTH)),
                command.user(),
                token.hash(),
                command.browser().client(),
                Lifetime.begunAt(command.now(), command.remembered(), sessionPolicy));
        sessions.add(session);
        var joining = DeviceSession.joining(session, command.now());
        return presented
                .map(it -> join(it, joining, session, token))
                .orElseGet(() -> new Begun(
                        session, signer.sign(token), desk.begin(joining).orElseThrow(), List.of()));
    }

    private Begun join(Presented presented, DeviceSession joining, Session session, SessionToken token) {
        var joined = presented.device().joinedBy(joining);
        var pass = desk.join(presented, joined, joining).orElseThrow();
        return new Begun(session, signer.sign(token), pass, presented.device().endedIn(joined));
    }
}
