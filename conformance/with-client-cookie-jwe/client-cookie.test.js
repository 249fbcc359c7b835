/** The client-side cookie of a session as an encrypted JSON Web Token. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testClientCookie, valueIn } from '../client-cookie.js';
import { someoneSignedUp } from '../people.js';

testClientCookie(import.meta.url);

test('it is as published', async () => {
  const [header, key] = valueIn(await someoneSignedUp()).split('.');

  const { kid, ...rest } = JSON.parse(Buffer.from(header, 'base64url'));
  assert.deepEqual(rest, { alg: 'dir', enc: 'A256CBC-HS512' });
  assert.match(kid, /^[\w-]{43}$/);
  assert.equal(key, '');
});

test('who has no secret reads nothing of it', async () => {
  const { cookie, person } = await someoneSignedUp();

  const readable = valueIn({ cookie })
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString('latin1'))
    .join();
  assert.ok(!readable.includes(person.email));
  assert.ok(!readable.includes('session'));
});
