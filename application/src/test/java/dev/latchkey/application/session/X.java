package dev.latchkey.application.session;

interface X {}
