package dev.latchkey.persistence.session;

import java.util.Date;

final class StampsWithADate {

    Date now() {
        return new Date();
    }
}
