package dev.latchkey.persistence.session;

import org.apache.ibatis.annotations.Update;

interface NotifyingMapper {

    @Update("""
            NOTIFY sessions
            """)
    int tell();
}
