package dev.latchkey.application.account.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.Admission;
import dev.latchkey.application.account.IdTokens;
import dev.latchkey.application.account.IdTokens.Claim;
import dev.latchkey.application.account.IdTokens.Vouched;
import dev.latchkey.application.account.Identities;
import dev.latchkey.application.account.Identities.Owner;
import dev.latchkey.application.account.SignInByIdToken;
import dev.latchkey.application.account.SpentIdTokens;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.session.BeginSession;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.Identity;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionEpoch;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Carries out {@link SignInByIdToken}. */
public final class IdTokenAuthenticator implements SignInByIdToken {

    private final IdTokens idTokens;
    private final SpentIdTokens spentIdTokens;
    private final Identities identities;
    private final Users users;
    private final BeginSession beginSession;
    private final Transactions transactions;
    private final Randomness randomness;
    private final InstantSource clock;
    private final boolean signUpEnabled;

    /**
     * Authenticates by what these providers say, timed by this clock.
     *
     * @param signUpEnabled whether whoever has no account gets one
     */
    public IdTokenAuthenticator(
            IdTokens idTokens,
            SpentIdTokens spentIdTokens,
            Identities identities,
            Users users,
            BeginSession beginSession,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock,
            boolean signUpEnabled) {
        this.idTokens = idTokens;
        this.spentIdTokens = spentIdTokens;
        this.identities = identities;
        this.users = users;
        this.beginSession = beginSession;
        this.transactions = transactions;
        this.randomness = randomness;
        this.clock = clock;
        this.signUpEnabled = signUpEnabled;
    }

    @Override
    public Result<Admission, AccountRefusal> signIn(Command command) {
        var before = idTokens.read(command.presented()).flatMap(this::ownerOf); // before the proof (SR-REV-05)
        return switch (idTokens.verify(command.presented())) {
            case Result.Done<Vouched, AccountRefusal>(var vouched) ->
                transactions.inTransaction(() -> admit(new Attempt(vouched, before, command, clock.instant())));
            case Result.Refused<Vouched, AccountRefusal>(var reason) -> refused(reason);
        };
    }

    private Optional<Owner> ownerOf(Claim claim) {
        return identities.find(claim.who()).or(() -> identities.find(claim.email()));
    }

    private Result<Admission, AccountRefusal> admit(Attempt attempt) {
        var vouched = attempt.vouched();
        if (!spentIdTokens.spend(vouched.token(), vouched.usableUntil())) {
            return refused(new AccountRefusal.IdTokenInvalid());
        }
        identities.lock(vouched.who());
        return identities
                .find(vouched.who())
                .map(owner -> begin(attempt, owner.user()))
                .orElseGet(() -> admitFirstTime(attempt));
    }

    private Result<Admission, AccountRefusal> admitFirstTime(Attempt attempt) {
        return switch (namesake(attempt).orElseGet(() -> register(attempt))) {
            case Result.Done<User, AccountRefusal>(var user) -> link(attempt, user);
            case Result.Refused<User, AccountRefusal>(var reason) -> refused(reason);
        };
    }

    /** An address that either side only heard of may be somebody else's. */
    private Optional<Result<User, AccountRefusal>> namesake(Attempt attempt) {
        var vouched = attempt.vouched();
        return identities
                .find(vouched.email())
                .map(Owner::user)
                .map(user -> vouched.emailVerified() && user.emailVerified()
                        ? done(user)
                        : refused(new AccountRefusal.NotLinkable()));
    }

    private Result<User, AccountRefusal> register(Attempt attempt) {
        if (!signUpEnabled) {
            return refused(new AccountRefusal.NewcomersNotAdmitted());
        }
        var vouched = attempt.vouched();
        var user = User.broughtAlong(
                new UserId(randomness.alphanumeric(UserId.LENGTH)),
                vouched.email(),
                vouched.emailVerified(),
                attempt.profile(),
                attempt.now());
        return users.add(user) ? done(user) : refused(new AccountRefusal.NotLinkable());
    }

    private Result<Admission, AccountRefusal> link(Attempt attempt, User user) {
        var result = begin(attempt, user);
        if (result instanceof Result.Done) {
            var id = new CredentialId(randomness.alphanumeric(CredentialId.LENGTH));
            identities.add(Identity.linked(id, user.id(), attempt.vouched().who(), attempt.now()));
        }
        return result;
    }

    private Result<Admission, AccountRefusal> begin(Attempt attempt, User user) {
        return beginSession
                .begin(new BeginSession.Command(
                        user.id(), attempt.epochOf(user), attempt.command().client(), true, attempt.now()))
                .<Result<Admission, AccountRefusal>>map(begun -> done(new Admission(user, begun)))
                .orElseGet(() -> refused(new AccountRefusal.SessionsEndedMeanwhile()));
    }

    /**
     * One attempt to sign in.
     *
     * @param before whose it seemed to be before the token was verified
     */
    private record Attempt(Vouched vouched, Optional<Owner> before, Command command, Instant now) {

        /** Whoever was not there before the proof has ended no sessions since. */
        SessionEpoch epochOf(User user) {
            return before.filter(owner -> owner.user().id().equals(user.id()))
                    .map(Owner::epoch)
                    .orElse(SessionEpoch.FIRST);
        }

        Profile profile() {
            var profile = vouched.profile();
            return profile.name().isEmpty() ? Profile.hearsay(command.name(), profile.image()) : profile;
        }
    }
}
