package dev.latchkey.bootstrap;

record LogsToThePlatform(System.Logger log) {}
