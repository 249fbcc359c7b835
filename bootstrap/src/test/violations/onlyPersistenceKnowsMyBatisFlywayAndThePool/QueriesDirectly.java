package dev.latchkey.http.session;

import org.apache.ibatis.session.SqlSession;

record QueriesDirectly(SqlSession sqlSession) {}
