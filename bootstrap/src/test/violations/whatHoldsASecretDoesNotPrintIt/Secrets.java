package dev.latchkey.domain.account;

record Secrets(byte[] value) {}
