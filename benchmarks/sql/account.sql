-- An account that owns 10 workspaces with :rows rows below them, to which everybody has contributed, and that has
-- contributed to the workspaces of others. All of it depends on :owner alone, so that two accounts differ in nothing else.

CREATE TEMP TABLE person AS
SELECT row_number() OVER (ORDER BY email) - 1 AS number, id FROM "user" WHERE email LIKE 'crowd-%';

CREATE UNIQUE INDEX ON person (number);
ANALYZE person;

SELECT count(*) AS people, :rows / 10000 AS boards, :rows / 1000 AS changelogs, :rows / 50 AS posts,
       :rows / 5 AS comments, 2 * :rows / 5 AS votes
FROM person \gset

CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN md5(current_setting('bench.owner') || kind || n);

CREATE FUNCTION pg_temp.moment(n bigint) RETURNS timestamptz LANGUAGE sql STABLE
    RETURN now() - n * interval '1 second';

SET bench.owner = :'owner';

BEGIN;

INSERT INTO workspace (id, owner_id, name, slug, created_at)
SELECT pg_temp.id('workspace', n), :'owner', 'Workspace ' || n, NULL, pg_temp.moment(n)
FROM generate_series(0, 9) AS n;

INSERT INTO member (id, workspace_id, user_id, role, joined_at)
SELECT pg_temp.id('owner', n), pg_temp.id('workspace', n), :'owner', 'owner', pg_temp.moment(n)
FROM generate_series(0, 9) AS n;

INSERT INTO member (id, workspace_id, user_id, role, joined_at)
SELECT pg_temp.id('member', n), pg_temp.id('workspace', n % 10), p.id, 'member', pg_temp.moment(n)
FROM generate_series(0, 199) AS n
JOIN person p ON p.number = n / 10;

INSERT INTO invitation (id, workspace_id, inviter_id, email, role, created_at)
SELECT pg_temp.id('invitation', n), pg_temp.id('workspace', n % 10), :'owner', 'guest-' || n || '@example.com', 'member',
       pg_temp.moment(n)
FROM generate_series(0, 99) AS n;

INSERT INTO custom_domain (id, workspace_id, host, created_at)
SELECT pg_temp.id('domain', n), pg_temp.id('workspace', n % 10), pg_temp.id('host', n) || '.example.com', pg_temp.moment(n)
FROM generate_series(0, 19) AS n;

INSERT INTO branding (id, workspace_id, primary_color, theme, logo_url, updated_at)
SELECT pg_temp.id('branding', n), pg_temp.id('workspace', n), '#123456', 'dark', NULL, pg_temp.moment(n)
FROM generate_series(0, 9) AS n;

INSERT INTO integration (id, workspace_id, type, webhook_url, created_at)
SELECT pg_temp.id('integration', n), pg_temp.id('workspace', n), 'slack', 'https://hooks.example.com/' || n,
       pg_temp.moment(n)
FROM generate_series(0, 9) AS n;

INSERT INTO board (id, workspace_id, creator_id, name, created_at)
SELECT pg_temp.id('board', n), pg_temp.id('workspace', n % 10), p.id, 'Board ' || n, pg_temp.moment(n)
FROM generate_series(0, :boards - 1) AS n
JOIN person p ON p.number = n % :people;

INSERT INTO changelog (id, board_id, author_id, title, content, created_at)
SELECT pg_temp.id('changelog', n), pg_temp.id('board', n % :boards), p.id, 'News ' || n, repeat('What is new. ', 20),
       pg_temp.moment(n)
FROM generate_series(0, :changelogs - 1) AS n
JOIN person p ON p.number = n % :people;

INSERT INTO post (id, board_id, author_id, title, content, created_at)
SELECT pg_temp.id('post', n), pg_temp.id('board', n % :boards), p.id, 'Wish ' || n, repeat('What I wish. ', 20),
       pg_temp.moment(n)
FROM generate_series(0, :posts - 1) AS n
JOIN person p ON p.number = n % :people;

-- Those on one post reply to each other by twos.
INSERT INTO comment (id, post_id, parent_id, author_id, content, created_at)
SELECT pg_temp.id('comment', n), pg_temp.id('post', n % :posts),
       CASE WHEN n / :posts % 2 = 1 THEN pg_temp.id('comment', n - :posts) END, p.id, 'I think so too, number ' || n,
       pg_temp.moment(n)
FROM generate_series(0, :comments - 1) AS n
JOIN person p ON p.number = n % :people;

INSERT INTO vote (id, post_id, voter_id, created_at)
SELECT pg_temp.id('vote', n), pg_temp.id('post', n % :posts), p.id, pg_temp.moment(n)
FROM generate_series(0, :votes - 1) AS n
JOIN person p ON p.number = (n % :posts + n / :posts) % :people;

-- As many as are still missing.
SELECT :rows - 10 - 200 - 100 - 20 - 10 - 10 - :boards - :changelogs - :posts - :comments - :votes AS reactions \gset

INSERT INTO reaction (id, comment_id, reactor_id, type, created_at)
SELECT pg_temp.id('reaction', n), pg_temp.id('comment', n % :comments), p.id, 'upvote', pg_temp.moment(n)
FROM generate_series(0, :reactions - 1) AS n
JOIN person p ON p.number = (n % :comments + n / :comments) % :people;

-- What the owner has done elsewhere.
INSERT INTO member (id, workspace_id, user_id, role, joined_at)
SELECT pg_temp.id('guest', row_number() OVER (ORDER BY id)), id, :'owner', 'member', now()
FROM (SELECT id FROM workspace WHERE owner_id <> :'owner' ORDER BY created_at, id LIMIT 5) AS w;

INSERT INTO board (id, workspace_id, creator_id, name, created_at)
SELECT pg_temp.id('board elsewhere', row_number() OVER (ORDER BY id)), id, :'owner', 'Elsewhere', now()
FROM (SELECT id FROM workspace WHERE owner_id <> :'owner' ORDER BY created_at, id LIMIT 5) AS w;

INSERT INTO post (id, board_id, author_id, title, content, created_at)
SELECT pg_temp.id('post elsewhere', row_number() OVER (ORDER BY b.id, n)), b.id, :'owner', 'Elsewhere', 'What I wish', now()
FROM (SELECT id FROM board ORDER BY created_at, id LIMIT 10) AS b
CROSS JOIN generate_series(1, 20) AS n;

INSERT INTO comment (id, post_id, parent_id, author_id, content, created_at)
SELECT pg_temp.id('comment elsewhere', row_number() OVER (ORDER BY id)), id, NULL, :'owner', 'I think so too', now()
FROM (SELECT id FROM post WHERE id < '01' ORDER BY id LIMIT 1000) AS p;

INSERT INTO vote (id, post_id, voter_id, created_at)
SELECT pg_temp.id('vote elsewhere', row_number() OVER (ORDER BY id)), id, :'owner', now()
FROM (SELECT id FROM post WHERE id < '01' ORDER BY id LIMIT 1000) AS p;

COMMIT;
