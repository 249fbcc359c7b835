package dev.latchkey.http;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.TypeLiteral;
import com.google.inject.util.Modules;
import dev.latchkey.application.InMemoryLimits;
import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.InMemoryTransactions;
import dev.latchkey.application.Limits;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.account.ChangePassword;
import dev.latchkey.application.account.CheckResetToken;
import dev.latchkey.application.account.InMemoryCredentials;
import dev.latchkey.application.account.InMemoryIdentities;
import dev.latchkey.application.account.InMemoryPasswordAttempts;
import dev.latchkey.application.account.InMemoryPasswordResets;
import dev.latchkey.application.account.InMemorySpentIdTokens;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.KeptMails;
import dev.latchkey.application.account.ListIdentities;
import dev.latchkey.application.account.Passwords;
import dev.latchkey.application.account.PlainIdTokens;
import dev.latchkey.application.account.PlainPasswords;
import dev.latchkey.application.account.RequestPasswordReset;
import dev.latchkey.application.account.ResetPassword;
import dev.latchkey.application.account.SendVerificationEmail;
import dev.latchkey.application.account.SignIn;
import dev.latchkey.application.account.SignInByIdToken;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.account.TestClaimSigner;
import dev.latchkey.application.account.UnlinkIdentity;
import dev.latchkey.application.account.UpdateUser;
import dev.latchkey.application.account.VerificationPolicy;
import dev.latchkey.application.account.VerifyEmail;
import dev.latchkey.application.account.VerifyPassword;
import dev.latchkey.application.account.internal.EmailVerifier;
import dev.latchkey.application.account.internal.IdTokenAuthenticator;
import dev.latchkey.application.account.internal.IdentityLister;
import dev.latchkey.application.account.internal.IdentityUnlinker;
import dev.latchkey.application.account.internal.PasswordAuthenticator;
import dev.latchkey.application.account.internal.PasswordChanger;
import dev.latchkey.application.account.internal.PasswordProver;
import dev.latchkey.application.account.internal.PasswordResetter;
import dev.latchkey.application.account.internal.PasswordVerifier;
import dev.latchkey.application.account.internal.QuietRegistrar;
import dev.latchkey.application.account.internal.ResetRequester;
import dev.latchkey.application.account.internal.UserRegistrar;
import dev.latchkey.application.account.internal.UserUpdater;
import dev.latchkey.application.account.internal.VerificationMailer;
import dev.latchkey.application.deletion.DeleteBoard;
import dev.latchkey.application.deletion.DeletePost;
import dev.latchkey.application.deletion.DeleteUser;
import dev.latchkey.application.deletion.DeleteWorkspace;
import dev.latchkey.application.deletion.Deleters;
import dev.latchkey.application.deletion.PreviewDeletion;
import dev.latchkey.application.deletion.internal.ContentDeleter;
import dev.latchkey.application.device.BootstrapDevice;
import dev.latchkey.application.device.InMemoryDevices;
import dev.latchkey.application.device.KeepDevice;
import dev.latchkey.application.device.ListDeviceSessions;
import dev.latchkey.application.device.RemoveAccount;
import dev.latchkey.application.device.SignOut;
import dev.latchkey.application.device.SwitchAccount;
import dev.latchkey.application.device.TestDeviceSigner;
import dev.latchkey.application.device.internal.AccountSwitcher;
import dev.latchkey.application.device.internal.BrowserSignOut;
import dev.latchkey.application.device.internal.DeviceBootstrapper;
import dev.latchkey.application.device.internal.DeviceSessionLister;
import dev.latchkey.application.device.internal.SessionBeginner;
import dev.latchkey.application.operation.CheckReadiness;
import dev.latchkey.application.operation.Measure;
import dev.latchkey.application.operation.Measured;
import dev.latchkey.application.revocation.ConfirmRevocations;
import dev.latchkey.application.revocation.LoneNode;
import dev.latchkey.application.session.InMemoryLookup;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.InMemorySightings;
import dev.latchkey.application.session.InspectSession;
import dev.latchkey.application.session.ListSessions;
import dev.latchkey.application.session.PlainSnapshotSealer;
import dev.latchkey.application.session.ResolveSession;
import dev.latchkey.application.session.RevokeByAdministrator;
import dev.latchkey.application.session.RevokeOtherSessions;
import dev.latchkey.application.session.RevokeSession;
import dev.latchkey.application.session.RevokeSessions;
import dev.latchkey.application.session.SnapshotPolicy;
import dev.latchkey.application.session.SnapshotSealer;
import dev.latchkey.application.session.TestTokenSigner;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.application.session.internal.AdministrativeRevoker;
import dev.latchkey.application.session.internal.SessionConfirmer;
import dev.latchkey.application.session.internal.SessionLister;
import dev.latchkey.application.session.internal.SessionResolver;
import dev.latchkey.application.session.internal.SessionRevoker;
import dev.latchkey.application.workspace.AddDomain;
import dev.latchkey.application.workspace.AddIntegration;
import dev.latchkey.application.workspace.AddMember;
import dev.latchkey.application.workspace.BoardVerbs;
import dev.latchkey.application.workspace.CastVote;
import dev.latchkey.application.workspace.CreateBoard;
import dev.latchkey.application.workspace.CreateWorkspace;
import dev.latchkey.application.workspace.InMemoryBoards;
import dev.latchkey.application.workspace.InMemoryMemberships;
import dev.latchkey.application.workspace.InMemoryPosts;
import dev.latchkey.application.workspace.Invite;
import dev.latchkey.application.workspace.ListBoards;
import dev.latchkey.application.workspace.ListChangelogs;
import dev.latchkey.application.workspace.ListComments;
import dev.latchkey.application.workspace.ListDomains;
import dev.latchkey.application.workspace.ListIntegrations;
import dev.latchkey.application.workspace.ListInvitations;
import dev.latchkey.application.workspace.ListMembers;
import dev.latchkey.application.workspace.ListPosts;
import dev.latchkey.application.workspace.ListWorkspaces;
import dev.latchkey.application.workspace.React;
import dev.latchkey.application.workspace.RoomVerbs;
import dev.latchkey.application.workspace.SetBranding;
import dev.latchkey.application.workspace.ShowBoard;
import dev.latchkey.application.workspace.ShowBranding;
import dev.latchkey.application.workspace.ShowPost;
import dev.latchkey.application.workspace.ShowWorkspace;
import dev.latchkey.application.workspace.WithdrawReaction;
import dev.latchkey.application.workspace.WithdrawVote;
import dev.latchkey.application.workspace.WriteChangelog;
import dev.latchkey.application.workspace.WriteComment;
import dev.latchkey.application.workspace.WritePost;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.deletion.DeletionPolicy;
import dev.latchkey.domain.device.DevicePolicy;
import dev.latchkey.domain.session.SessionBuilder;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.domain.session.SessionPolicy;
import dev.latchkey.http.operation.MetricsServer;
import dev.latchkey.http.web.AdminTokens;
import dev.latchkey.http.web.CookieConfig;
import dev.latchkey.http.web.HttpConfig;
import dev.latchkey.http.web.HttpServer;
import dev.latchkey.http.web.TrustedProxies;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The whole service over the in-memory adapters, listening on a free port; time stands still until a test moves it. */
public final class TestService implements AutoCloseable {

    /** Where browsers believe the service to be. */
    public static final String BASE_URL = "http://localhost:8080";

    /** How it is told that what ended is over: there is only one node. */
    public static final String EFFECT = "{\"nodesConfirmed\":1,\"nodesExpired\":0,\"waitedMs\":0}";

    /** What is answered where sessions were ended and there is nothing more to tell. */
    public static final String REVOKED = "{\"status\":true,\"effective\":" + EFFECT + "}";

    public final InMemoryStore store;
    public final MovableClock clock;
    public final KeptMails mails;
    public final InMemorySightings sightings;
    private final CookieConfig cookies;
    private final TokenSigner signer;
    private final HttpServer.Running server;
    private final Optional<MetricsServer.Running> metrics;
    private final int port;

    private TestService(Setup setup) {
        this.store = setup.store;
        this.clock = setup.clock;
        this.mails = setup.mails;
        this.sightings = setup.sightings;
        this.cookies = setup.cookies;
        this.signer = setup.signer;
        var injector = Guice.createInjector(setup.verbs(), new HttpModule(setup.config()));
        this.server = injector.getInstance(HttpServer.class).start();
        this.metrics = Optional.ofNullable(injector.getExistingBinding(Key.get(MetricsServer.class)))
                .map(binding -> binding.getProvider().get().start());
        this.port = server.port();
    }

    /** The service as it is when nothing is set. */
    public static TestService start() {
        return aService().start();
    }

    /** A service to be set up before it starts. */
    public static Setup aService() {
        return new Setup();
    }

    public Call get(String path) {
        return new Call(port, "GET", path);
    }

    public Call post(String path) {
        return new Call(port, "POST", path);
    }

    public Call call(String method, String path) {
        return new Call(port, method, path);
    }

    /** Every method and path at which the service answers, with a blank between. */
    public Set<String> routes() {
        return server.routes();
    }

    /** Every path at which the service answers. */
    public Set<String> paths() {
        return routes().stream()
                .map(route -> route.substring(route.indexOf(' ') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A connection to write to byte by byte. */
    public Wire wire() {
        return new Wire(port);
    }

    /** The answer to the lines of a request that has no body. */
    public Answer answerTo(String... lines) {
        try (var wire = wire()) {
            return wire.send(lines).receive();
        }
    }

    /** The browser of somebody new, in a session that begins now. */
    public Browser signedIn() {
        return signedIn(aSession());
    }

    /** The browser of somebody new, in that session, which begins now. */
    public Browser signedIn(SessionBuilder session) {
        return signedIn(UserBuilder.aUser().build(), session);
    }

    /** Another browser of somebody, in a session that begins now. */
    public Browser signedIn(User user) {
        return signedIn(user, aSession());
    }

    private Browser signedIn(User user, SessionBuilder builder) {
        var session = builder.of(user.id()).begunAt(clock.instant()).build();
        store.users.put(user.id(), user);
        store.epochs.putIfAbsent(user.id(), SessionEpoch.FIRST);
        store.sessions.put(session.id(), session);
        return new Browser(this, user, session, cookieName(), signer.sign(builder.token()));
    }

    /** A browser with which nobody has signed in yet. */
    public SharedBrowser browser() {
        return new SharedBrowser(this);
    }

    /** Gives somebody a password. */
    public void setPassword(User user, String password) {
        var id = new CredentialId(user.id().value());
        var hash = new PlainPasswords().hash(new Password(password));
        store.credentials.put(user.id(), PasswordCredential.chosen(id, user.id(), hash, clock.instant()));
    }

    /** What the session cookie is called here. */
    public String cookieName() {
        return cookies.nameOf("session_token");
    }

    /** Where metrics are told, if they are measured. */
    public URI metrics() {
        return URI.create("http://127.0.0.1:" + metrics.orElseThrow().port() + "/metrics");
    }

    @Override
    public void close() {
        server.close();
        metrics.ifPresent(MetricsServer.Running::close);
    }

    /** What a test wants to be otherwise. */
    public static final class Setup {

        private final InMemoryStore store = new InMemoryStore();
        private final MovableClock clock = new MovableClock(NOON);
        private final KeptMails mails = new KeptMails();
        private final InMemorySightings sightings = new InMemorySightings(store);
        private DeletionPolicy deletionPolicy = DeletionPolicy.STANDARD;
        private VerificationPolicy verification = new VerificationPolicy(false, false);
        private final TokenSigner signer = new TestTokenSigner("we");
        private final List<Module> replacements = new ArrayList<>();
        private SessionPolicy policy = POLICY;
        private Passwords passwords = new PlainPasswords();
        private CookieConfig cookies = CookieConfig.standard(false);
        private Limits limits = new Limits.None();
        private TrustedProxies proxies = TrustedProxies.NONE;
        private String baseUrl = BASE_URL;
        private SnapshotPolicy snapshots = SnapshotPolicy.OFF;
        private boolean bearerAllowed;
        private int maximumAccounts = 5;
        private boolean renewalDeferred;
        private Duration stopTimeout = Duration.ZERO;
        private Duration stopNotice = Duration.ZERO;
        private OptionalInt metricsPort = OptionalInt.empty();
        private AdminTokens administrators = AdminTokens.NONE;
        private List<Measure> measures = List.of();

        private Setup() {}

        /** Lets something else carry out a verb. */
        public <V> Setup replacing(Class<V> verb, V by) {
            replacements.add(binder -> binder.bind(verb).toInstance(by));
            return this;
        }

        /** Lets in only whose address is verified. */
        public Setup requiringVerification() {
            this.verification = new VerificationPolicy(true, true);
            return this;
        }

        public Setup under(SessionPolicy otherPolicy) {
            this.policy = otherPolicy;
            return this;
        }

        public Setup deletingUnder(DeletionPolicy policy) {
            this.deletionPolicy = policy;
            return this;
        }

        public Setup hashingWith(Passwords otherPasswords) {
            this.passwords = otherPasswords;
            return this;
        }

        /** Lets so many accounts be signed in on one device. */
        public Setup holding(int accounts) {
            this.maximumAccounts = accounts;
            return this;
        }

        public Setup withCookies(CookieConfig otherCookies) {
            this.cookies = otherCookies;
            return this;
        }

        public Setup at(String otherBaseUrl) {
            this.baseUrl = otherBaseUrl;
            return this;
        }

        /** Lets browsers carry what was told of their session. */
        public Setup showing(SnapshotPolicy policy) {
            this.snapshots = policy;
            return this;
        }

        public Setup allowingBearerTokens() {
            this.bearerAllowed = true;
            return this;
        }

        public Setup deferringRenewal() {
            this.renewalDeferred = true;
            return this;
        }

        /** Lets nobody do anything too often. */
        public Setup limited() {
            this.limits = new InMemoryLimits(clock);
            return this;
        }

        /** Believes these proxies. */
        public Setup behind(String... addresses) {
            this.proxies = TrustedProxies.of(List.of(addresses));
            return this;
        }

        /** Lets requests under way finish when the service stops; otherwise it is in a hurry. */
        public Setup stoppingWithin(Duration patience) {
            this.stopTimeout = patience;
            return this;
        }

        /** Goes on for so long when it is stopped, and says that it is about to. */
        public Setup givingNotice(Duration notice) {
            this.stopNotice = notice;
            return this;
        }

        /** Measures, and has these contributed by whatever is not there. */
        public Setup measuring(Measure... measures) {
            this.metricsPort = OptionalInt.of(0);
            this.measures = List.of(measures);
            return this;
        }

        /** Lets in by these tokens whoever runs the service. */
        public Setup administeredBy(String... tokens) {
            this.administrators = new AdminTokens(List.of(tokens));
            return this;
        }

        public TestService start() {
            return new TestService(this);
        }

        private HttpConfig config() {
            return new HttpConfig(
                    "127.0.0.1",
                    0,
                    baseUrl,
                    List.of(),
                    proxies,
                    cookies,
                    snapshots,
                    bearerAllowed,
                    renewalDeferred,
                    stopTimeout,
                    stopNotice,
                    metricsPort,
                    administrators);
        }

        private Module verbs() {
            var transactions = new InMemoryTransactions(store);
            var revocations = new LoneNode(transactions);
            var users = new InMemoryUsers(store);
            var credentials = new InMemoryCredentials(store);
            var sessions = new InMemorySessions(store);
            var identities = new InMemoryIdentities(store);
            var randomness = TestRandomness.seeded(1);
            var devices = new InMemoryDevices(store);
            var deviceSigner = new TestDeviceSigner("we");
            var begin = new SessionBeginner(
                    sessions, signer, devices, deviceSigner, randomness, policy, new DevicePolicy(maximumAccounts));
            var deviceLister = new DeviceSessionLister(devices, deviceSigner, sessions, clock);
            var switcher = new AccountSwitcher(devices, deviceSigner, sessions, signer, randomness, revocations, clock);
            var attempts = new InMemoryPasswordAttempts(limits, clock);
            var prover = new PasswordProver(credentials, passwords, attempts);
            var confirmer = new SessionConfirmer(sessions, revocations, clock);
            var resolver =
                    new SessionResolver(new InMemoryLookup(signer, sessions), sessions, sightings, policy, clock);
            var revoker = new SessionRevoker(sessions, revocations);
            var resets = new InMemoryPasswordResets(store);
            var claims = new TestClaimSigner("we");
            var links = new VerificationMailer(claims, mails, clock);
            var resetter = new PasswordResetter(
                    resets, credentials, passwords, attempts, revoker, revocations, randomness, clock);
            var deleters = Deleters.in(store, transactions);
            var rooms = RoomVerbs.in(store, transactions, randomness, clock);
            var onBoards = BoardVerbs.in(store, transactions, randomness, clock);
            var verifier = new EmailVerifier(users, claims, links, revocations, clock);
            Module verbs = binder -> {
                binder.bind(Limits.class).toInstance(limits);
                binder.bind(CheckReadiness.class).toInstance(Set::of);
                binder.bind(ConfirmRevocations.class).toInstance(() -> LoneNode.AT_ONCE);
                binder.bind(RevokeByAdministrator.class).toInstance(new AdministrativeRevoker(sessions, revocations));
                binder.bind(Key.get(new TypeLiteral<Set<Measured>>() {})).toInstance(Set.of(() -> measures));
                binder.bind(SnapshotSealer.class).toInstance(new PlainSnapshotSealer("we"));
                binder.bind(SignUp.class)
                        .toInstance(
                                verification.required()
                                        ? new QuietRegistrar(
                                                users,
                                                credentials,
                                                passwords,
                                                links,
                                                mails,
                                                transactions,
                                                randomness,
                                                clock)
                                        : new UserRegistrar(
                                                users, credentials, passwords, begin, revocations, randomness, clock));
                binder.bind(SignIn.class)
                        .toInstance(new PasswordAuthenticator(
                                credentials, passwords, attempts, verification, links, begin, revocations, clock));
                binder.bind(RequestPasswordReset.class)
                        .toInstance(new ResetRequester(resets, mails, limits, transactions, randomness, clock));
                binder.bind(CheckResetToken.class).toInstance(resetter);
                binder.bind(ResetPassword.class).toInstance(resetter);
                binder.bind(SendVerificationEmail.class).toInstance(verifier);
                binder.bind(VerifyEmail.class).toInstance(verifier);
                binder.bind(VerifyPassword.class).toInstance(new PasswordVerifier(prover, confirmer));
                binder.bind(ChangePassword.class)
                        .toInstance(new PasswordChanger(
                                prover,
                                passwords,
                                users,
                                credentials,
                                resets,
                                confirmer,
                                revoker,
                                begin,
                                revocations,
                                clock));
                binder.bind(UpdateUser.class).toInstance(new UserUpdater(users, revocations, clock));
                binder.bind(DeleteUser.class).toInstance(deleters.deleteUser(prover, revoker, deletionPolicy));
                binder.bind(PreviewDeletion.class).toInstance(deleters.previewDeletion());
                binder.bind(InstantSource.class).toInstance(clock);
                binder.bind(SignInByIdToken.class)
                        .toInstance(new IdTokenAuthenticator(
                                new PlainIdTokens(),
                                new InMemorySpentIdTokens(store),
                                identities,
                                users,
                                begin,
                                revocations,
                                randomness,
                                clock,
                                true));
                binder.bind(ListIdentities.class).toInstance(new IdentityLister(identities));
                binder.bind(UnlinkIdentity.class).toInstance(new IdentityUnlinker(users, identities, transactions));
                binder.bind(ResolveSession.class).toInstance(resolver);
                binder.bind(InspectSession.class).toInstance(resolver);
                binder.bind(ListSessions.class).toInstance(new SessionLister(sessions, policy, clock));
                binder.bind(RevokeSession.class).toInstance(revoker);
                binder.bind(RevokeSessions.class).toInstance(revoker);
                binder.bind(RevokeOtherSessions.class).toInstance(revoker);
                binder.bind(SignOut.class)
                        .toInstance(new BrowserSignOut(devices, deviceSigner, sessions, signer, revocations, clock));
                binder.bind(ListDeviceSessions.class).toInstance(deviceLister);
                binder.bind(KeepDevice.class).toInstance(deviceLister);
                binder.bind(SwitchAccount.class).toInstance(switcher);
                binder.bind(RemoveAccount.class).toInstance(switcher);
                binder.bind(BootstrapDevice.class)
                        .toInstance(new DeviceBootstrapper(
                                devices,
                                deviceSigner,
                                sessions,
                                new DevicePolicy(maximumAccounts),
                                randomness,
                                revocations,
                                clock));
            };
            var content = new ContentDeleter(
                    new InMemoryMemberships(store),
                    new InMemoryBoards(store),
                    new InMemoryPosts(store),
                    deleters.erase());
            Module workspaces = binder -> {
                binder.bind(DeleteWorkspace.class).toInstance(content);
                binder.bind(DeleteBoard.class).toInstance(content);
                binder.bind(DeletePost.class).toInstance(content);
                binder.bind(CreateWorkspace.class).toInstance(rooms.founder);
                binder.bind(ListWorkspaces.class).toInstance(rooms.workspaces);
                binder.bind(ShowWorkspace.class).toInstance(rooms.workspaces);
                binder.bind(AddMember.class).toInstance(rooms.members);
                binder.bind(ListMembers.class).toInstance(rooms.members);
                binder.bind(Invite.class).toInstance(rooms.invitations);
                binder.bind(ListInvitations.class).toInstance(rooms.invitations);
                binder.bind(AddDomain.class).toInstance(rooms.domains);
                binder.bind(ListDomains.class).toInstance(rooms.domains);
                binder.bind(SetBranding.class).toInstance(rooms.brandings);
                binder.bind(ShowBranding.class).toInstance(rooms.brandings);
                binder.bind(AddIntegration.class).toInstance(rooms.integrations);
                binder.bind(ListIntegrations.class).toInstance(rooms.integrations);
            };
            Module boards = binder -> {
                binder.bind(CreateBoard.class).toInstance(onBoards.boards);
                binder.bind(ListBoards.class).toInstance(onBoards.boards);
                binder.bind(ShowBoard.class).toInstance(onBoards.boards);
                binder.bind(WritePost.class).toInstance(onBoards.posts);
                binder.bind(ListPosts.class).toInstance(onBoards.posts);
                binder.bind(ShowPost.class).toInstance(onBoards.posts);
                binder.bind(WriteChangelog.class).toInstance(onBoards.changelogs);
                binder.bind(ListChangelogs.class).toInstance(onBoards.changelogs);
                binder.bind(WriteComment.class).toInstance(onBoards.comments);
                binder.bind(ListComments.class).toInstance(onBoards.comments);
                binder.bind(CastVote.class).toInstance(onBoards.votes);
                binder.bind(WithdrawVote.class).toInstance(onBoards.votes);
                binder.bind(React.class).toInstance(onBoards.reactions);
                binder.bind(WithdrawReaction.class).toInstance(onBoards.reactions);
            };
            return Modules.override(verbs, workspaces, boards).with(replacements);
        }
    }
}
