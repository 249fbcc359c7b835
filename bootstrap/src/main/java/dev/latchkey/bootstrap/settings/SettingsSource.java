package dev.latchkey.bootstrap.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Where settings come from: the environment first, then a file, then the defaults. */
public final class SettingsSource {

    private SettingsSource() {}

    /** All settings; fails with {@link InvalidSettings} that tells everything that is wrong with them. */
    public static Settings read(Map<String, String> environment, Optional<Path> file) {
        var fromFile = file.map(SettingsSource::parse).orElseGet(ConfigFactory::empty);
        var set = fromEnvironment(environment).withFallback(fromFile);
        var reader = new SettingsReader(set, ConfigFactory.parseResources("reference.conf"));
        return new SettingsAssembler(reader).assemble();
    }

    private static Config fromEnvironment(Map<String, String> environment) {
        var values = new HashMap<String, String>();
        for (var setting : Setting.values()) {
            var value = environment.get(setting.variable());
            if (value != null && !value.isEmpty()) {
                values.put(setting.key(), value);
            }
        }
        return ConfigFactory.parseMap(values, "environment");
    }

    private static Config parse(Path file) {
        if (Files.isDirectory(file) || !Files.isReadable(file)) {
            throw new InvalidSettings(List.of("The configuration file " + file + " cannot be read"));
        }
        try {
            var config = ConfigFactory.parseFile(file.toFile()).resolve();
            refuseUnknownKeys(config, file);
            return config;
        } catch (ConfigException malformed) {
            throw new InvalidSettings(List.of("The configuration file makes no sense: " + malformed.getMessage()));
        }
    }

    private static void refuseUnknownKeys(Config config, Path file) {
        var known = Arrays.stream(Setting.values()).map(Setting::key).toList();
        var complaints = config.entrySet().stream()
                .map(Map.Entry::getKey)
                .filter(Predicate.not(known::contains))
                .sorted()
                .map(key -> key + " in " + file + " is not a setting")
                .toList();
        if (!complaints.isEmpty()) {
            throw new InvalidSettings(complaints);
        }
    }
}
