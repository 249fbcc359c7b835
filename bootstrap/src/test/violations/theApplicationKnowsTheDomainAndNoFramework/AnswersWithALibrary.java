package dev.latchkey.application.session;

import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.session.Session;

interface AnswersWithALibrary {

    ImmutableList<Session> list();
}
