package dev.latchkey.http.session;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua_parser.Client;
import ua_parser.Parser;

/**
 * Knows what user agents are. The answer to each is kept, because more than a thousand patterns have to be tried for it:
 * less than a millisecond for what browsers send, some hundredths of a second for what was made to take long.
 *
 * <p>An iPad whose Safari asks for the desktop's pages, as it does unless told otherwise, calls itself a Mac in every
 * respect, and is taken for one.
 */
final class UserAgents {

    private static final int MOST_KEPT = 10_000;

    private static final Pattern VARIANT =
            Pattern.compile("^Mobile (?=Safari)| UI/WKWebView$| Mobile(?: iOS| WebView)?$| iOS$");
    private static final Pattern TELEVISION = Pattern.compile("(?i)\\b(?:smart-?|hbb)?tv\\b");
    private static final Pattern DESKTOP = Pattern.compile("Windows NT|Macintosh|X11");

    private static final Map<String, String> KNOWN_AS =
            Map.of("IE", "Internet Explorer", "HeadlessChrome", "Chrome", "Mac OS X", "macOS", "Chrome OS", "ChromeOS");

    private final LoadingCache<String, UserAgent> kept =
            CacheBuilder.newBuilder().maximumSize(MOST_KEPT).build(CacheLoader.from(UserAgents::read));

    /** What that user agent is; of one that says nothing, nothing. */
    UserAgent of(String text) {
        return kept.getUnchecked(text);
    }

    private static UserAgent read(String text) {
        var read = Patterns.ALL.parse(text);
        return new UserAgent(browser(read), nameOf(read.os.family), kind(read, text));
    }

    /** The one called Android is whatever an app was built with. */
    private static @Nullable String browser(Client read) {
        var family = VARIANT.matcher(read.userAgent.family).replaceAll("");
        return family.equals("Android") ? null : nameOf(family);
    }

    private static @Nullable String nameOf(String family) {
        return family.equals("Other") ? null : KNOWN_AS.getOrDefault(family, family);
    }

    private static DeviceKind kind(Client read, String text) {
        if (read.device.family.equals("Spider")) {
            return DeviceKind.BOT;
        }
        if (TELEVISION.matcher(text).find()) {
            return DeviceKind.OTHER;
        }
        return switch (read.os.family) {
            case "iOS" -> read.device.family.equals("iPad") ? DeviceKind.TABLET : DeviceKind.MOBILE;
            case "Android" -> isTablet(text) ? DeviceKind.TABLET : DeviceKind.MOBILE;
            default -> DESKTOP.matcher(text).find() ? DeviceKind.DESKTOP : otherKind(text);
        };
    }

    private static DeviceKind otherKind(String text) {
        return text.contains("Mobile") ? DeviceKind.MOBILE : DeviceKind.OTHER;
    }

    /** On a phone, browsers say that they are mobile; apps say it nowhere. */
    private static boolean isTablet(String text) {
        return text.startsWith("Mozilla/") && !text.contains("Mobile");
    }

    /** All patterns there are; read when they are needed first, which takes half a second. */
    private static final class Patterns {

        private static final Parser ALL = new Parser();
    }
}
