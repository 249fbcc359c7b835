package dev.latchkey.domain.workspace;

/** What text must be for others to read what its author wrote. */
final class PlainText {

    private PlainText() {}

    /** Whether it is one line that shows something, and does not turn around what stands beside it. */
    static boolean isLine(String text, int maximumLength) {
        return isShown(text, maximumLength)
                && text.codePoints().noneMatch(each -> Character.isISOControl(each) || turnsTextAround(each));
    }

    /** Whether it shows something, in any number of lines, and can be stored. */
    static boolean isShown(String text, int maximumLength) {
        return text.length() <= maximumLength
                && text.codePoints().noneMatch(each -> each == 0 || Character.getType(each) == Character.SURROGATE)
                && text.codePoints().anyMatch(PlainText::isVisible);
    }

    private static boolean isVisible(int character) {
        return !Character.isSpaceChar(character)
                && switch (Character.getType(character)) {
                    case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED -> false;
                    default -> true;
                };
    }

    /** The embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX 9, section 2). */
    private static boolean turnsTextAround(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}
