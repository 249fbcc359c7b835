package dev.latchkey.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.device.KeepDevice;
import dev.latchkey.application.device.ListDeviceSessions;
import dev.latchkey.application.session.InspectSession;
import dev.latchkey.application.session.ResolveSession;
import dev.latchkey.application.session.SnapshotSealer;
import dev.latchkey.http.account.AccountHttpModule;
import dev.latchkey.http.deletion.DeletionHttpModule;
import dev.latchkey.http.device.DeviceHttpModule;
import dev.latchkey.http.operation.MetricsServer;
import dev.latchkey.http.operation.OperationHttpModule;
import dev.latchkey.http.revocation.RevocationHttpModule;
import dev.latchkey.http.session.SessionHttpModule;
import dev.latchkey.http.web.AccountCookies;
import dev.latchkey.http.web.Administrators;
import dev.latchkey.http.web.BearerToken;
import dev.latchkey.http.web.Browsers;
import dev.latchkey.http.web.Clients;
import dev.latchkey.http.web.Departure;
import dev.latchkey.http.web.DeviceCookie;
import dev.latchkey.http.web.Errors;
import dev.latchkey.http.web.Guard;
import dev.latchkey.http.web.HttpConfig;
import dev.latchkey.http.web.HttpServer;
import dev.latchkey.http.web.JsonMapping;
import dev.latchkey.http.web.Redirection;
import dev.latchkey.http.web.SecurityHeaders;
import dev.latchkey.http.web.SessionCookie;
import dev.latchkey.http.web.SnapshotCookie;
import dev.latchkey.http.workspace.BoardHttpModule;
import dev.latchkey.http.workspace.WorkspaceHttpModule;
import java.time.InstantSource;

/** Speaks HTTP for the verbs of the application; only the server is to be seen from outside, and the one that tells metrics where they have a port. */
public final class HttpModule extends PrivateModule {

    private final HttpConfig config;

    public HttpModule(HttpConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        install(new SessionHttpModule());
        install(new RevocationHttpModule());
        install(new AccountHttpModule());
        install(new DeviceHttpModule());
        install(new DeletionHttpModule());
        install(new WorkspaceHttpModule());
        install(new BoardHttpModule());
        install(new OperationHttpModule(config));
        bind(HttpConfig.class).toInstance(config);
        bind(HttpServer.class).in(Singleton.class);
        expose(HttpServer.class);
        config.metricsPort().ifPresent(_ -> expose(MetricsServer.class));
    }

    @Provides
    @Singleton
    static ObjectMapper json() {
        return JsonMapping.mapper();
    }

    @Provides
    @Singleton
    SecurityHeaders securityHeaders() {
        return new SecurityHeaders(config.isSecure());
    }

    @Provides
    @Singleton
    static Errors errors(ObjectMapper json, SecurityHeaders headers) {
        return new Errors(json, headers);
    }

    @Provides
    @Singleton
    BearerToken bearerToken() {
        return new BearerToken(config.bearerAllowed());
    }

    @Provides
    @Singleton
    SnapshotCookie snapshotCookie(SnapshotSealer sealer, ObjectMapper json, InstantSource clock) {
        return new SnapshotCookie(config.cookies(), config.snapshots(), sealer, json, clock);
    }

    @Provides
    @Singleton
    SessionCookie sessionCookie(SnapshotCookie snapshot, BearerToken bearer, InstantSource clock) {
        return new SessionCookie(config.cookies(), snapshot, bearer, clock);
    }

    @Provides
    @Singleton
    DeviceCookie deviceCookie() {
        return new DeviceCookie(config.cookies());
    }

    @Provides
    @Singleton
    static AccountCookies accountCookies(
            SessionCookie session, DeviceCookie device, ListDeviceSessions listDeviceSessions) {
        return new AccountCookies(session, device, listDeviceSessions);
    }

    @Provides
    @Singleton
    static Browsers browsers(Clients clients, DeviceCookie device) {
        return new Browsers(clients, device);
    }

    @Provides
    @Singleton
    Redirection redirection() {
        return new Redirection(config.baseUrl());
    }

    @Provides
    @Singleton
    Departure departure() {
        return new Departure(config.stopNotice());
    }

    @Provides
    @Singleton
    Administrators administrators() {
        return new Administrators(config.administrators());
    }

    @Provides
    @Singleton
    Clients clients() {
        return new Clients(config.proxies());
    }

    @Provides
    @Singleton
    Guard guard(
            ResolveSession resolveSession,
            InspectSession inspectSession,
            Clients clients,
            BearerToken bearer,
            SessionCookie cookie,
            DeviceCookie device,
            KeepDevice keepDevice) {
        return new Guard(
                resolveSession, inspectSession, clients, bearer, cookie, device, keepDevice, config.renewalDeferred());
    }
}
