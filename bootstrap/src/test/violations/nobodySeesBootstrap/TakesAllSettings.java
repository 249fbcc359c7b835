// also breaks: modulesDependOnEachOtherAsDrawn
package dev.latchkey.http.session;

import dev.latchkey.bootstrap.settings.Settings;

record TakesAllSettings(Settings settings) {}
