package dev.latchkey.http.web;

import io.github.bucket4j.Bucket;

record CountsByItself(Bucket bucket) {}
