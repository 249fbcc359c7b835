/** multiSession.revoke: one account of the browser is signed out, and leaves it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertNoCookies, assertRefused, assertSignedOut, succeeded } from './expect.js';
import { assertEnded, deviceCookie, secretsIn, sessionCookie } from './latchkey.js';
import { accountsIn, activeIn, anotherBrowserOf, idsOf, sessionIn, severalIn, someoneSignedUp } from './people.js';
import { send } from './wire.js';

const revoke = (browser, sessionToken) => browser.client.multiSession.revoke({ sessionToken });
const setActive = (browser, { session }) => browser.client.multiSession.setActive({ sessionToken: session.token });

test('an account that is not active leaves, and the active one stays so', async () => {
  const { browser, people } = await severalIn(3);
  const [ann, bob, cleo] = people;
  const phone = await anotherBrowserOf({ person: bob });

  assertEnded(succeeded(await revoke(browser, bob.session.token)));

  assert.equal(await activeIn(browser), cleo.id);
  assert.deepEqual(await accountsIn(browser), idsOf([ann, cleo]));
  assert.deepEqual(succeeded(await phone.client.listSessions()), [await sessionIn(phone)]);
});

test('a session that was revoked is over', async () => {
  const { browser, people } = await severalIn(2);
  const [ann, bob] = people;
  succeeded(await setActive(browser, ann));
  const cookieOfAnn = browser.sessionCookie;
  succeeded(await setActive(browser, bob));

  succeeded(await revoke(browser, ann.session.token));

  assert.equal((await send('GET', '/get-session', { cookie: `${sessionCookie}=${cookieOfAnn}` })).text, 'null');
  assertRefused(await setActive(browser, ann), 'INVALID_SESSION_TOKEN');
  assertRefused(await revoke(browser, ann.session.token), 'INVALID_SESSION_TOKEN');
});

test('when the active account leaves, the one that was active before it is active again', async () => {
  const { browser, people } = await severalIn(4);
  const [ann, bob, cleo, dora] = people;
  for (const person of [bob, ann, cleo]) succeeded(await setActive(browser, person));

  for (const [leaves, next] of [[cleo, ann], [ann, bob], [bob, dora]]) {
    succeeded(await revoke(browser, leaves.session.token));
    assert.equal(await activeIn(browser), next.id);
  }
  assert.deepEqual(await accountsIn(browser), [dora.id]);
});

test('when the last account leaves, nobody is signed in', async () => {
  const { browser, people } = await severalIn(1);

  assertEnded(succeeded(await revoke(browser, people[0].session.token)));

  assertSignedOut(browser);
  assert.deepEqual(await accountsIn(browser), []);
});

test('the other browsers of the person stay signed in', async () => {
  const { browser, people } = await severalIn(1);
  const phone = await anotherBrowserOf({ person: people[0] });

  succeeded(await revoke(browser, people[0].session.token));

  assert.deepEqual(succeeded(await phone.client.listSessions()), [await sessionIn(phone)]);
});

test('a session on another device is not revoked, be it one’s own', async () => {
  const { browser, people } = await severalIn(2);
  const [ann, bob] = people;
  const eve = await someoneSignedUp();
  const phone = await anotherBrowserOf({ person: bob });

  assertRefused(await revoke(eve, ann.session.token), 'INVALID_SESSION_TOKEN');
  assertNoCookies(eve.answer);
  assertRefused(await revoke(browser, (await sessionIn(phone)).token), 'INVALID_SESSION_TOKEN');
  assertNoCookies(browser.answer);

  assert.deepEqual(await accountsIn(browser), idsOf(people));
  assert.ok(await sessionIn(phone));
});

test('without the device cookie no account is revoked', async () => {
  const { browser, people } = await severalIn(2);
  const kept = browser.deviceCookie;
  browser.lose(deviceCookie);

  for (const { session } of people) assertRefused(await revoke(browser, session.token), 'INVALID_SESSION_TOKEN');

  browser.setCookie(`${deviceCookie}=${kept}; Path=/`);
  assert.deepEqual(await accountsIn(browser), idsOf(people));
});

test('who is not active in the browser revokes nothing', async () => {
  const { browser, people } = await severalIn(2);
  browser.lose(sessionCookie);

  assertRefused(await revoke(browser, people[0].session.token), 'UNAUTHORIZED');

  assert.deepEqual(await accountsIn(browser), idsOf(people));
});

test('who never signed in is refused', async () => {
  assertRefused(await revoke(new Browser(), 'x'), 'UNAUTHORIZED');
});

test('what is not the token of a session is refused, be it the secret of a cookie', async () => {
  const { browser, people } = await severalIn(2);
  const secrets = [browser.sessionCookie, browser.deviceCookie].flatMap(secretsIn);

  for (const token of ['', 'x', people[0].id, 'x'.repeat(5000), ...secrets]) {
    assertRefused(await revoke(browser, token), 'INVALID_SESSION_TOKEN');
    assertNoCookies(browser.answer);
  }
  assert.deepEqual(await accountsIn(browser), idsOf(people));
});

test('what is no token is named, also to who is not signed in', async () => {
  for (const browser of [await someoneSignedUp(), new Browser()]) {
    for (const [json, type] of [[{}, 'undefined'], [{ sessionToken: 5 }, 'number'], [{ sessionToken: null }, 'null']]) {
      assertRefused(
        await browser.send('POST', '/multi-session/revoke', { json }),
        'VALIDATION_ERROR',
        `[body.sessionToken] Invalid input: expected string, received ${type}`,
      );
    }
  }
});
