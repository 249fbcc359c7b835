package dev.latchkey.http.web;

import javax.crypto.Mac;

record SignsItself(Mac key) {}
