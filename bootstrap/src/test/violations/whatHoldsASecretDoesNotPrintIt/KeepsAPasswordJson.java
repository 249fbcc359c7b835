package dev.latchkey.http.account;

record KeepsAPasswordJson(String newPassword) {}
