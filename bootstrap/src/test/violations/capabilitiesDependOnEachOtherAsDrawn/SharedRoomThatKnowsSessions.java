package dev.latchkey.application;

import dev.latchkey.application.session.Sessions;

interface SharedRoomThatKnowsSessions {

    Sessions sessions();
}
