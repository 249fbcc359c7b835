// also breaks: modulesDependOnEachOtherAsDrawn
// also breaks: capabilitiesDependOnEachOtherAsDrawn
package dev.latchkey.domain.session;

import dev.latchkey.application.Result;

record KnowsTheApplication(Result<Session, String> result) {}
