package dev.latchkey.persistence.workspace;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.workspace.Boards;
import dev.latchkey.application.workspace.Changelogs;
import dev.latchkey.application.workspace.Comments;
import dev.latchkey.application.workspace.Posts;
import dev.latchkey.application.workspace.Reactions;
import dev.latchkey.application.workspace.Votes;
import dev.latchkey.persistence.sql.SqlModule;
import dev.latchkey.persistence.sql.SqlSessions;

/** Adds boards, and all that is on them. */
public final class BoardPersistenceModule extends AbstractModule {

    @Override
    protected void configure() {
        var mappers = SqlModule.mappers(binder());
        mappers.addBinding().toInstance(BoardMapper.class);
        mappers.addBinding().toInstance(PostMapper.class);
        mappers.addBinding().toInstance(ChangelogMapper.class);
        mappers.addBinding().toInstance(CommentMapper.class);
        mappers.addBinding().toInstance(VoteMapper.class);
        mappers.addBinding().toInstance(ReactionMapper.class);
    }

    @Provides
    @Singleton
    Boards boards(SqlSessions sqlSessions) {
        return new PostgresBoards(sqlSessions.mapper(BoardMapper.class));
    }

    @Provides
    @Singleton
    Posts posts(SqlSessions sqlSessions) {
        return new PostgresPosts(sqlSessions.mapper(PostMapper.class));
    }

    @Provides
    @Singleton
    Changelogs changelogs(SqlSessions sqlSessions) {
        return new PostgresChangelogs(sqlSessions.mapper(ChangelogMapper.class));
    }

    @Provides
    @Singleton
    Comments comments(SqlSessions sqlSessions) {
        return new PostgresComments(sqlSessions.mapper(CommentMapper.class));
    }

    @Provides
    @Singleton
    Votes votes(SqlSessions sqlSessions) {
        return new PostgresVotes(sqlSessions.mapper(VoteMapper.class));
    }

    @Provides
    @Singleton
    Reactions reactions(SqlSessions sqlSessions) {
        return new PostgresReactions(sqlSessions.mapper(ReactionMapper.class));
    }
}
