package dev.latchkey.http.origin;

/** Characters that a reader does not see and that some readers drop: controls, direction marks, half characters. */
final class HiddenCharacters {

    private HiddenCharacters() {}

    static boolean areIn(String text) {
        return text.codePoints().anyMatch(HiddenCharacters::isHidden);
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
