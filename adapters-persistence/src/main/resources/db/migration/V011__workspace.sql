CREATE TABLE workspace (
    id         text        NOT NULL PRIMARY KEY,
    owner_id   text        NOT NULL REFERENCES "user" (id),
    name       text        NOT NULL,
    slug       text        UNIQUE,
    created_at timestamptz NOT NULL
);

CREATE INDEX workspace_owner_id ON workspace (owner_id);

CREATE TABLE member (
    id           text        NOT NULL PRIMARY KEY,
    workspace_id text        NOT NULL REFERENCES workspace (id),
    user_id      text        REFERENCES "user" (id),
    role         text        NOT NULL,
    joined_at    timestamptz NOT NULL,
    UNIQUE (workspace_id, user_id)
);

CREATE INDEX member_user_id ON member (user_id);

COMMENT ON COLUMN member.user_id IS 'Null once the account is deleted: the membership stays, and says no more whose it was.';

CREATE TABLE invitation (
    id           text        NOT NULL PRIMARY KEY,
    workspace_id text        NOT NULL REFERENCES workspace (id),
    inviter_id   text        REFERENCES "user" (id),
    email        text        NOT NULL,
    role         text        NOT NULL,
    created_at   timestamptz NOT NULL,
    UNIQUE (workspace_id, email)
);

CREATE INDEX invitation_inviter_id ON invitation (inviter_id);
CREATE INDEX invitation_email ON invitation (email);

COMMENT ON COLUMN invitation.email IS 'In lower case, like that of users.';

CREATE TABLE custom_domain (
    id           text        NOT NULL PRIMARY KEY,
    workspace_id text        NOT NULL REFERENCES workspace (id),
    host         text        NOT NULL UNIQUE,
    created_at   timestamptz NOT NULL
);

CREATE INDEX custom_domain_workspace_id ON custom_domain (workspace_id);

CREATE TABLE branding (
    id            text        NOT NULL PRIMARY KEY,
    workspace_id  text        NOT NULL UNIQUE REFERENCES workspace (id),
    primary_color text,
    theme         text,
    logo_url      text,
    updated_at    timestamptz NOT NULL
);

CREATE TABLE integration (
    id           text        NOT NULL PRIMARY KEY,
    workspace_id text        NOT NULL REFERENCES workspace (id),
    type         text        NOT NULL,
    webhook_url  text        NOT NULL,
    created_at   timestamptz NOT NULL,
    UNIQUE (workspace_id, type)
);

CREATE TABLE board (
    id           text        NOT NULL PRIMARY KEY,
    workspace_id text        NOT NULL REFERENCES workspace (id),
    creator_id   text        REFERENCES "user" (id),
    name         text        NOT NULL,
    created_at   timestamptz NOT NULL
);

CREATE INDEX board_workspace_id ON board (workspace_id, created_at, id);
CREATE INDEX board_creator_id ON board (creator_id);

CREATE TABLE post (
    id         text        NOT NULL PRIMARY KEY,
    board_id   text        NOT NULL REFERENCES board (id),
    author_id  text        REFERENCES "user" (id),
    title      text        NOT NULL,
    content    text        NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE INDEX post_board_id ON post (board_id, created_at, id);
CREATE INDEX post_author_id ON post (author_id);

CREATE TABLE changelog (
    id         text        NOT NULL PRIMARY KEY,
    board_id   text        NOT NULL REFERENCES board (id),
    author_id  text        REFERENCES "user" (id),
    title      text        NOT NULL,
    content    text        NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE INDEX changelog_board_id ON changelog (board_id, created_at, id);
CREATE INDEX changelog_author_id ON changelog (author_id);

CREATE TABLE comment (
    id         text        NOT NULL PRIMARY KEY,
    post_id    text        NOT NULL REFERENCES post (id),
    parent_id  text        REFERENCES comment (id),
    author_id  text        REFERENCES "user" (id),
    content    text        NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE INDEX comment_post_id ON comment (post_id, created_at, id);
CREATE INDEX comment_parent_id ON comment (parent_id);
CREATE INDEX comment_author_id ON comment (author_id);

COMMENT ON COLUMN comment.parent_id IS 'What it replies to: a comment on the same post.';

CREATE TABLE vote (
    id         text        NOT NULL PRIMARY KEY,
    post_id    text        NOT NULL REFERENCES post (id),
    voter_id   text        REFERENCES "user" (id),
    created_at timestamptz NOT NULL,
    UNIQUE (post_id, voter_id)
);

CREATE INDEX vote_voter_id ON vote (voter_id);

CREATE TABLE reaction (
    id         text        NOT NULL PRIMARY KEY,
    comment_id text        NOT NULL REFERENCES comment (id),
    reactor_id text        REFERENCES "user" (id),
    type       text        NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (comment_id, reactor_id, type)
);

CREATE INDEX reaction_reactor_id ON reaction (reactor_id);
