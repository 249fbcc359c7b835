package dev.latchkey.persistence.session;

import org.apache.ibatis.annotations.Select;

interface SessionStatements {

    @Select("SELECT count(*) FROM session")
    int count();
}
