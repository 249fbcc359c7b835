import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertRefused, assertSignedOut, succeeded } from './expect.js';
import { baseURL } from './latchkey.js';
import { sessionIn, someoneOnTwoBrowsers, someoneSignedUp } from './people.js';
import { send } from './wire.js';

test('signing out ends the session and clears its cookie', async () => {
  const browser = await someoneSignedUp();
  const { cookie } = browser;
  assert.ok(await sessionIn(browser));

  assert.deepEqual(succeeded(await browser.client.signOut()), { success: true });

  assertSignedOut(browser);
  assert.equal((await send('GET', '/get-session', { cookie })).text, 'null', 'a copy of the cookie still works');
});

test('the other browsers of the person stay signed in', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();

  succeeded(await laptop.client.signOut());

  assert.deepEqual(succeeded(await phone.client.listSessions()), [await sessionIn(phone)]);
});

test('who is not signed in can sign out as well', async () => {
  const browser = new Browser();

  for (let again = 0; again < 2; again++) {
    assert.deepEqual(succeeded(await browser.client.signOut()), { success: true });
    assertSignedOut(browser);
  }
});

test('whose session is over can sign out as well', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  succeeded(await laptop.client.revokeOtherSessions());

  assert.deepEqual(succeeded(await phone.client.signOut()), { success: true });
  assertSignedOut(phone);
});

test('signing out needs no body', async () => {
  const browser = await someoneSignedUp();

  const answer = await browser.send('POST', '/sign-out');

  assert.deepEqual(answer.json, { success: true });
  assert.equal(await sessionIn(browser), null);
});

test('the page to go to afterwards must be one of ours, or nothing happens', async () => {
  const browser = await someoneSignedUp();

  assertRefused(await browser.client.signOut({ callbackURL: 'https://evil.example' }), 'INVALID_CALLBACK_URL');
  const { error } = await browser.client.signOut({ callbackURL: 5 });
  assert.equal(error.status, 400);
  assert.equal(error.message, 'Invalid callbackURL: expected a string');
  assert.ok(await sessionIn(browser));

  assert.deepEqual(succeeded(await browser.client.signOut({ callbackURL: `${baseURL}/bye` })), { success: true });
});
