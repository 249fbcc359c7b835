package dev.latchkey.bootstrap.wiring;

import dev.latchkey.persistence.sql.SqlSessions;

record ClimbsInByTheWindow(SqlSessions sqlSessions) {}
