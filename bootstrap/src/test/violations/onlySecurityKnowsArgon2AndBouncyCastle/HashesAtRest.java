package dev.latchkey.persistence.account;

import de.mkammerer.argon2.Argon2;

record HashesAtRest(Argon2 argon2) {}
