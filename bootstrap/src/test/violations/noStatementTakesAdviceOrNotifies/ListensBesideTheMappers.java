package dev.latchkey.persistence.session;

final class ListensBesideTheMappers {

    String statement() {
        return "listen sessions";
    }
}
