import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertCookiesCleared, assertNoCookies, assertRefused, assertSignedOut, succeeded } from './expect.js';
import { assertEnded } from './latchkey.js';
import { sessionIn, someoneOnTwoBrowsers, someoneSignedUp } from './people.js';
import { send } from './wire.js';

test('ending all sessions signs out everywhere, here too', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  const copies = [laptop.cookie, phone.cookie];

  assertEnded(succeeded(await laptop.client.revokeSessions()));

  assertSignedOut(laptop);
  assert.equal(await sessionIn(phone), null);
  assertCookiesCleared(phone.answer);
  for (const cookie of copies) assert.equal((await send('GET', '/get-session', { cookie })).text, 'null');
});

test('other people stay signed in', async () => {
  const [ann, bob] = [await someoneSignedUp(), await someoneSignedUp()];

  succeeded(await ann.client.revokeSessions());

  assert.ok(await sessionIn(bob));
});

test('one can sign in again afterwards, and that is the only session', async () => {
  const { laptop } = await someoneOnTwoBrowsers();
  const { email, password } = laptop.person;
  succeeded(await laptop.client.revokeSessions());

  succeeded(await laptop.client.signIn.email({ email, password }));

  assert.deepEqual(succeeded(await laptop.client.listSessions()), [await sessionIn(laptop)]);
});

test('it needs no body', async () => {
  const browser = await someoneSignedUp();

  assertEnded((await browser.send('POST', '/revoke-sessions')).json);

  assert.equal(await sessionIn(browser), null);
});

test('who is not signed in is refused', async () => {
  const browser = new Browser();

  assertRefused(await browser.client.revokeSessions(), 'UNAUTHORIZED');

  assertNoCookies(browser.answer);
});

test('whose session was ended cannot end the others', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  succeeded(await laptop.client.revokeOtherSessions());

  assertRefused(await phone.client.revokeSessions(), 'UNAUTHORIZED');

  assertCookiesCleared(phone.answer);
  assert.ok(await sessionIn(laptop));
});
