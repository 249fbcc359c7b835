package dev.latchkey.application;

import dev.latchkey.domain.session.SessionId;

interface SharedRoomThatKnowsSessions {

    SessionId session();
}
