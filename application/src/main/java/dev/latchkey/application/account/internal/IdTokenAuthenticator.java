package dev.latchkey.application.account.internal;

import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
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
import dev.latchkey.application.device.BeginSession;
import dev.latchkey.application.revocation.Revocations;
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
    private final Revocations revocations;
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
            Revocations revocations,
            Randomness randomness,
            InstantSource clock,
            boolean signUpEnabled) {
        this.idTokens = idTokens;
        this.spentIdTokens = spentIdTokens;
        this.identities = identities;
        this.users = users;
        this.beginSession = beginSession;
        this.revocations = revocations;
        this.randomness = randomness;
        this.clock = clock;
        this.signUpEnabled = signUpEnabled;
    }

    @Override
    public Result<Admission, AccountRefusal> signIn(Command command) {
        var before = idTokens.read(command.presented()).flatMap(this::ownerOf); // before the proof (SR-REV-05)
        return switch (idTokens.verify(command.presented())) {
            case Result.Done<Vouched, AccountRefusal>(var vouched) ->
                revocations.attempt(() -> admit(new Attempt(vouched, before, command, clock.instant())));
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
        return admitKnown(attempt).orElseGet(() -> admitFirstTime(attempt));
    }

    private Optional<Result<Admission, AccountRefusal>> admitKnown(Attempt attempt) {
        return identities.find(attempt.vouched().who()).map(owner -> begin(attempt, owner.user()));
    }

    private Result<Admission, AccountRefusal> admitFirstTime(Attempt attempt) {
        return identities
                .find(attempt.vouched().email())
                .map(namesake -> admitNamesake(attempt, namesake.user()))
                .orElseGet(() -> admitNewcomer(attempt));
    }

    /** An address that either side only heard of may be somebody else's. */
    private Result<Admission, AccountRefusal> admitNamesake(Attempt attempt, User user) {
        if (!attempt.vouched().emailVerified() || !user.emailVerified()) {
            return refused(new AccountRefusal.NotLinkable());
        }
        if (!users.lock(user.id())) {
            return refused(new AccountRefusal.SessionsEndedMeanwhile());
        }
        return identities.add(identityOf(attempt, user)) ? begin(attempt, user) : admitOvertaken(attempt);
    }

    private Result<Admission, AccountRefusal> admitNewcomer(Attempt attempt) {
        if (!signUpEnabled) {
            return refused(new AccountRefusal.NewcomersNotAdmitted());
        }
        var user = newcomer(attempt);
        if (!users.add(user)) {
            return admitOvertaken(attempt);
        }
        if (!identities.add(identityOf(attempt, user))) {
            users.remove(user.id());
            return admitOvertaken(attempt);
        }
        return begin(attempt, user);
    }

    /** Another attempt of the same person was quicker; or somebody else came with the same address. */
    private Result<Admission, AccountRefusal> admitOvertaken(Attempt attempt) {
        return admitKnown(attempt).orElseGet(() -> refused(new AccountRefusal.NotLinkable()));
    }

    private User newcomer(Attempt attempt) {
        var vouched = attempt.vouched();
        return User.broughtAlong(
                new UserId(randomness.alphanumeric(UserId.LENGTH)),
                vouched.email(),
                vouched.emailVerified(),
                attempt.profile(),
                attempt.now());
    }

    private Identity identityOf(Attempt attempt, User user) {
        var id = new CredentialId(randomness.alphanumeric(CredentialId.LENGTH));
        return Identity.linked(id, user.id(), attempt.vouched().who(), attempt.now());
    }

    private Result<Admission, AccountRefusal> begin(Attempt attempt, User user) {
        return beginSession
                .begin(new BeginSession.Command(
                        user.id(), attempt.epochOf(user), attempt.command().browser(), true, attempt.now()))
                .map(begun -> new Admission(user, begun))
                .mapReason(AccountRefusal::of);
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
