package dev.latchkey.bootstrap;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Latchkey this is, as its jar says. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion());
        return new String[] {"latchkey " + version.orElse("(not packaged)")};
    }
}
