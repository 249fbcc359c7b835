package dev.latchkey.domain.workspace;

import static dev.latchkey.domain.workspace.Role.ADMIN;
import static dev.latchkey.domain.workspace.Role.MEMBER;
import static dev.latchkey.domain.workspace.Role.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.account.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {

    private final UserId ada = UserBuilder.aUser().build().id();
    private final UserId bob = UserBuilder.aUser().build().id();

    @Test
    void administersUnlessItIsThatOfAMember() {
        assertThat(OWNER.administers()).isTrue();
        assertThat(ADMIN.administers()).isTrue();
        assertThat(MEMBER.administers()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "ADMIN"})
    void grantsWhatIsNotTheOwnersIfItAdministers(Role role) {
        assertThat(role.grants(ADMIN)).isTrue();
        assertThat(role.grants(MEMBER)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void neverMakesSomebodyTheOwner(Role role) {
        assertThat(role.grants(OWNER)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void grantsNothingIfItIsThatOfAMember(Role granted) {
        assertThat(MEMBER.grants(granted)).isFalse();
    }

    @Test
    void deletesTheWorkspaceIfItIsThatOfTheOwner() {
        assertThat(OWNER.deletesWorkspace()).isTrue();
        assertThat(ADMIN.deletesWorkspace()).isFalse();
        assertThat(MEMBER.deletesWorkspace()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "ADMIN"})
    void deletesWhatAnybodyMadeIfItAdministers(Role role) {
        assertThat(role.deletesWorkOf(bob, ada)).isTrue();
        assertThat(role.deletesWorkOf(null, ada)).isTrue();
    }

    @Test
    void deletesOnlyTheirOwnWorkIfItIsThatOfAMember() {
        assertThat(MEMBER.deletesWorkOf(ada, ada)).isTrue();
        assertThat(MEMBER.deletesWorkOf(bob, ada)).isFalse();
        assertThat(MEMBER.deletesWorkOf(null, ada)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsWord(Role role) {
        assertThat(Role.parse(role.word())).contains(role);
    }

    @Test
    @DefaultLocale("tr-TR")
    void hasTheSameWordOnATurkishMachine() {
        assertThat(ADMIN.word()).isEqualTo("admin");
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    @ValueSource(strings = {"Owner", "OWNER", "owner ", "admin\n", "guest"})
    void isFoundByNothingElse(String text) {
        assertThat(Role.parse(text)).isEmpty();
    }
}
