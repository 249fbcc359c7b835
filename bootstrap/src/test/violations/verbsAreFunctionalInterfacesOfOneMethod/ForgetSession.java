package dev.latchkey.application.session;

public interface ForgetSession {

    void forget();
}
