package dev.latchkey.persistence.sql;

final class ReadsAVariable {

    String url() {
        return System.getenv("DATABASE_URL");
    }
}
