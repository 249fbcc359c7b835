package dev.latchkey.persistence.session;

import com.google.common.base.Splitter;

final class SplitsText {

    Iterable<String> split(String text) {
        return Splitter.on(',').split(text);
    }
}
