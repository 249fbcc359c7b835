package dev.latchkey.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.AccountRefusal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-ERR-01")
class ProblemsTest {

    /** Status, code and message as the published API has them. */
    private static final Map<AccountRefusal, String> ANSWERS = Map.of(
            new AccountRefusal.SignUpClosed(),
                    "400 EMAIL_PASSWORD_SIGN_UP_DISABLED Email and password sign up is not enabled",
            new AccountRefusal.PasswordTooShort(), "400 PASSWORD_TOO_SHORT Password too short",
            new AccountRefusal.PasswordTooLong(), "400 PASSWORD_TOO_LONG Password too long",
            new AccountRefusal.EmailTaken(),
                    "422 USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL User already exists. Use another email.",
            new AccountRefusal.EmailTakenMeanwhile(), "422 FAILED_TO_CREATE_USER Failed to create user",
            new AccountRefusal.WrongEmailOrPassword(), "401 INVALID_EMAIL_OR_PASSWORD Invalid email or password",
            new AccountRefusal.SessionsEndedMeanwhile(), "401 FAILED_TO_CREATE_SESSION Failed to create session");

    @Test
    void answerEveryRefusalInTheWordsOfThePublishedApi() {
        assertThat(ANSWERS).allSatisfy((refusal, answer) -> {
            var problem = Problems.of(refusal);
            assertThat("%d %s %s".formatted(problem.status().getCode(), problem.code(), problem.message()))
                    .isEqualTo(answer);
        });
    }

    @Test
    void leaveNoRefusalUnanswered() {
        Set<Class<?>> refusals =
                Stream.of(AccountRefusal.class.getPermittedSubclasses()).collect(Collectors.toUnmodifiableSet());

        assertThat(ANSWERS.keySet()).hasSameSizeAs(refusals);
    }
}
