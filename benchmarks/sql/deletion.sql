-- What somebody who knows the schema would write by hand to delete the account :owner: sets, in one transaction.

BEGIN;

SELECT FROM "user" WHERE id = :'owner' FOR UPDATE;

DELETE FROM session WHERE user_id = :'owner';
DELETE FROM password_reset WHERE user_id = :'owner';
DELETE FROM credential WHERE user_id = :'owner';

CREATE TEMP TABLE gone_board ON COMMIT DROP AS
SELECT b.id FROM board b JOIN workspace w ON w.id = b.workspace_id WHERE w.owner_id = :'owner' OR b.creator_id = :'owner';
CREATE TEMP TABLE gone_post ON COMMIT DROP AS
SELECT id FROM post WHERE board_id IN (SELECT id FROM gone_board);
CREATE TEMP TABLE gone_comment ON COMMIT DROP AS
SELECT id FROM comment WHERE post_id IN (SELECT id FROM gone_post);
ANALYZE gone_board, gone_post, gone_comment;

DELETE FROM reaction WHERE comment_id IN (SELECT id FROM gone_comment);
DELETE FROM comment WHERE id IN (SELECT id FROM gone_comment);
DELETE FROM vote WHERE post_id IN (SELECT id FROM gone_post);
DELETE FROM post WHERE id IN (SELECT id FROM gone_post);
DELETE FROM changelog WHERE board_id IN (SELECT id FROM gone_board);
DELETE FROM board WHERE id IN (SELECT id FROM gone_board);
DELETE FROM integration WHERE workspace_id IN (SELECT id FROM workspace WHERE owner_id = :'owner');
DELETE FROM branding WHERE workspace_id IN (SELECT id FROM workspace WHERE owner_id = :'owner');
DELETE FROM custom_domain WHERE workspace_id IN (SELECT id FROM workspace WHERE owner_id = :'owner');
DELETE FROM invitation WHERE workspace_id IN (SELECT id FROM workspace WHERE owner_id = :'owner');
DELETE FROM invitation WHERE email = (SELECT email FROM "user" WHERE id = :'owner');
DELETE FROM member WHERE workspace_id IN (SELECT id FROM workspace WHERE owner_id = :'owner');
DELETE FROM workspace WHERE owner_id = :'owner';

UPDATE reaction SET reactor_id = NULL WHERE reactor_id = :'owner';
UPDATE vote SET voter_id = NULL WHERE voter_id = :'owner';
UPDATE comment SET author_id = NULL WHERE author_id = :'owner';
UPDATE post SET author_id = NULL WHERE author_id = :'owner';
UPDATE changelog SET author_id = NULL WHERE author_id = :'owner';
UPDATE invitation SET inviter_id = NULL WHERE inviter_id = :'owner';
UPDATE member SET user_id = NULL WHERE user_id = :'owner';

DELETE FROM "user" WHERE id = :'owner';

COMMIT;
