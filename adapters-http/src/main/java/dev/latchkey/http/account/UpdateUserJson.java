package dev.latchkey.http.account;

import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.ProfileChange;
import dev.latchkey.http.web.Fields;
import org.jspecify.annotations.Nullable;

/** What a caller sends to change what they show of themselves (contract 5.7); whatever else they send is ignored. */
record UpdateUserJson(ProfileChange change, boolean triesEmail) {

    private static final ProfileChange NOTHING = new ProfileChange(null, false, null);

    static UpdateUserJson of(Fields fields) {
        fields.anything();
        var name = textOf(fields, "name", Profile.MAXIMUM_NAME_LENGTH);
        var image = fields.isNull("image") ? null : textOf(fields, "image", Profile.MAXIMUM_IMAGE_LENGTH);
        var change = fields.isSound() ? new ProfileChange(name, fields.has("image"), image) : NOTHING;
        return new UpdateUserJson(change, fields.says("email"));
    }

    private static @Nullable String textOf(Fields fields, String name, int maximumLength) {
        return fields.has(name) ? fields.sized(name, fields.text(name), 0, maximumLength) : null;
    }
}
