package dev.latchkey.security.account;

import io.github.bucket4j.Bucket;

record CountsWrongPasswords(Bucket bucket) {}
