package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.WriteChangelog;
import dev.latchkey.application.workspace.WritePost;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Title;
import dev.latchkey.http.web.Fields;

/** What a caller sends to post something on a board, or to tell there what is new. */
record ArticleJson(String title, String content) {

    static ArticleJson of(Fields fields) {
        return new ArticleJson(Written.titleIn(fields), Written.contentIn(fields));
    }

    WritePost.Command asPostFrom(UserId asker, Id<Board> board) {
        return new WritePost.Command(asker, board, new Title(title), new Content(content));
    }

    WriteChangelog.Command asChangelogFrom(UserId asker, Id<Board> board) {
        return new WriteChangelog.Command(asker, board, new Title(title), new Content(content));
    }
}
