package dev.latchkey.http.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.device.DeviceRefusal;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-ERR-01")
class ProblemsTest {

    /** Status, code and message as the published API has them. */
    private static final Map<AccountRefusal, String> ANSWERS = Map.ofEntries(
            entry(
                    new AccountRefusal.SignUpClosed(),
                    "400 EMAIL_PASSWORD_SIGN_UP_DISABLED Email and password sign up is not enabled"),
            entry(new AccountRefusal.PasswordTooShort(), "400 PASSWORD_TOO_SHORT Password too short"),
            entry(new AccountRefusal.PasswordTooLong(), "400 PASSWORD_TOO_LONG Password too long"),
            entry(
                    new AccountRefusal.EmailTaken(),
                    "422 USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL User already exists. Use another email."),
            entry(new AccountRefusal.EmailTakenMeanwhile(), "422 FAILED_TO_CREATE_USER Failed to create user"),
            entry(new AccountRefusal.WrongEmailOrPassword(), "401 INVALID_EMAIL_OR_PASSWORD Invalid email or password"),
            entry(new AccountRefusal.ProviderUnknown(), "404 PROVIDER_NOT_FOUND Provider not found"),
            entry(new AccountRefusal.IdTokenInvalid(), "401 INVALID_TOKEN Invalid token"),
            entry(new AccountRefusal.IdTokenWithoutEmail(), "401 USER_EMAIL_NOT_FOUND User email not found"),
            entry(new AccountRefusal.EmailUnusable(), "401 FAILED_TO_GET_USER_INFO Failed to get user info"),
            entry(new AccountRefusal.NotLinkable(), "401 OAUTH_LINK_ERROR account not linked"),
            entry(new AccountRefusal.NewcomersNotAdmitted(), "401 OAUTH_LINK_ERROR signup disabled"),
            entry(
                    new AccountRefusal.LastIdentity(),
                    "400 FAILED_TO_UNLINK_LAST_ACCOUNT You can't unlink your last account"),
            entry(new AccountRefusal.IdentityUnknown(), "400 ACCOUNT_NOT_FOUND Account not found"),
            entry(new AccountRefusal.SessionsEndedMeanwhile(), "401 FAILED_TO_CREATE_SESSION Failed to create session"),
            entry(new AccountRefusal.WrongPassword(), "400 INVALID_PASSWORD Invalid password"),
            entry(new AccountRefusal.NoPassword(), "400 CREDENTIAL_ACCOUNT_NOT_FOUND Credential account not found"),
            entry(
                    new AccountRefusal.NotFresh(),
                    "400 SESSION_EXPIRED Session expired. Re-authenticate to perform this action."),
            entry(new AccountRefusal.SessionOverMeanwhile(), "401 FAILED_TO_GET_SESSION Failed to get session"),
            entry(new AccountRefusal.EmailNotVerified(), "403 EMAIL_NOT_VERIFIED Email not verified"),
            entry(new AccountRefusal.PasswordResetClosed(), "400 RESET_PASSWORD_DISABLED Reset password isn't enabled"),
            entry(new AccountRefusal.ResetTokenInvalid(), "400 INVALID_TOKEN Invalid token"),
            entry(new AccountRefusal.EmailMismatch(), "400 EMAIL_MISMATCH Email mismatch"),
            entry(new AccountRefusal.EmailAlreadyVerified(), "400 EMAIL_ALREADY_VERIFIED Email is already verified"),
            entry(new AccountRefusal.EmailClaimInvalid(), "401 INVALID_TOKEN Invalid token"),
            entry(new AccountRefusal.EmailClaimExpired(), "401 TOKEN_EXPIRED Token expired"),
            entry(new AccountRefusal.UserGone(), "401 USER_NOT_FOUND User not found"),
            entry(
                    new AccountRefusal.DeviceFull(3),
                    "409 DEVICE_ACCOUNT_LIMIT You can connect up to 3 accounts on this device"));

    @Test
    void answerEveryRefusalInTheWordsOfThePublishedApi() {
        assertThat(ANSWERS).allSatisfy((refusal, answer) -> {
            var problem = Problems.of(refusal);
            assertThat("%d %s %s".formatted(problem.status().getCode(), problem.code(), problem.message()))
                    .isEqualTo(answer);
        });
    }

    @Test
    void answerWhatIsRefusedOfADevice() {
        assertThat(List.of(
                        new DeviceRefusal.AccountLimit(3),
                        new DeviceRefusal.NotOnDevice(),
                        new DeviceRefusal.SessionOverMeanwhile()))
                .map(Problems::of)
                .map(problem -> "%d %s %s".formatted(problem.status().getCode(), problem.code(), problem.message()))
                .containsExactly(
                        "409 DEVICE_ACCOUNT_LIMIT You can connect up to 3 accounts on this device",
                        "401 INVALID_SESSION_TOKEN Invalid session token",
                        "401 FAILED_TO_GET_SESSION Failed to get session");
    }

    @Test
    void answerWhatIsRefusedInAWorkspace() {
        assertThat(List.of(
                        new WorkspaceRefusal.NotFound(),
                        new WorkspaceRefusal.NotAllowed(),
                        new WorkspaceRefusal.UserUnknown(),
                        new WorkspaceRefusal.AlreadyMember(),
                        new WorkspaceRefusal.AlreadyInvited(),
                        new WorkspaceRefusal.SlugTaken(),
                        new WorkspaceRefusal.HostTaken(),
                        new WorkspaceRefusal.IntegrationExists(),
                        new WorkspaceRefusal.ParentUnknown(),
                        new WorkspaceRefusal.SessionOverMeanwhile()))
                .hasSameSizeAs(WorkspaceRefusal.class.getPermittedSubclasses())
                .map(Problems::of)
                .map(problem -> "%d %s %s".formatted(problem.status().getCode(), problem.code(), problem.message()))
                .containsExactly(
                        "404 NOT_FOUND Not found",
                        "403 FORBIDDEN You are not allowed to do this",
                        "404 USER_NOT_FOUND User not found",
                        "409 ALREADY_MEMBER Already a member of this workspace",
                        "409 ALREADY_INVITED Already invited to this workspace",
                        "409 SLUG_TAKEN This slug is taken",
                        "409 HOST_TAKEN This host is taken",
                        "409 INTEGRATION_EXISTS The workspace has an integration of this type",
                        "400 VALIDATION_ERROR [body.parentId] Invalid input: expected a comment on the same post",
                        "401 FAILED_TO_GET_SESSION Failed to get session");
    }

    @Test
    void arePutByTheAccountRpcInItsOwnWords() {
        assertThat(List.of(
                        Problems.invalidOrigin(),
                        Problems.missingOrigin(),
                        Problems.tooManyRequests(),
                        Problems.validation("[body.x] Invalid input"),
                        Problems.of(new AccountRefusal.NotFresh()),
                        Problems.of(new AccountRefusal.SessionOverMeanwhile()),
                        Problems.of(new AccountRefusal.WrongPassword()),
                        Problems.failure()))
                .map(Problems::inRpc)
                .map(problem -> problem.status().getCode() + " " + problem.message())
                .containsExactly(
                        "403 Invalid request origin",
                        "403 Missing trusted request origin",
                        "429 Too Many Requests",
                        "422 Validation error",
                        "403 Session is not fresh",
                        "401 Unauthorized",
                        "400 Invalid password",
                        "500 Internal Server Error");
    }

    @Test
    void leaveNoRefusalUnanswered() {
        Set<Class<?>> refusals =
                Stream.of(AccountRefusal.class.getPermittedSubclasses()).collect(Collectors.toUnmodifiableSet());

        assertThat(ANSWERS.keySet()).hasSameSizeAs(refusals);
    }
}
