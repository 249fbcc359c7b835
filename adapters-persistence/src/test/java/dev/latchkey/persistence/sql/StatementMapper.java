package dev.latchkey.persistence.sql;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Statements by which tests see what becomes of one. */
interface StatementMapper {

    @Insert("INSERT INTO planted (name) VALUES (#{name})")
    int insert(@Param("name") String name);

    @Select("SELECT count(*) FROM planted WHERE name = #{name}")
    int count(@Param("name") String name);

    /** Of a lock that is not to be had in time, for instance, without waiting for it. */
    @Select("SELECT fail(#{state})")
    Object fail(@Param("state") String state);

    @Select("SELECT pg_sleep(#{seconds})")
    Object sleep(@Param("seconds") int seconds);

    @Select("SELECT pg_terminate_backend(pg_backend_pid())")
    boolean end();
}
