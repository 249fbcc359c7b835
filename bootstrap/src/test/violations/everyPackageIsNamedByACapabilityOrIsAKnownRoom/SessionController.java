package dev.latchkey.http.controllers;

final class SessionController {}
