package dev.latchkey.http.session;

import com.google.inject.Injector;

record AsksTheInjector(Injector injector) {}
