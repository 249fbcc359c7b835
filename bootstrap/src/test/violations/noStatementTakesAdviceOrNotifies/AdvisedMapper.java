package dev.latchkey.persistence.device;

import org.apache.ibatis.annotations.Select;

interface AdvisedMapper {

    @Select("SELECT count(pg_try_advisory_xact_lock(1))")
    int lock();
}
