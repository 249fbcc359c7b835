import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertCookiesCleared, assertNoCookies, assertRefused, succeeded } from './expect.js';
import { assertTokenField } from './latchkey.js';
import { anotherBrowserOf, sessionIn, someoneOnTwoBrowsers, someoneSignedUp } from './people.js';

const byId = (one, other) => (one.id < other.id ? -1 : 1);

test('two browsers of one person each see both sessions, as each sees its own', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  const both = [await sessionIn(laptop), await sessionIn(phone)].sort(byId);

  for (const browser of [laptop, phone]) {
    const list = succeeded(await browser.client.listSessions());

    assert.deepEqual(list.sort(byId), both);
    list.forEach(assertTokenField);
    assertNoCookies(browser.answer);
  }
});

test('dates arrive in the client exactly as they were on the wire', async () => {
  const browser = await someoneSignedUp();

  const [session] = succeeded(await browser.client.listSessions());

  const [sent] = browser.answer.json;
  for (const field of ['createdAt', 'updatedAt', 'expiresAt']) {
    assert.equal(session[field].toISOString(), sent[field], field);
  }
});

test('nobody sees the sessions of somebody else', async () => {
  const [ann, bob] = [await someoneSignedUp(), await someoneSignedUp()];

  assert.deepEqual(succeeded(await ann.client.listSessions()), [await sessionIn(ann)]);
  assert.deepEqual(succeeded(await bob.client.listSessions()), [await sessionIn(bob)]);
});

test('a session that is not remembered is listed like any other', async () => {
  const laptop = await someoneSignedUp();
  const kiosk = await anotherBrowserOf(laptop, { rememberMe: false });

  const ids = succeeded(await laptop.client.listSessions()).map(({ id }) => id);

  assert.ok(ids.includes((await sessionIn(kiosk)).id));
});

test('a session that was ended is not listed any more', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();

  succeeded(await phone.client.signOut());

  assert.deepEqual(succeeded(await laptop.client.listSessions()), [await sessionIn(laptop)]);
});

test('who is not signed in is refused', async () => {
  const browser = new Browser();

  assertRefused(await browser.client.listSessions(), 'UNAUTHORIZED');

  assertNoCookies(browser.answer);
});

test('who was signed out elsewhere is refused, and the cookie is cleared', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  succeeded(await laptop.client.revokeOtherSessions());

  assertRefused(await phone.client.listSessions(), 'UNAUTHORIZED');

  assertCookiesCleared(phone.answer);
});
