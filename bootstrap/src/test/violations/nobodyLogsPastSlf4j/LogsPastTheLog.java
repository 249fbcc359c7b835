package dev.latchkey.http.web;

import java.util.logging.Logger;

record LogsPastTheLog(Logger log) {}
