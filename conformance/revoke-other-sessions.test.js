import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertCookiesCleared, assertNoCookies, assertRefused, succeeded } from './expect.js';
import { assertEnded } from './latchkey.js';
import { anotherBrowserOf, sessionIn, someoneOnTwoBrowsers, someoneSignedUp } from './people.js';

test('ending the other sessions leaves this one as it is', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  const tablet = await anotherBrowserOf(laptop);
  const before = await sessionIn(laptop);

  assertEnded(succeeded(await laptop.client.revokeOtherSessions()));

  assertNoCookies(laptop.answer);
  for (const other of [phone, tablet]) {
    assert.equal(await sessionIn(other), null);
    assertCookiesCleared(other.answer);
  }
  assert.deepEqual(await sessionIn(laptop), before);
  assert.deepEqual(succeeded(await laptop.client.listSessions()), [before]);
});

test('other people stay signed in', async () => {
  const [ann, bob] = [await someoneSignedUp(), await someoneSignedUp()];

  succeeded(await ann.client.revokeOtherSessions());

  assert.ok(await sessionIn(bob));
});

test('there need not be others', async () => {
  const browser = await someoneSignedUp();

  assertEnded(succeeded(await browser.client.revokeOtherSessions()));

  assert.ok(await sessionIn(browser));
});

test('it needs no body', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();

  assertEnded((await laptop.send('POST', '/revoke-other-sessions')).json);

  assert.equal(await sessionIn(phone), null);
});

test('who is not signed in is refused', async () => {
  const browser = new Browser();

  assertRefused(await browser.client.revokeOtherSessions(), 'UNAUTHORIZED');

  assertNoCookies(browser.answer);
});

test('of two browsers that end each other, the later one is refused', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  succeeded(await laptop.client.revokeOtherSessions());

  assertRefused(await phone.client.revokeOtherSessions(), 'UNAUTHORIZED');

  assertCookiesCleared(phone.answer);
  assert.ok(await sessionIn(laptop));
});
