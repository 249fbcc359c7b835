package dev.latchkey.domain.device;

import static dev.latchkey.domain.device.DeviceHistory.POLICY;
import static dev.latchkey.domain.device.DeviceHistory.TICK;
import static dev.latchkey.domain.device.DeviceHistory.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.device.DeviceHistory.Account;
import dev.latchkey.domain.device.DeviceHistory.Activation;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

/** What holds for every device after each thing that happens to it, whatever happens in whichever order. */
class AnyDeviceTest {

    private static final int MOST_HAPPENINGS = 40;
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration BRIEF = Duration.ofSeconds(20);

    @Property
    @Tag("SR-DEV-03")
    void holdsOneSessionOfEachUserWhoIsSignedIn(@ForAll("happenings") List<Happening> happenings) {
        afterEach(
                happenings,
                it -> assertThat(it.device().sessions())
                        .extracting(DeviceSession::user)
                        .doesNotHaveDuplicates()
                        .containsAll(it.accounts().keySet()));
    }

    @Property
    @Tag("SR-LIF-01")
    void showsWhoIsSignedInInTheOrderOfTheirFirstSignIn(@ForAll("happenings") List<Happening> happenings) {
        afterEach(
                happenings,
                it -> assertThat(it.device().liveAt(it.now()))
                        .extracting(DeviceSession::session)
                        .containsExactlyElementsOf(it.accounts().values().stream()
                                .map(Account::session)
                                .toList()));
    }

    @Property
    @Tag("SR-LIF-07")
    void neverHasMoreUsersSignedInThanMayBe(@ForAll("happenings") List<Happening> happenings) {
        afterEach(
                happenings,
                it -> assertThat(it.device().liveAt(it.now())).hasSizeLessThanOrEqualTo(POLICY.maximumAccounts()));
    }

    @Property
    @Tag("SR-LIF-07")
    void admitsWhoIsThereAndOthersAsLongAsThereIsRoom(@ForAll("happenings") List<Happening> happenings) {
        afterEach(
                happenings,
                it -> assertThat(USERS)
                        .filteredOn(user -> it.device().admits(user, it.now(), POLICY))
                        .containsExactlyElementsOf(
                                it.accounts().size() < POLICY.maximumAccounts()
                                        ? USERS
                                        : USERS.stream()
                                                .filter(it.accounts()::containsKey)
                                                .toList()));
    }

    @Property
    void isRememberedAsLongAsOneWhoIsThereIs(@ForAll("happenings") List<Happening> happenings) {
        afterEach(
                happenings,
                it -> assertThat(it.device().isRememberedAt(it.now()))
                        .isEqualTo(it.accounts().values().stream().anyMatch(Account::remembered)));
    }

    @Property
    @Tag("SR-LIF-04")
    void endsEachSessionOnceAndNeverBringsItBack(@ForAll("happenings") List<Happening> happenings) {
        afterEach(happenings, it -> {
            var there = it.device().sessions().stream().map(DeviceSession::session);

            assertThat(Stream.concat(there, it.ended().stream())).containsExactlyInAnyOrderElementsOf(it.begun());
        });
    }

    /** The last secret shows all, the one before for half a minute whom it showed already, every other nothing. */
    @Property
    @Tag("SR-DEV-06")
    void isOpenedByEachSecretAsFarAsItMay(@ForAll("happenings") List<Happening> happenings) {
        afterEach(
                happenings,
                it -> assertThat(it.secrets()).allSatisfy(secret -> {
                    var opened = it.device().openedWith(secret.hash(), it.now());

                    assertThat(opened.map(open -> open.liveAt(it.now()).stream()
                                    .map(DeviceSession::session)
                                    .toList()))
                            .isEqualTo(it.shownBy(secret));
                }));
    }

    @Property
    @Tag("SR-DEV-05")
    void promotesWhoeverWasActiveLastOfThoseWhomTheSecretShows(@ForAll("happenings") List<Happening> happenings) {
        assertThat(historyOf(happenings).promotions())
                .allSatisfy(it -> assertThat(it.next()).isEqualTo(it.lastActive()));
    }

    @Property
    void switchesOnceForTwoWhoSwitchAtOnce(@ForAll("happenings") List<Happening> happenings) {
        var activations = historyOf(happenings).activations();

        for (var i = 1; i < activations.size(); i++) {
            var activation = activations.get(i);
            var before = activations.get(i - 1);
            var first = firstWithTheTokenOf(before, activations);
            if (activation.isSwitchLike(before)
                    && activation.at().isBefore(first.at().plus(GRACE))) {
                assertThat(activation.token()).isEqualTo(before.token());
            }
        }
    }

    /** Unless it was the same switch: by the same secret, within half a minute, with nobody active since who still is there. */
    @Property
    @Tag("SR-DEV-06")
    void givesOutANewTokenWithEverySwitch(@ForAll("happenings") List<Happening> happenings) {
        var activations = historyOf(happenings).activations();

        for (var activation : activations) {
            var first = firstWithTheTokenOf(activation, activations);
            if (!activation.equals(first)) {
                assertThat(activation.isSwitchLike(first)).isTrue();
                assertThat(activation.at()).isBefore(first.at().plus(GRACE));
                assertThat(activations.subList(activations.indexOf(first), activations.indexOf(activation)))
                        .filteredOn(it -> activation.live().contains(it.session()))
                        .extracting(Activation::token)
                        .containsOnly(activation.token());
            }
        }
    }

    private static Activation firstWithTheTokenOf(Activation one, List<Activation> activations) {
        return activations.stream()
                .filter(it -> it.token().equals(one.token()))
                .findFirst()
                .orElseThrow();
    }

    private static DeviceHistory historyOf(List<Happening> happenings) {
        var history = new DeviceHistory();
        happenings.forEach(history::add);
        return history;
    }

    private static void afterEach(List<Happening> happenings, Consumer<DeviceHistory> check) {
        var history = new DeviceHistory();
        for (var happening : happenings) {
            history.add(happening);
            check.accept(history);
        }
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        Arbitrary<Happening> signIns = Combinators.combine(users(), secrets(), lengths(), Arbitraries.of(true, false))
                .as(Happening.SignIn::new);
        Arbitrary<Happening> switches = Combinators.combine(users(), secrets()).as(Happening.Switch::new);
        Arbitrary<Happening> removals = Combinators.combine(users(), secrets(), Arbitraries.of(true, false))
                .as(Happening.Remove::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(8, signIns),
                        Tuple.of(8, switches),
                        Tuple.of(3, removals),
                        Tuple.of(1, users().map(Happening.Revoke::new)),
                        Tuple.of(1, Arbitraries.just(new Happening.Rekey())),
                        Tuple.of(1, Arbitraries.just(new Happening.SignOut())),
                        Tuple.of(4, times().map(Happening.Wait::new)))
                .list()
                .ofMaxSize(MOST_HAPPENINGS);
    }

    private static Arbitrary<Integer> users() {
        return Arbitraries.integers().between(0, USERS.size() - 1);
    }

    /** Mostly the last, or the one before. */
    private static Arbitrary<Integer> secrets() {
        return Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(4, 1), Tuple.of(1, 2), Tuple.of(1, 3));
    }

    private static Arbitrary<Duration> lengths() {
        return Arbitraries.of(BRIEF, GRACE.plus(BRIEF), Duration.ofDays(1), Duration.ofDays(7));
    }

    /** The limits and their neighbours most of all. */
    private static Arbitrary<Duration> times() {
        return Arbitraries.oneOf(
                around(GRACE),
                around(BRIEF),
                around(GRACE.plus(BRIEF)),
                Arbitraries.longs().between(0, GRACE.dividedBy(TICK)).map(it -> TICK.multipliedBy(it)));
    }

    private static Arbitrary<Duration> around(Duration limit) {
        return Arbitraries.of(limit.minus(TICK).minus(TICK), limit.minus(TICK), limit);
    }
}
