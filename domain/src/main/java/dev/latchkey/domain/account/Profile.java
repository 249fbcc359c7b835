package dev.latchkey.domain.account;

import org.jspecify.annotations.Nullable;

/**
 * What a user shows of themselves.
 *
 * @param name at most 256 characters; may be empty
 * @param image the address of a picture, at most 2,048 characters; null when there is none
 */
public record Profile(String name, @Nullable String image) {

    /** The longest name, in UTF-16 code units. */
    public static final int MAXIMUM_NAME_LENGTH = 256;

    /** The longest address of a picture, in UTF-16 code units. */
    public static final int MAXIMUM_IMAGE_LENGTH = 2_048;

    /** Fails with {@link IllegalArgumentException} on a name or image that is too long or holds a NUL character. */
    public Profile {
        require(name, MAXIMUM_NAME_LENGTH);
        if (image != null) {
            require(image, MAXIMUM_IMAGE_LENGTH);
        }
    }

    /** The profile as it is after a change. */
    public Profile with(ProfileChange change) {
        return new Profile(
                change.name() == null ? name : change.name(), change.changesImage() ? change.image() : image);
    }

    private static void require(String text, int maximumLength) {
        if (text.length() > maximumLength || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A profile text is bounded and has no NUL character");
        }
    }
}
