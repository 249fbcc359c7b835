/** The client-side cookie of a session as JSON beside its own signature. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testClientCookie, valueIn } from '../client-cookie.js';
import { someoneSignedUp } from '../people.js';

testClientCookie(import.meta.url);

test('it is as published', async () => {
  const value = valueIn(await someoneSignedUp());

  const { session, expiresAt, signature, ...rest } = JSON.parse(Buffer.from(value, 'base64url'));
  assert.deepEqual(rest, {});
  assert.deepEqual(Object.keys(session), ['session', 'user', 'updatedAt', 'version']);
  assert.equal(expiresAt, session.updatedAt + 300_000);
  assert.match(signature, /^[\w-]{43}$/);
});
