package dev.latchkey.domain.account;

import jakarta.annotation.PostConstruct;

final class WearsAnAnnotation {

    @PostConstruct
    void prepare() {}
}
