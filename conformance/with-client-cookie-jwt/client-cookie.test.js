/** The client-side cookie of a session as a signed JSON Web Token. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testClientCookie, valueIn } from '../client-cookie.js';
import { someoneSignedUp } from '../people.js';

testClientCookie(import.meta.url);

test('it is as published', async () => {
  const [header, claims] = valueIn(await someoneSignedUp()).split('.');

  assert.equal(Buffer.from(header, 'base64url').toString(), '{"alg":"HS256"}');
  const { iat, exp, ...rest } = JSON.parse(Buffer.from(claims, 'base64url'));
  assert.equal(exp, iat + 300);
  assert.deepEqual(Object.keys(rest), ['session', 'user', 'updatedAt', 'version']);
});
