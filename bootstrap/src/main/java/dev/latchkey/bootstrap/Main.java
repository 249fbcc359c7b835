package dev.latchkey.bootstrap;

import dev.latchkey.bootstrap.settings.Setting;
import java.util.Arrays;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "latchkey",
        description = "A session and account service for web applications.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = Serve.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private Main() {}

    /** Runs a command, and exits unless that goes on serving. */
    public static void main(String[] arguments) {
        var line = new CommandLine(new Main());
        line.getCommandSpec().usageMessage().footer(settings());
        var status = line.execute(arguments);
        if (status != Serve.SERVING) {
            System.exit(status);
        }
    }

    private static String[] settings() {
        var heading = Stream.of("", "Settings, by environment variable and by key in the file:");
        var lines = Arrays.stream(Setting.values())
                .map(setting -> "  %-36s%s".formatted(setting.variable(), setting.key()));
        return Stream.concat(heading, lines).toArray(String[]::new);
    }
}
