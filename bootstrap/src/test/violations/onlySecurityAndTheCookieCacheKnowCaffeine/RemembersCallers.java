package dev.latchkey.http.web;

import com.github.benmanes.caffeine.cache.Cache;

record RemembersCallers(Cache<String, String> callers) {}
