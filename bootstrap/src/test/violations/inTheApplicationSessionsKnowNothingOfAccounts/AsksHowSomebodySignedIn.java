// also breaks: capabilitiesDependOnEachOtherAsDrawn
package dev.latchkey.application.session;

import dev.latchkey.application.account.SignIn;

interface AsksHowSomebodySignedIn {

    SignIn how();
}
