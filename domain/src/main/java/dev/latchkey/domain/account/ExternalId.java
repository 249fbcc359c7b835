package dev.latchkey.domain.account;

/**
 * Whom a provider knows somebody as; never given to anybody else by it (OpenID Connect Core, section 2, {@code sub}).
 *
 * @param subject 1 to 255 characters without control characters; for a password, the user's id
 */
public record ExternalId(ProviderId provider, String subject) {

    private static final int MAXIMUM_LENGTH = 255;

    /** Fails with {@link IllegalArgumentException} on a subject that is not {@linkplain #isSubject one}. */
    public ExternalId {
        if (!isSubject(subject)) {
            throw new IllegalArgumentException("A subject has 1 to 255 characters, none of them a control character");
        }
    }

    /** Whether a provider may know somebody as this. */
    public static boolean isSubject(String text) {
        return !text.isEmpty()
                && text.length() <= MAXIMUM_LENGTH
                && text.chars().noneMatch(Character::isISOControl);
    }
}
