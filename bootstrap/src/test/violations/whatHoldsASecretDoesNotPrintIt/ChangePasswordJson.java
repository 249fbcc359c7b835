package dev.latchkey.http.account;

record ChangePasswordJson(String newPassword) {}
