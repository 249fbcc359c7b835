package dev.latchkey.bootstrap.wiring;

import javax.sql.DataSource;

record ConnectsByWire(DataSource connections) {}
