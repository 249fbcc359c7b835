import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { assertRefused } from './expect.js';
import { aPerson, sessionIn, someoneSignedUp } from './people.js';
import { send } from './wire.js';

let ann;
before(async () => (ann = await someoneSignedUp()));

const POSTS = [
  '/sign-up/email',
  '/sign-in/email',
  '/sign-out',
  '/revoke-session',
  '/revoke-sessions',
  '/revoke-other-sessions',
];
const FORMS_TOO = ['/sign-up/email', '/sign-in/email'];

const post = (path, body, contentType) => ann.send('POST', path, { body, headers: { 'content-type': contentType } });

for (const path of POSTS) {
  test(`POST ${path} refuses what is not JSON, and does nothing`, async () => {
    for (const body of ['{', '{"token":', "{'token':'x'}", '{} {}', 'token=x']) {
      assertRefused(await post(path, body, 'application/json'), 'BAD_REQUEST');
    }

    assert.ok(await sessionIn(ann));
  });

  test(`POST ${path} refuses other media types, and does nothing`, async () => {
    const allowed = FORMS_TOO.includes(path)
      ? 'application/x-www-form-urlencoded, application/json'
      : 'application/json';

    for (const type of ['text/plain', 'application/vnd.api+json', 'application/xml', 'multipart/form-data']) {
      assertRefused(
        await post(path, '{}', type),
        'UNSUPPORTED_MEDIA_TYPE',
        `Content-Type "${type}" is not allowed. Allowed types: ${allowed}`,
      );
    }
    assert.ok(await sessionIn(ann));
  });
}

for (const path of POSTS.filter((path) => !FORMS_TOO.includes(path))) {
  test(`POST ${path} refuses forms`, async () => {
    assertRefused(
      await post(path, 'token=x', 'application/x-www-form-urlencoded'),
      'UNSUPPORTED_MEDIA_TYPE',
      'Content-Type "application/x-www-form-urlencoded" is not allowed. Allowed types: application/json',
    );
  });
}

test('the media type may have parameters', async () => {
  for (const type of ['application/json; charset=utf-8', 'application/json;charset=UTF-8', 'Application/JSON']) {
    assert.equal((await post('/revoke-session', '{"token":"x"}', type)).status, 200, type);
  }
});

const NO_OBJECTS = [
  [undefined, 'undefined'],
  ['null', 'null'],
  ['"text"', 'string'],
  ['5', 'number'],
  ['[]', 'array'],
];

for (const path of ['/sign-up/email', '/sign-in/email', '/revoke-session']) {
  // Sign-up takes fields of its own besides the known ones, and says so.
  const expected = path === '/sign-up/email' ? ['object', 'record'] : ['object'];

  for (const [body, type] of NO_OBJECTS) {
    test(`POST ${path} needs an object, ${type} is none`, async () => {
      assertRefused(
        body === undefined ? await ann.send('POST', path) : await post(path, body, 'application/json'),
        'VALIDATION_ERROR',
        expected.map((one) => `[body] Invalid input: expected ${one}, received ${type}`).join('; '),
      );
    });
  }
}

test('fields that nobody knows are ignored', async () => {
  const answer = await send('POST', '/sign-in/email', { json: { ...ann.person, nobody: 'knows', me: {} } });

  assert.equal(answer.status, 200);
});

test('a body of a GET is ignored', async () => {
  const answer = await ann.send('GET', '/get-session', { body: '{', headers: { 'content-type': 'application/json' } });

  assert.equal(answer.json.user.id, ann.user.id);
});

test('a body in UTF-8 keeps all its letters', async () => {
  const name = 'Änne 李 🗝 \u0007 "quoted" \\ </script>';

  const answer = await send('POST', '/sign-up/email', { json: aPerson({ name }) });

  assert.equal(answer.json.user.name, name);
});
