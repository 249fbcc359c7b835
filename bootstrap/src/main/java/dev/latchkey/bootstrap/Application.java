package dev.latchkey.bootstrap;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import dev.latchkey.application.account.PurgeIdTokens;
import dev.latchkey.application.account.PurgePasswordResets;
import dev.latchkey.application.deletion.CheckSchema;
import dev.latchkey.application.deletion.PurgeReceipts;
import dev.latchkey.application.device.PurgeDevices;
import dev.latchkey.application.revocation.KeepLease;
import dev.latchkey.application.revocation.PurgeRevocations;
import dev.latchkey.application.revocation.RetireNode;
import dev.latchkey.application.session.PurgeSessions;
import dev.latchkey.bootstrap.database.EmbeddedPostgres;
import dev.latchkey.bootstrap.settings.Settings;
import dev.latchkey.bootstrap.wiring.AccountModule;
import dev.latchkey.bootstrap.wiring.BoardModule;
import dev.latchkey.bootstrap.wiring.ChoreModule;
import dev.latchkey.bootstrap.wiring.ClockModule;
import dev.latchkey.bootstrap.wiring.DeletionModule;
import dev.latchkey.bootstrap.wiring.DeviceModule;
import dev.latchkey.bootstrap.wiring.OperationModule;
import dev.latchkey.bootstrap.wiring.RevocationModule;
import dev.latchkey.bootstrap.wiring.SessionModule;
import dev.latchkey.bootstrap.wiring.StrictModule;
import dev.latchkey.bootstrap.wiring.WorkspaceModule;
import dev.latchkey.http.HttpModule;
import dev.latchkey.http.operation.MetricsServer;
import dev.latchkey.http.web.HttpServer;
import dev.latchkey.mail.MailModule;
import dev.latchkey.mail.MailQueue;
import dev.latchkey.persistence.PersistenceModule;
import dev.latchkey.persistence.deletion.DeletionStepsModule;
import dev.latchkey.persistence.revocation.WakeUpListener;
import dev.latchkey.persistence.session.PostgresSightings;
import dev.latchkey.persistence.session.SessionLookupModule;
import dev.latchkey.persistence.sql.Database;
import dev.latchkey.persistence.sql.DatabaseOperationModule;
import dev.latchkey.persistence.sql.PersistenceConfig;
import dev.latchkey.security.SecurityModule;
import dev.latchkey.security.account.HashingLimits;
import dev.latchkey.security.account.HashingThreads;
import dev.latchkey.security.key.Secrets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole service, and the order in which it starts and stops: it listens only once the database answers and has the
 * schema, and the database is let go only once the requests under way have been answered.
 */
public final class Application implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Application.class);

    private static final int SELDOM = 60;

    private final Settings settings;
    private final InstantSource clock;
    private final Consumer<String> onFatal;
    private final List<Module> additions;
    private final Resources resources = new Resources();

    /**
     * A service that is not running yet.
     *
     * @param onFatal told why when the service cannot go on; it has to end it
     * @param additions what is built on top of it: modules that bring kinds of things, with the rules and the steps by which
     *     they are deleted
     */
    public Application(Settings settings, InstantSource clock, Consumer<String> onFatal, Module... additions) {
        this.settings = settings;
        this.clock = clock;
        this.onFatal = onFatal;
        this.additions = List.of(additions);
    }

    /** Starts everything and answers the port it listens on; when something fails, stops what was started. */
    public int start() {
        try {
            var directory = DataDirectory.at(settings.dataDirectory());
            var database = resources.open(() -> Database.open(databaseIn(directory)));
            var hashing = resources.open(() -> HashingThreads.start(HashingLimits.forThisMachine()));
            var injector = wire(database, hashing, secretsIn(directory));
            resources.open(() -> mailsOf(injector));
            resources.open(injector.getInstance(PostgresSightings.class)::start);
            settings.cookieCache().ifPresent(_ -> keepLease(injector, database));
            purgeRegularly("expired sessions", injector.getInstance(PurgeSessions.class)::purge);
            purgeRegularly("revocations that all have heard of", injector.getInstance(PurgeRevocations.class)::purge);
            purgeRegularly("used ID tokens", injector.getInstance(PurgeIdTokens.class)::purge);
            purgeRegularly("expired password resets", injector.getInstance(PurgePasswordResets.class)::purge);
            purgeSeldom("receipts of deletions", injector.getInstance(PurgeReceipts.class)::purge);
            purgeSeldom("empty devices", injector.getInstance(PurgeDevices.class)::purge);
            warnOfSharedLimits();
            complainOfSchema(injector.getInstance(CheckSchema.class));
            settings.http()
                    .metricsPort()
                    .ifPresent(_ -> resources.open(injector.getInstance(MetricsServer.class)::start));
            var server = injector.getInstance(HttpServer.class);
            var port = resources.open(server::start).port();
            log.info(
                    "Ready on http://{}:{} for {}",
                    settings.http().host(),
                    port,
                    settings.http().baseUrl());
            return port;
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** Whoever remembers nothing needs no lease. */
    private void keepLease(Injector injector, Database database) {
        var lease = resources.open(() -> LeaseTimer.start(
                injector.getInstance(KeepLease.class),
                injector.getInstance(RetireNode.class),
                settings.cluster().renewal()));
        resources.open(() -> WakeUpListener.start(database, lease::wakeUp));
    }

    private void warnOfSharedLimits() {
        if (settings.rateLimited()
                && settings.http().isSecure()
                && settings.http().proxies().isEmpty()) {
            log.warn("Rate limits are on and no proxy is trusted: all clients of a proxy in front share one limit."
                    + " Set LATCHKEY_TRUSTED_PROXIES to its address");
        }
    }

    private static void complainOfSchema(CheckSchema checkSchema) {
        checkSchema.check().forEach(disagreement -> log.error("{}; deletions may fail", disagreement));
    }

    private void purgeRegularly(String what, IntSupplier purge) {
        resources.open(() -> PurgeTimer.start(what, purge, settings.purgeInterval()));
    }

    /** For what can only be found by looking at everything. */
    private void purgeSeldom(String what, IntSupplier purge) {
        resources.open(
                () -> PurgeTimer.start(what, purge, settings.purgeInterval().multipliedBy(SELDOM)));
    }

    private PersistenceConfig databaseIn(DataDirectory directory) {
        if (!settings.database().isEmbedded()) {
            return settings.database().configured();
        }
        var embedded = resources.open(() -> EmbeddedPostgres.start(directory.path()));
        embedded.onUnexpectedEnd(() -> onFatal.accept("its PostgreSQL in " + directory.path() + " ended by itself"));
        log.info("No database is set; an embedded PostgreSQL runs in {}", directory.path());
        return settings.database().at(embedded.url(), embedded.user(), embedded.password());
    }

    private MailQueue mailsOf(Injector injector) {
        if (settings.mail().smtp().isEmpty()) {
            log.info(
                    "No SMTP server is set; mails are written into {}",
                    settings.mail().directory());
        }
        return injector.getInstance(MailQueue.class);
    }

    private Secrets secretsIn(DataDirectory directory) {
        return settings.secrets().isEmpty() ? directory.secrets() : new Secrets(settings.secrets());
    }

    private Injector wire(Database database, HashingThreads hashing, Secrets secrets) {
        var modules = new ArrayList<Module>(List.of(
                new StrictModule(),
                new ClockModule(clock),
                new ChoreModule(),
                new PersistenceModule(database),
                new DeletionStepsModule(),
                new SecurityModule(
                        hashing,
                        secrets,
                        settings.identityProviders(),
                        settings.http().snapshots().format(),
                        settings.rateLimited()),
                new MailModule(settings.mail()),
                new RevocationModule(
                        settings.cluster().lease(), settings.cookieCache().isPresent()),
                new SessionLookupModule(settings.sessions(), settings.cookieCache()),
                new SessionModule(settings.sessions()),
                new DeviceModule(settings.sessions(), settings.devices()),
                new AccountModule(settings.account()),
                new DeletionModule(settings.deletions()),
                new WorkspaceModule(),
                new BoardModule(),
                new OperationModule(),
                new DatabaseOperationModule(database),
                new HttpModule(settings.http())));
        modules.addAll(additions);
        return Guice.createInjector(Stage.PRODUCTION, modules);
    }

    /** Stops everything in reverse order; does nothing when nothing runs. */
    @Override
    public void close() {
        resources.close();
    }
}
