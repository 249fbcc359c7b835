package dev.latchkey.http.web;

import ua_parser.Parser;

record LimitsBots(Parser parser) {}
