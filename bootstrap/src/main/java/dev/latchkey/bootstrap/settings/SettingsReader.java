package dev.latchkey.bootstrap.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads settings one by one and collects what is wrong with them, so that three mistakes take one start to find. */
final class SettingsReader {

    private final Config set;
    private final Config config;
    private final List<String> complaints = new ArrayList<>();

    /**
     * A reader of what was set.
     *
     * @param set nothing but what was set
     * @param defaults what holds where nothing was set
     */
    SettingsReader(Config set, Config defaults) {
        this.set = set;
        this.config = set.withFallback(defaults);
    }

    String text(Setting setting) {
        return read(setting, config::getString, "");
    }

    int number(Setting setting, int minimum, int maximum) {
        var number = read(setting, config::getInt, minimum);
        if (number < minimum || number > maximum) {
            complain(setting, "must be between " + minimum + " and " + maximum);
        }
        return Math.clamp(number, minimum, maximum);
    }

    boolean flag(Setting setting) {
        return read(setting, config::getBoolean, false);
    }

    Duration duration(Setting setting) {
        return read(setting, this::durationAt, Duration.ZERO);
    }

    /** Given as a list, or as text with commas between. */
    List<String> list(Setting setting) {
        return read(setting, this::listAt, List.of());
    }

    /** Whether somebody set it, be it to the default. */
    boolean isSet(Setting setting) {
        return set.hasPath(setting.key());
    }

    /** A duration that is more than nothing. */
    Duration positiveDuration(Setting setting) {
        var duration = duration(setting);
        if (duration.isPositive()) {
            return duration;
        }
        complain(setting, "must be longer than nothing");
        return Duration.ofSeconds(1);
    }

    /** A duration that may be nothing at all. */
    Duration durationOrNothing(Setting setting) {
        var duration = duration(setting);
        if (duration.isNegative()) {
            complain(setting, "must not be less than nothing");
        }
        return duration;
    }

    /** What is made of a text; when that is refused, complains and answers something else. */
    <T> T make(Setting setting, Function<String, T> maker, T otherwise) {
        return made(setting, () -> maker.apply(text(setting)), otherwise);
    }

    /** What is made; when that is refused, complains about the setting and answers something else. */
    <T> T made(Setting setting, Supplier<T> maker, T otherwise) {
        try {
            return maker.get();
        } catch (IllegalArgumentException refused) {
            complain(setting, String.valueOf(refused.getMessage()));
            return otherwise;
        }
    }

    /** Complains when something cannot be made of what was read. */
    void check(Setting setting, Supplier<?> maker) {
        try {
            var _ = maker.get();
        } catch (IllegalArgumentException refused) {
            complain(setting, String.valueOf(refused.getMessage()));
        }
    }

    /** Says what is wrong with a setting. */
    void complain(Setting setting, String complaint) {
        complaints.add(setting + " " + complaint);
    }

    /** Fails with {@link InvalidSettings} if anything was wrong. */
    void complain() {
        if (!complaints.isEmpty()) {
            throw new InvalidSettings(complaints);
        }
    }

    private <T> T read(Setting setting, Function<String, T> getter, T otherwise) {
        try {
            return getter.apply(setting.key());
        } catch (ConfigException.WrongType | ConfigException.BadValue wrong) {
            complain(setting, "makes no sense: " + wrong.getMessage());
            return otherwise;
        }
    }

    private Duration durationAt(String key) {
        var text = config.getString(key).strip();
        return text.matches("\\d{1,12}") ? Duration.ofSeconds(Long.parseLong(text)) : config.getDuration(key);
    }

    private List<String> listAt(String key) {
        if (config.getValue(key).unwrapped() instanceof String text) {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
        }
        return config.getStringList(key);
    }
}
