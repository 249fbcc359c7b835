package dev.latchkey.bootstrap.settings;

import java.util.List;

/** What was set makes no sense; the message names every key in question, and no secret. */
public final class InvalidSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> complaints;

    InvalidSettings(List<String> complaints) {
        super(String.join("; ", complaints));
        this.complaints = List.copyOf(complaints);
    }

    /** What is wrong, one sentence for each setting. */
    public List<String> complaints() {
        return complaints;
    }
}
