// also breaks: onlyBootstrapSeesTwoAdapters
// also breaks: modulesDependOnEachOtherAsDrawn
package dev.latchkey.persistence.session;

import dev.latchkey.http.web.Access;

record DemandsAccess(Access access) {}
