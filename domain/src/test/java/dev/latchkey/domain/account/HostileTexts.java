package dev.latchkey.domain.account;

import static org.junit.jupiter.api.Named.named;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Texts with which somebody tries what a parser does with what it was not made for; no parser accepts any of them. */
public final class HostileTexts {

    private static final int MEGABYTE = 1 << 20;

    private HostileTexts() {}

    public static Stream<Named<String>> all() {
        return Stream.concat(small(), huge());
    }

    private static Stream<Named<String>> small() {
        return Stream.of(
                named("nothing", ""),
                named("one blank", " "),
                named("a line feed", "\n"),
                named("a NUL", "\0"),
                named("thirty-two NULs", "\0".repeat(32)),
                named("letters that are not ASCII", "é".repeat(32)),
                named("letters of double width", "ａ".repeat(32)),
                named("digits that are not ASCII", "٣".repeat(32)),
                named("characters beyond the first plane", "😀".repeat(16)),
                named("half a character", "\ud83d".repeat(32)),
                named("an injection", "' OR '1'='1' --"),
                named("a path", "../../../../etc/passwd"));
    }

    private static Stream<Named<String>> huge() {
        return Stream.of(
                named("a megabyte of one letter", "a".repeat(MEGABYTE)),
                named("a megabyte of dots", ".".repeat(MEGABYTE)),
                named("a megabyte of hyphens", "-".repeat(MEGABYTE)),
                named("a megabyte of at signs", "@".repeat(MEGABYTE)),
                named("a megabyte of letters and dots", "a.".repeat(MEGABYTE / 2)),
                named("a megabyte after an at sign", "a@" + "a-.".repeat(MEGABYTE / 3)),
                named("a megabyte of NULs", "\0".repeat(MEGABYTE)),
                named("a megabyte that is not ASCII", "é".repeat(MEGABYTE)));
    }
}
