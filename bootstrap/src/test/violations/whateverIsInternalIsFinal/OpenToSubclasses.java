package dev.latchkey.application.session.internal;

class OpenToSubclasses {}
