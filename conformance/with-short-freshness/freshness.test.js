/**
 * What needs a fresh session, where a session is fresh for a moment only. That moment has to pass here: the clock of a
 * service that runs cannot be moved.
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { assertRefused, SECOND, succeeded } from '../expect.js';
import { PASSWORD, sessionIn, someoneSignedUp } from '../people.js';

const FRESH = 3 * SECOND;

let ann, bob, cleo, dora;
before(async () => {
  [ann, bob, cleo, dora] = await Promise.all([1, 2, 3, 4].map(() => someoneSignedUp()));
  await sleep(FRESH);
});

test('who signed in a while ago is asked for the password, and goes on from there', async () => {
  assertRefused(await ann.client.listSessions(), 'SESSION_NOT_FRESH');
  assertRefused(await ann.client.unlinkAccount({ accountId: 'x' }), 'SESSION_NOT_FRESH');

  succeeded(await ann.client.verifyPassword({ password: PASSWORD }));

  assert.equal(succeeded(await ann.client.listSessions()).length, 1);
});

test('a wrong password makes nothing fresh', async () => {
  assertRefused(await bob.client.verifyPassword({ password: 'not the password' }), 'INVALID_PASSWORD');

  assertRefused(await bob.client.listSessions(), 'SESSION_NOT_FRESH');
});

test('being active makes nothing fresh', async () => {
  assert.ok(await sessionIn(bob));
  succeeded(await bob.client.updateUser({ name: 'Bob' }));

  assertRefused(await bob.client.listSessions(), 'SESSION_NOT_FRESH');
});

test('ending sessions needs no fresh one', async () => {
  succeeded(await bob.client.revokeOtherSessions());
});

test('an account is deleted by a fresh session or the password', async () => {
  assertRefused(await cleo.client.deleteUser(), 'SESSION_EXPIRED');

  succeeded(await cleo.client.deleteUser({ password: PASSWORD }));
});

test('listing sessions by the account RPC needs no fresh one', async () => {
  const response = await dora.jstack.account.listSessions.$get();

  assert.equal((await response.json()).sessions.length, 1);
});

test('deleting an account by the account RPC needs a fresh session', async () => {
  await assert.rejects(dora.jstack.account.delete.$post({ confirmDeletion: true }), {
    status: 403,
    message: 'Session is not fresh',
  });
  succeeded(await dora.client.verifyPassword({ password: PASSWORD }));

  const response = await dora.jstack.account.delete.$post({ confirmDeletion: true });

  assert.equal((await response.json()).success, true);
});
