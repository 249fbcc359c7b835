package dev.latchkey.domain.revocation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Ids that all have the same hash. Where many of them are, it takes long to find one, and much may happen meanwhile.
 */
final class Alike {

    static final List<String> IDS = IntStream.range(0, 256).mapToObj(Alike::id).toList();

    private static String id(int number) {
        var digits = "%16s".formatted(Integer.toBinaryString(number)).replace(' ', '0');
        return digits.replace("0", "Aa").replace("1", "BB");
    }

    private Alike() {}
}
