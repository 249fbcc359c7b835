package dev.latchkey.persistence.workspace;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;
import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static dev.latchkey.domain.workspace.WorkspaceBuilder.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.MovableClock;
import dev.latchkey.application.Result;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.workspace.AddDomain;
import dev.latchkey.application.workspace.AddIntegration;
import dev.latchkey.application.workspace.AddMember;
import dev.latchkey.application.workspace.AddMember.Newcomer;
import dev.latchkey.application.workspace.Brandings;
import dev.latchkey.application.workspace.CreateWorkspace;
import dev.latchkey.application.workspace.CustomDomains;
import dev.latchkey.application.workspace.Integrations;
import dev.latchkey.application.workspace.Invitations;
import dev.latchkey.application.workspace.Invite;
import dev.latchkey.application.workspace.Members;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.RoomVerbs;
import dev.latchkey.application.workspace.SetBranding;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WorkspaceRefusal.AlreadyInvited;
import dev.latchkey.application.workspace.WorkspaceRefusal.AlreadyMember;
import dev.latchkey.application.workspace.WorkspaceRefusal.HostTaken;
import dev.latchkey.application.workspace.WorkspaceRefusal.IntegrationExists;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotFound;
import dev.latchkey.application.workspace.WorkspaceRefusal.SessionOverMeanwhile;
import dev.latchkey.application.workspace.WorkspaceRefusal.SlugTaken;
import dev.latchkey.application.workspace.WorkspaceRefusal.UserUnknown;
import dev.latchkey.application.workspace.Workspaces;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Branding;
import dev.latchkey.domain.workspace.BrandingChange;
import dev.latchkey.domain.workspace.Chat;
import dev.latchkey.domain.workspace.Colour;
import dev.latchkey.domain.workspace.Edit;
import dev.latchkey.domain.workspace.HostName;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Place;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Slug;
import dev.latchkey.domain.workspace.Theme;
import dev.latchkey.domain.workspace.WebhookUrl;
import dev.latchkey.domain.workspace.Workspace;
import dev.latchkey.persistence.Held;
import dev.latchkey.persistence.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two calls at once in one workspace, each order forced by holding the first one's transaction open. */
class RoomRacesTest {

    private final Users users = TestDatabase.need(Users.class);
    private final Transactions transactions = TestDatabase.need(Transactions.class);
    private final RoomVerbs verbs = new RoomVerbs(
            users,
            TestDatabase.need(Memberships.class),
            TestDatabase.need(Workspaces.class),
            TestDatabase.need(Members.class),
            TestDatabase.need(Invitations.class),
            TestDatabase.need(CustomDomains.class),
            TestDatabase.need(Brandings.class),
            TestDatabase.need(Integrations.class),
            transactions,
            TestRandomness.seeded(System.nanoTime()),
            new MovableClock(NOON));

    private final User ada = aUser().build();
    private final User bob = aUser().build();
    private final Workspace workspace = aWorkspace().of(ada.id()).build();

    private final PlaceRemover remover = new PlaceRemover();

    @AutoClose
    private final Held held = new Held(transactions);

    @AutoClose
    private final Held heldByRemover = new Held(remover.transactions());

    @BeforeEach
    void addTheWorkspaceOfAda() {
        users.add(ada);
        users.add(bob);
        WorkspaceRows.insert(workspace);
        WorkspaceRows.insert(Member.owning(workspace, anId()));
    }

    @Test
    void ofTwoWhoFoundAWorkspaceWithOneSlugOneIsRefused() {
        var slug = new Slug("s" + ada.id().value());

        assertThat(secondOf(() -> found(ada, slug), () -> found(bob, slug))).isEqualTo(refused(new SlugTaken()));
    }

    @Test
    void ofTwoWhoAddTheSamePersonOneIsRefused() {
        assertThat(secondOf(this::addBob, this::addBob)).isEqualTo(refused(new AlreadyMember()));
    }

    @Test
    void ofTwoWhoInviteTheSameAddressOneIsRefused() {
        assertThat(secondOf(this::inviteBob, this::inviteBob)).isEqualTo(refused(new AlreadyInvited()));
    }

    @Test
    void ofTwoWhoAddTheSameHostOneIsRefused() {
        assertThat(secondOf(this::addHost, this::addHost)).isEqualTo(refused(new HostTaken()));
    }

    @Test
    void ofTwoWhoAddTheSameIntegrationOneIsRefused() {
        assertThat(secondOf(this::addIntegration, this::addIntegration)).isEqualTo(refused(new IntegrationExists()));
    }

    @Test
    void ofTwoWhoChooseTheBrandingBothAreHeard() {
        var second = secondOf(
                () -> set(Edit.to(new Colour("#f00")), Edit.keeping()), () -> set(Edit.keeping(), Edit.to(Theme.DARK)));

        assertThat(second)
                .isInstanceOfSatisfying(
                        Result.Done.class,
                        done -> assertThat(done.value()).isInstanceOfSatisfying(Branding.class, branding -> {
                            assertThat(branding.primaryColour()).isEqualTo(new Colour("#f00"));
                            assertThat(branding.theme()).isEqualTo(Theme.DARK);
                        }));
    }

    @Test
    @Tag("SR-DEL-05")
    void nothingIsAddedToAWorkspaceThatIsDeletedAtThatMoment() {
        for (var addition : additions()) {
            var doomed = aWorkspace().of(ada.id()).build();
            WorkspaceRows.insert(doomed);
            WorkspaceRows.insert(Member.owning(doomed, anId()));

            var added = heldByRemover.<Result<?, ?>>whileHolding(
                    () -> remover.remove(Place.in(doomed.id())), () -> addition.apply(doomed));

            assertThat(added).isEqualTo(refused(new NotFound()));
        }
    }

    @Test
    @Tag("SR-DEL-05")
    void aWorkspaceIsNotDeletedWhileSomethingIsAddedToIt() {
        for (var addition : additions()) {
            var found =
                    held.whileHolding(() -> addition.apply(workspace), () -> remover.lock(Place.in(workspace.id())));

            assertThat(found).isTrue();
        }
    }

    @Test
    @Tag("SR-DEL-05")
    void nobodyIsAddedWhoDeletesTheirAccountAtThatMoment() {
        assertThat(secondOf(() -> deleteUser(bob), this::addBob)).isEqualTo(refused(new UserUnknown()));
    }

    @Test
    @Tag("SR-DEL-05")
    void nobodyFoundsAWorkspaceWhoDeletesTheirAccountAtThatMoment() {
        assertThat(secondOf(() -> deleteUser(bob), () -> found(bob, null)))
                .isEqualTo(refused(new SessionOverMeanwhile()));
    }

    private Result<?, WorkspaceRefusal> secondOf(Callable<?> first, Callable<Result<?, WorkspaceRefusal>> second) {
        return held.whileHolding(first, second);
    }

    private List<Function<Workspace, Result<?, WorkspaceRefusal>>> additions() {
        return List.of(this::addBob, this::inviteBob, this::addHost, this::addIntegration, this::setTheme);
    }

    private Result<?, WorkspaceRefusal> found(User asker, @Nullable Slug slug) {
        return verbs.founder.create(new CreateWorkspace.Command(asker.id(), new Name("Acme"), slug));
    }

    private Result<?, WorkspaceRefusal> addBob() {
        return addBob(workspace);
    }

    private Result<?, WorkspaceRefusal> addBob(Workspace to) {
        var newcomer = new Newcomer.ById(Optional.of(bob.id()));
        return verbs.members.add(new AddMember.Command(ada.id(), to.id(), newcomer, Role.MEMBER));
    }

    private Result<?, WorkspaceRefusal> inviteBob() {
        return inviteBob(workspace);
    }

    private Result<?, WorkspaceRefusal> inviteBob(Workspace to) {
        var email = new Email("guest@example.com");
        return verbs.invitations.invite(new Invite.Command(ada.id(), to.id(), email, Role.MEMBER));
    }

    private Result<?, WorkspaceRefusal> addHost() {
        return addHost(workspace);
    }

    private Result<?, WorkspaceRefusal> addHost(Workspace to) {
        var host = new HostName("h" + to.id().value() + ".example.com");
        return verbs.domains.add(new AddDomain.Command(ada.id(), to.id(), host));
    }

    private Result<?, WorkspaceRefusal> addIntegration() {
        return addIntegration(workspace);
    }

    private Result<?, WorkspaceRefusal> addIntegration(Workspace to) {
        var webhook = WebhookUrl.parse("https://hooks.example.com/x").orElseThrow();
        return verbs.integrations.add(new AddIntegration.Command(ada.id(), to.id(), Chat.SLACK, webhook));
    }

    private Result<?, WorkspaceRefusal> setTheme(Workspace of) {
        var change = new BrandingChange(Edit.keeping(), Edit.to(Theme.DARK), Edit.keeping());
        return verbs.brandings.set(new SetBranding.Command(ada.id(), of.id(), change));
    }

    private Result<?, WorkspaceRefusal> set(Edit<Colour> colour, Edit<Theme> theme) {
        var change = new BrandingChange(colour, theme, Edit.keeping());
        return verbs.brandings.set(new SetBranding.Command(ada.id(), workspace.id(), change));
    }

    private boolean deleteUser(User user) {
        return users.lock(user.id()) && users.remove(user.id());
    }
}
