package dev.latchkey.http.origin;

/**
 * A text in which {@code *} stands for any run of characters and {@code ?} for one; all others stand for themselves.
 *
 * <p>Matching never takes longer than the product of both lengths, whatever the pattern.
 */
record Wildcard(String pattern) {

    private static final int NONE = -1;

    static boolean isIn(String text) {
        return lastIn(text) >= 0;
    }

    /** Where the last wildcard of the text is; negative when it has none. */
    static int lastIn(String text) {
        return Math.max(text.lastIndexOf('*'), text.lastIndexOf('?'));
    }

    boolean matches(String text) {
        var next = 0;
        var star = NONE;
        var starTookUntil = 0;
        for (var at = 0; at < text.length(); ) {
            if (next < pattern.length() && pattern.charAt(next) == '*') {
                star = next++;
                starTookUntil = at;
            } else if (next < pattern.length() && accepts(next, text.charAt(at))) {
                next++;
                at++;
            } else if (star != NONE) {
                next = star + 1;
                at = ++starTookUntil;
            } else {
                return false;
            }
        }
        return pattern.substring(next).chars().allMatch(rest -> rest == '*');
    }

    private boolean accepts(int index, char character) {
        return pattern.charAt(index) == '?' || pattern.charAt(index) == character;
    }
}
