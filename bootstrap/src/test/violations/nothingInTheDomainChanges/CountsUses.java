package dev.latchkey.domain.session;

final class CountsUses {

    private int uses;
}
