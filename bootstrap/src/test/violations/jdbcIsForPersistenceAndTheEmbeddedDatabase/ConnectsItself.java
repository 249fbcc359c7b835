package dev.latchkey.http.session;

import java.sql.Connection;

record ConnectsItself(Connection connection) {}
