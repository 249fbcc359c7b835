package dev.latchkey.domain.session;

interface X {}
