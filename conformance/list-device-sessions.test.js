import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertNoCookies, succeeded } from './expect.js';
import { assertTokenField, sessionCookie } from './latchkey.js';
import {
  accountsIn,
  anotherBrowserOf,
  idsOf,
  severalIn,
  signIn,
  signUpIn,
  someoneOnTwoBrowsers,
  someoneSignedUp,
} from './people.js';
import { send } from './wire.js';

const list = async (browser) => succeeded(await browser.client.multiSession.listDeviceSessions());

test('where nobody ever signed in there is nobody', async () => {
  const browser = new Browser();

  assert.deepEqual(await list(browser), []);

  assertNoCookies(browser.answer);
});

test('whoever signs up is listed, with the session and the user of every other answer', async () => {
  const browser = await someoneSignedUp();
  const current = succeeded(await browser.client.getSession());

  assert.deepEqual(await list(browser), [current]);

  assertNoCookies(browser.answer);
  assertTokenField(current.session);
});

test('all accounts of the browser are listed, in the order of their first sign-in', async () => {
  const { browser, people } = await severalIn(3);

  assert.deepEqual((await list(browser)).map(({ session }) => session), people.map(({ session }) => session));
});

test('the order is the same whoever is active', async () => {
  const { browser, people } = await severalIn(3);

  for (const { session } of [people[0], people[2], people[1]]) {
    succeeded(await browser.client.multiSession.setActive({ sessionToken: session.token }));
    assert.deepEqual(await accountsIn(browser), idsOf(people));
  }
});

test('who signs in again is listed once, where they were', async () => {
  const { browser, people } = await severalIn(3);

  const { token } = succeeded(await signIn(browser, people[0]));

  assert.deepEqual(await accountsIn(browser), idsOf(people));
  assert.equal((await list(browser))[0].session.token, token);
});

test('who was signed out elsewhere is not listed', async () => {
  const { browser, people } = await severalIn(3);
  const phone = await anotherBrowserOf({ person: people[1] });

  succeeded(await phone.client.revokeOtherSessions());

  assert.deepEqual(await accountsIn(browser), idsOf([people[0], people[2]]));
});

test('other browsers are not listed', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  await signUpIn(phone);

  assert.equal((await list(laptop)).length, 1);
  assert.equal((await list(phone)).length, 2);
});

test('nobody needs to be active', async () => {
  const { browser, people } = await severalIn(2);

  browser.lose(sessionCookie);

  assert.deepEqual(await accountsIn(browser), idsOf(people));
  assertNoCookies(browser.answer);
});

test('the session cookie alone lists nobody', async () => {
  const { browser } = await severalIn(2);

  const answer = await send('GET', '/multi-session/list-device-sessions', {
    cookie: `${sessionCookie}=${browser.sessionCookie}`,
  });

  assert.deepEqual(answer.json, []);
});
