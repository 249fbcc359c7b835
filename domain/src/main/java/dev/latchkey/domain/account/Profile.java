package dev.latchkey.domain.account;

import java.util.Set;
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

    private static final Set<Byte> UNPRINTABLE =
            Set.of(Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR);

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

    /**
     * What somebody else says that a user shows of themselves: what is too long of the name is cut off, what does not
     * belong into either is left out, and a picture whose address is too long is none.
     */
    public static Profile hearsay(String name, @Nullable String image) {
        return new Profile(shortened(printable(name).strip()), image == null ? null : usable(printable(image)));
    }

    private static String printable(String text) {
        return text.codePoints()
                .filter(character -> !UNPRINTABLE.contains((byte) Character.getType(character)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String shortened(String name) {
        if (name.length() <= MAXIMUM_NAME_LENGTH) {
            return name;
        }
        var isInsideACharacter = Character.isHighSurrogate(name.charAt(MAXIMUM_NAME_LENGTH - 1));
        return name.substring(0, isInsideACharacter ? MAXIMUM_NAME_LENGTH - 1 : MAXIMUM_NAME_LENGTH)
                .strip();
    }

    private static @Nullable String usable(String image) {
        return image.isEmpty() || image.length() > MAXIMUM_IMAGE_LENGTH ? null : image;
    }

    private static void require(String text, int maximumLength) {
        if (text.length() > maximumLength || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A profile text is bounded and has no NUL character");
        }
    }
}
