package dev.latchkey.persistence.account;

import jakarta.inject.Inject;

final class SpeaksJakarta {

    @Inject
    SpeaksJakarta() {}
}
