// breaks: nothing
package dev.latchkey.application.session.internal;

import dev.latchkey.application.session.ForgetSession;
import dev.latchkey.application.session.NameSession;

final class SessionForgetter implements ForgetSession, NameSession {

    @Override
    public void forget() {}

    @Override
    public void name(String name) {}
}
