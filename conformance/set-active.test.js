import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertNoCookies, assertRefused, succeeded } from './expect.js';
import { deviceCookie, secretsIn, sessionCookie } from './latchkey.js';
import { accountsIn, activeIn, anotherBrowserOf, idsOf, sessionIn, severalIn, someoneSignedUp } from './people.js';
import { send } from './wire.js';

const setActive = (browser, sessionToken) => browser.client.multiSession.setActive({ sessionToken });

async function assertNothingChanged(browser, people, active) {
  assertNoCookies(browser.answer);
  assert.equal(await activeIn(browser), active.id);
  assert.deepEqual(await accountsIn(browser), idsOf(people));
}

test('another account becomes the active one', async () => {
  const { browser, people } = await severalIn(3);
  const [ann] = people;

  const { session, user } = succeeded(await setActive(browser, ann.session.token));

  assert.deepEqual(browser.answer.cookieNames, [sessionCookie]);
  assert.equal(user.id, ann.id);
  assert.equal(session.id, ann.session.id);
  assert.deepEqual(succeeded(await browser.client.getSession()), { session, user });
});

test('switching makes no new session, and ends none', async () => {
  const { browser, people } = await severalIn(2);
  const sessionsOf = async () => (await browser.client.listSessions()).data.map(({ id }) => id);

  for (const { id, session } of [...people, ...people]) {
    succeeded(await setActive(browser, session.token));
    assert.equal(await activeIn(browser), id);
    assert.deepEqual(await sessionsOf(), [session.id]);
    assert.equal((await sessionIn(browser)).expiresAt.getTime(), session.expiresAt.getTime());
  }
  assert.deepEqual(await accountsIn(browser), idsOf(people));
});

test('each switch to a session gives it a new secret, and takes the worth of the one before', async () => {
  const { browser, people } = await severalIn(2);
  const [ann, bob] = people;
  succeeded(await setActive(browser, ann.session.token));
  const earlier = browser.sessionCookie;
  succeeded(await setActive(browser, bob.session.token));
  succeeded(await setActive(browser, ann.session.token));

  assert.notEqual(browser.sessionCookie, earlier);
  assert.equal((await send('GET', '/get-session', { cookie: `${sessionCookie}=${earlier}` })).text, 'null');
  assert.equal(await activeIn(browser), ann.id);
});

test('the active account can be made active', async () => {
  const { browser, people } = await severalIn(2);

  assert.equal(succeeded(await setActive(browser, people[1].session.token)).user.id, people[1].id);

  assert.equal(await activeIn(browser), people[1].id);
});

test('nobody needs to be active', async () => {
  const { browser, people } = await severalIn(2);
  browser.lose(sessionCookie);

  succeeded(await setActive(browser, people[0].session.token));

  assert.equal(await activeIn(browser), people[0].id);
});

test('somebody else’s session on another device is no session of this one', async () => {
  const { browser, people } = await severalIn(2);
  const eve = await someoneSignedUp();

  for (const token of idsOf(people.map(({ session }) => session))) {
    assertRefused(await setActive(eve, token), 'INVALID_SESSION_TOKEN');
    await assertNothingChanged(eve, [eve.user], eve.user);
  }
  assert.equal(await activeIn(browser), people[1].id);
});

test('nor is one’s own session on another device', async () => {
  const { browser, people } = await severalIn(2);
  const phone = await anotherBrowserOf({ person: people[0] });
  const { token } = await sessionIn(phone);

  assertRefused(await setActive(browser, token), 'INVALID_SESSION_TOKEN');

  await assertNothingChanged(browser, people, people[1]);
});

test('the session cookie alone opens no other account', async () => {
  const { browser, people } = await severalIn(2);
  browser.lose(deviceCookie);

  assertRefused(await setActive(browser, people[0].session.token), 'INVALID_SESSION_TOKEN');

  assertNoCookies(browser.answer);
  assert.equal(await activeIn(browser), people[1].id);
});

test('a session that was ended elsewhere cannot be made active', async () => {
  const { browser, people } = await severalIn(3);
  const phone = await anotherBrowserOf({ person: people[0] });
  succeeded(await phone.client.revokeOtherSessions());

  assertRefused(await setActive(browser, people[0].session.token), 'INVALID_SESSION_TOKEN');

  assert.equal(await activeIn(browser), people[2].id);
  assert.deepEqual(await accountsIn(browser), idsOf(people.slice(1)));
});

test('who never signed in cannot make anybody active', async () => {
  const { people } = await severalIn(1);
  const browser = new Browser();

  assertRefused(await setActive(browser, people[0].session.token), 'INVALID_SESSION_TOKEN');

  assertNoCookies(browser.answer);
});

test('what is not the token of a session is refused, be it the secret of a cookie', async () => {
  const { browser, people } = await severalIn(2);
  const secrets = [browser.sessionCookie, browser.deviceCookie].flatMap(secretsIn);

  for (const token of ['', 'x', people[0].id, people[0].email, 'x'.repeat(5000), '../x', ...secrets]) {
    assertRefused(await setActive(browser, token), 'INVALID_SESSION_TOKEN');
    await assertNothingChanged(browser, people, people[1]);
  }
});

test('what is no token is named', async () => {
  const { browser, people } = await severalIn(2);

  for (const [json, type] of [
    [{}, 'undefined'],
    [{ sessionToken: 5 }, 'number'],
    [{ sessionToken: null }, 'null'],
    [{ sessionToken: [people[0].session.token] }, 'array'],
    [{ sessionToken: { $ne: '' } }, 'object'],
  ]) {
    assertRefused(
      await browser.send('POST', '/multi-session/set-active', { json }),
      'VALIDATION_ERROR',
      `[body.sessionToken] Invalid input: expected string, received ${type}`,
    );
  }
  assert.equal(await activeIn(browser), people[1].id);
});

test('a request that is no object is named', async () => {
  assertRefused(
    await send('POST', '/multi-session/set-active'),
    'VALIDATION_ERROR',
    '[body] Invalid input: expected object, received undefined',
  );
});
