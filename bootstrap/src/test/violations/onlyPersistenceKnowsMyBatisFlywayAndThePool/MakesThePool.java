package dev.latchkey.bootstrap;

import com.zaxxer.hikari.HikariConfig;

record MakesThePool(HikariConfig pool) {}
