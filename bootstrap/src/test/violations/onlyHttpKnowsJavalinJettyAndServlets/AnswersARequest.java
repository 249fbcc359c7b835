package dev.latchkey.persistence.session;

import io.javalin.http.Context;

interface AnswersARequest {

    void answer(Context ctx);
}
