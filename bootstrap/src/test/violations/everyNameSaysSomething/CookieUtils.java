package dev.latchkey.http.web;

final class CookieUtils {}
