package dev.latchkey.domain.account;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to show otherwise of themselves; whatever is not named stays.
 *
 * @param name null when it is to stay
 * @param changesImage whether {@code image} is to take the place of the picture
 * @param image null when there is to be no picture, or when it is to stay
 */
public record ProfileChange(
        @Nullable String name,
        boolean changesImage,
        @Nullable String image) {

    /** Fails with {@link IllegalArgumentException} on what no {@link Profile} can hold, or on an unwanted picture. */
    public ProfileChange {
        var _ = new Profile(name == null ? "" : name, image);
        if (image != null && !changesImage) {
            throw new IllegalArgumentException("A picture is given that is not to be changed");
        }
    }

    /** Whether everything stays as it is. */
    public boolean isNothing() {
        return name == null && !changesImage;
    }
}
