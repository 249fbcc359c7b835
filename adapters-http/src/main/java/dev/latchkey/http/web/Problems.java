package dev.latchkey.http.web;

import static io.javalin.http.HttpStatus.BAD_REQUEST;
import static io.javalin.http.HttpStatus.CONFLICT;
import static io.javalin.http.HttpStatus.CONTENT_TOO_LARGE;
import static io.javalin.http.HttpStatus.FORBIDDEN;
import static io.javalin.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static io.javalin.http.HttpStatus.METHOD_NOT_ALLOWED;
import static io.javalin.http.HttpStatus.NOT_FOUND;
import static io.javalin.http.HttpStatus.SERVICE_UNAVAILABLE;
import static io.javalin.http.HttpStatus.TOO_MANY_REQUESTS;
import static io.javalin.http.HttpStatus.UNAUTHORIZED;
import static io.javalin.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static io.javalin.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;
import static java.util.stream.Collectors.joining;

import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.deletion.DeletionRefusal;
import dev.latchkey.application.device.DeviceRefusal;
import dev.latchkey.application.operation.Lack;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Set;

/**
 * Everything that can go wrong, and what the caller is told: the whole table is in this file. Statuses, codes and
 * messages are those of the published API (its section on error codes) wherever it names the case.
 */
public final class Problems {

    /** Where to ask whether revocations are effective. */
    public static final String CONFIRMATION = "/api/auth/revocation";

    private static final int MAXIMUM_QUOTATION = 100;

    private Problems() {}

    /** The application said no. */
    public static Problem of(AccountRefusal refusal) {
        return switch (refusal) {
            case AccountRefusal.SignUpClosed _ ->
                new Problem(
                        BAD_REQUEST, "EMAIL_PASSWORD_SIGN_UP_DISABLED", "Email and password sign up is not enabled");
            case AccountRefusal.PasswordTooShort _ ->
                new Problem(BAD_REQUEST, "PASSWORD_TOO_SHORT", "Password too short");
            case AccountRefusal.PasswordTooLong _ -> new Problem(BAD_REQUEST, "PASSWORD_TOO_LONG", "Password too long");
            case AccountRefusal.EmailTaken _ ->
                new Problem(
                        UNPROCESSABLE_CONTENT,
                        "USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL",
                        "User already exists. Use another email.");
            case AccountRefusal.EmailTakenMeanwhile _ ->
                failedToCreateUser("Somebody else signed up with this e-mail address at the same moment");
            case AccountRefusal.WrongEmailOrPassword _ ->
                new Problem(UNAUTHORIZED, "INVALID_EMAIL_OR_PASSWORD", "Invalid email or password");
            case AccountRefusal.WrongPassword _ -> new Problem(BAD_REQUEST, "INVALID_PASSWORD", "Invalid password");
            case AccountRefusal.NoPassword _ ->
                new Problem(BAD_REQUEST, "CREDENTIAL_ACCOUNT_NOT_FOUND", "Credential account not found");
            case AccountRefusal.NotFresh _ ->
                new Problem(BAD_REQUEST, "SESSION_EXPIRED", "Session expired. Re-authenticate to perform this action.");
            case AccountRefusal.SessionOverMeanwhile _ -> sessionOverMeanwhile();
            case AccountRefusal.ProviderUnknown _ -> new Problem(NOT_FOUND, "PROVIDER_NOT_FOUND", "Provider not found");
            case AccountRefusal.IdTokenInvalid _ -> new Problem(UNAUTHORIZED, "INVALID_TOKEN", "Invalid token");
            case AccountRefusal.IdTokenWithoutEmail _ ->
                new Problem(UNAUTHORIZED, "USER_EMAIL_NOT_FOUND", "User email not found");
            case AccountRefusal.EmailUnusable _ ->
                new Problem(UNAUTHORIZED, "FAILED_TO_GET_USER_INFO", "Failed to get user info");
            case AccountRefusal.NotLinkable _ -> new Problem(UNAUTHORIZED, "OAUTH_LINK_ERROR", "account not linked");
            case AccountRefusal.NewcomersNotAdmitted _ ->
                new Problem(UNAUTHORIZED, "OAUTH_LINK_ERROR", "signup disabled");
            case AccountRefusal.LastIdentity _ ->
                new Problem(BAD_REQUEST, "FAILED_TO_UNLINK_LAST_ACCOUNT", "You can't unlink your last account");
            case AccountRefusal.IdentityUnknown _ -> new Problem(BAD_REQUEST, "ACCOUNT_NOT_FOUND", "Account not found");
            case AccountRefusal.EmailNotVerified _ ->
                new Problem(FORBIDDEN, "EMAIL_NOT_VERIFIED", "Email not verified");
            case AccountRefusal.PasswordResetClosed _ ->
                new Problem(BAD_REQUEST, "RESET_PASSWORD_DISABLED", "Reset password isn't enabled");
            case AccountRefusal.ResetTokenInvalid _ -> new Problem(BAD_REQUEST, "INVALID_TOKEN", "Invalid token");
            case AccountRefusal.EmailMismatch _ -> new Problem(BAD_REQUEST, "EMAIL_MISMATCH", "Email mismatch");
            case AccountRefusal.EmailAlreadyVerified _ ->
                new Problem(BAD_REQUEST, "EMAIL_ALREADY_VERIFIED", "Email is already verified");
            case AccountRefusal.EmailClaimInvalid _ -> new Problem(UNAUTHORIZED, "INVALID_TOKEN", "Invalid token");
            case AccountRefusal.EmailClaimExpired _ -> new Problem(UNAUTHORIZED, "TOKEN_EXPIRED", "Token expired");
            case AccountRefusal.UserGone _ -> new Problem(UNAUTHORIZED, "USER_NOT_FOUND", "User not found");
            case AccountRefusal.DeviceFull(var maximum) -> deviceAccountLimit(maximum);
            case AccountRefusal.SessionsEndedMeanwhile _ ->
                new Problem(UNAUTHORIZED, "FAILED_TO_CREATE_SESSION", "Failed to create session");
        };
    }

    /** The same problem as the account RPC puts it, where it puts it otherwise (RPC 1.4). */
    static Problem inRpc(Problem problem) {
        return switch (problem.code()) {
            case "VALIDATION_ERROR" ->
                new Problem(UNPROCESSABLE_CONTENT, problem.code(), "Validation error", problem.message());
            case "INVALID_ORIGIN" -> new Problem(FORBIDDEN, problem.code(), "Invalid request origin");
            case "MISSING_OR_NULL_ORIGIN" -> new Problem(FORBIDDEN, problem.code(), "Missing trusted request origin");
            case "TOO_MANY_REQUESTS" -> new Problem(TOO_MANY_REQUESTS, problem.code(), "Too Many Requests");
            case "SESSION_EXPIRED" -> notFresh();
            case "FAILED_TO_GET_SESSION" -> unauthorized();
            default -> problem;
        };
    }

    /** A device said no. */
    public static Problem of(DeviceRefusal refusal) {
        return switch (refusal) {
            case DeviceRefusal.AccountLimit(var maximum) -> deviceAccountLimit(maximum);
            case DeviceRefusal.NotOnDevice _ ->
                new Problem(UNAUTHORIZED, "INVALID_SESSION_TOKEN", "Invalid session token");
            case DeviceRefusal.SessionOverMeanwhile _ -> sessionOverMeanwhile();
        };
    }

    /** An account was not deleted. */
    public static Problem of(DeletionRefusal refusal) {
        return switch (refusal) {
            case DeletionRefusal.Unproven(var why) -> of(why);
            case DeletionRefusal.PreviewOutdated _ ->
                new Problem(CONFLICT, "PREVIEW_OUTDATED", "The preview is outdated. Please look at it again.");
        };
    }

    /** Something was not done in a workspace. */
    public static Problem of(WorkspaceRefusal refusal) {
        return switch (refusal) {
            case WorkspaceRefusal.NotFound _ -> new Problem(NOT_FOUND, "NOT_FOUND", "Not found");
            case WorkspaceRefusal.NotAllowed _ -> new Problem(FORBIDDEN, "FORBIDDEN", "You are not allowed to do this");
            case WorkspaceRefusal.UserUnknown _ -> new Problem(NOT_FOUND, "USER_NOT_FOUND", "User not found");
            case WorkspaceRefusal.AlreadyMember _ ->
                new Problem(CONFLICT, "ALREADY_MEMBER", "Already a member of this workspace");
            case WorkspaceRefusal.AlreadyInvited _ ->
                new Problem(CONFLICT, "ALREADY_INVITED", "Already invited to this workspace");
            case WorkspaceRefusal.SlugTaken _ -> new Problem(CONFLICT, "SLUG_TAKEN", "This slug is taken");
            case WorkspaceRefusal.HostTaken _ -> new Problem(CONFLICT, "HOST_TAKEN", "This host is taken");
            case WorkspaceRefusal.IntegrationExists _ ->
                new Problem(CONFLICT, "INTEGRATION_EXISTS", "The workspace has an integration of this type");
            case WorkspaceRefusal.ParentUnknown _ ->
                validation("[body.parentId] Invalid input: expected a comment on the same post");
            case WorkspaceRefusal.SessionOverMeanwhile _ -> sessionOverMeanwhile();
        };
    }

    private static Problem deviceAccountLimit(int maximum) {
        return new Problem(
                CONFLICT,
                "DEVICE_ACCOUNT_LIMIT",
                "You can connect up to %d accounts on this device".formatted(maximum));
    }

    // What the request itself says.

    public static Problem validation(String message) {
        return new Problem(BAD_REQUEST, "VALIDATION_ERROR", message);
    }

    public static Problem invalidEmail() {
        return new Problem(BAD_REQUEST, "INVALID_EMAIL", "Invalid email");
    }

    public static Problem noFieldsToUpdate() {
        return new Problem(BAD_REQUEST, "NO_FIELDS_TO_UPDATE", "No fields to update");
    }

    public static Problem emailCannotBeUpdated() {
        return new Problem(BAD_REQUEST, "EMAIL_CAN_NOT_BE_UPDATED", "Email can not be updated");
    }

    public static Problem unknownDeletionToken() {
        return new Problem(NOT_FOUND, "INVALID_TOKEN", "Invalid token");
    }

    /** What the address names cannot exist. */
    static Problem unknownId() {
        return of(new WorkspaceRefusal.NotFound());
    }

    public static Problem unknownSession() {
        return new Problem(NOT_FOUND, "SESSION_NOT_FOUND", "Session not found");
    }

    public static Problem userIdMissing() {
        return new Problem(BAD_REQUEST, "USER_ID_REQUIRED", "User id is required");
    }

    public static Problem unknownAccount() {
        return new Problem(NOT_FOUND, "DEVICE_ACCOUNT_NOT_FOUND", "Connected account not found");
    }

    public static Problem activeAccountStays() {
        return new Problem(BAD_REQUEST, "ACTIVE_DEVICE_ACCOUNT", "Cannot remove the current active account");
    }

    public static Problem changeEmailIsOff() {
        return new Problem(BAD_REQUEST, "CHANGE_EMAIL_DISABLED", "Change email is disabled");
    }

    public static Problem failedToCreateUser(String detail) {
        return new Problem(UNPROCESSABLE_CONTENT, "FAILED_TO_CREATE_USER", "Failed to create user", detail);
    }

    static Problem invalidJson() {
        return new Problem(BAD_REQUEST, "BAD_REQUEST", "Invalid JSON in request body");
    }

    static Problem invalidForm() {
        return new Problem(BAD_REQUEST, "BAD_REQUEST", "Invalid form in request body");
    }

    static Problem incompleteBody() {
        return new Problem(BAD_REQUEST, "BAD_REQUEST", "Incomplete request body");
    }

    static Problem bodyTooLarge(int maximumBytes) {
        return new Problem(
                CONTENT_TOO_LARGE, "PAYLOAD_TOO_LARGE", "The request body is larger than " + maximumBytes + " bytes");
    }

    static Problem unsupportedMediaType(String mediaType, List<String> allowed) {
        return new Problem(
                UNSUPPORTED_MEDIA_TYPE,
                "UNSUPPORTED_MEDIA_TYPE",
                "Content-Type \"%s\" is not allowed. Allowed types: %s"
                        .formatted(shortened(mediaType), String.join(", ", allowed)));
    }

    /** What a caller sent is quoted so far as it helps. */
    private static String shortened(String quoted) {
        return quoted.length() <= MAXIMUM_QUOTATION ? quoted : quoted.substring(0, MAXIMUM_QUOTATION) + "…";
    }

    static Problem methodOverride() {
        return new Problem(BAD_REQUEST, "BAD_REQUEST", "X-HTTP-Method-Override is not allowed");
    }

    /** A request that HTTP itself does not allow, or that no route could make sense of. */
    static Problem of(HttpStatus status) {
        return new Problem(status, status.name(), status.getMessage());
    }

    static Problem unknownProcedure() {
        return new Problem(NOT_FOUND, "NOT_FOUND", "404 Not Found");
    }

    static Problem tooManyRequests() {
        return new Problem(TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS", "Too many requests. Please try again later.");
    }

    // Where the request comes from, and where it wants to go.

    static Problem missingOrigin() {
        return new Problem(FORBIDDEN, "MISSING_OR_NULL_ORIGIN", "Missing or null Origin");
    }

    static Problem invalidOrigin() {
        return new Problem(FORBIDDEN, "INVALID_ORIGIN", "Invalid origin");
    }

    static Problem crossSiteNavigation() {
        return new Problem(
                FORBIDDEN,
                "CROSS_SITE_NAVIGATION_LOGIN_BLOCKED",
                "Cross-site navigation login blocked. This request appears to be a CSRF attack.");
    }

    static Problem redirectNotText(RedirectField field) {
        return new Problem(BAD_REQUEST, "VALIDATION_ERROR", "Invalid " + field.label() + ": expected a string");
    }

    static Problem untrustedRedirect(RedirectField field) {
        return new Problem(FORBIDDEN, field.code(), "Invalid " + field.label());
    }

    // Who is asking.

    static Problem unauthorized() {
        return new Problem(UNAUTHORIZED, "UNAUTHORIZED", "Unauthorized");
    }

    static Problem notFresh() {
        return new Problem(FORBIDDEN, "SESSION_NOT_FRESH", "Session is not fresh");
    }

    static Problem sessionOverMeanwhile() {
        return new Problem(UNAUTHORIZED, "FAILED_TO_GET_SESSION", "Failed to get session");
    }

    public static Problem deferredRefreshIsOff() {
        return new Problem(
                METHOD_NOT_ALLOWED,
                "METHOD_NOT_ALLOWED_DEFER_SESSION_REQUIRED",
                "POST method requires deferSessionRefresh to be enabled in session config");
    }

    // What of ours failed.

    public static Problem sessionUnreadable() {
        return new Problem(INTERNAL_SERVER_ERROR, "FAILED_TO_GET_SESSION", "Failed to get session");
    }

    static Problem overloaded() {
        return new Problem(SERVICE_UNAVAILABLE, "SERVICE_UNAVAILABLE", "Too busy. Please try again later.");
    }

    public static Problem departing() {
        return notReady("The service is about to stop.");
    }

    public static Problem lacking(Set<Lack> lacks) {
        return notReady(lacks.stream().sorted().map(Problems::sentenceOn).collect(joining(" ")));
    }

    private static String sentenceOn(Lack lack) {
        return switch (lack) {
            case DATABASE -> "The database does not answer.";
            case LEASE -> "This node holds no lease.";
        };
    }

    private static Problem notReady(String detail) {
        return new Problem(SERVICE_UNAVAILABLE, "NOT_READY", "Not ready", detail);
    }

    static Problem revocationPending() {
        return new Problem(
                SERVICE_UNAVAILABLE,
                "REVOCATION_PENDING",
                "The revocation is stored, its confirmation is pending",
                null,
                CONFIRMATION);
    }

    static Problem failure() {
        return new Problem(INTERNAL_SERVER_ERROR, "INTERNAL_SERVER_ERROR", "Internal Server Error");
    }
}
