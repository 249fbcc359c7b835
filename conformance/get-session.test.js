import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import {
  assertAround,
  assertCookiesCleared,
  assertFields,
  assertId,
  assertNoCookies,
  assertRefused,
  SECOND,
  succeeded,
} from './expect.js';
import { assertTokenField, sessionCookie } from './latchkey.js';
import { anotherBrowserOf, sessionIn, someoneOnTwoBrowsers, someoneSignedUp } from './people.js';
import { send } from './wire.js';

test('who is not signed in gets null, not an error', async () => {
  assert.deepEqual(await new Browser().client.getSession(), { data: null, error: null });

  const answer = await send('GET', '/get-session');
  assert.equal(answer.status, 200);
  assert.equal(answer.text, 'null');
  assertNoCookies(answer);
});

test('who is signed in gets the session and the user', async () => {
  const browser = await someoneSignedUp();

  const data = succeeded(await browser.client.getSession());

  assertFields(data, ['session', 'user']);
  assert.deepEqual(data.user, browser.user);
  const { id, userId, token, ipAddress, userAgent, createdAt, updatedAt, expiresAt, ...rest } = data.session;
  assert.deepEqual(rest, {});
  assertId(id);
  assertId(token);
  assertTokenField(data.session);
  assert.equal(userId, browser.user.id);
  assert.equal(userAgent, browser.userAgent);
  assert.equal(typeof ipAddress, 'string');
  assertAround(createdAt, Date.now(), 60 * SECOND);
  assertAround(updatedAt, createdAt);
  assert.ok(expiresAt > createdAt);
});

test('dates arrive in the client exactly as they were on the wire', async () => {
  const browser = await someoneSignedUp();

  const { session, user } = succeeded(await browser.client.getSession());

  const { json } = browser.answer;
  for (const field of ['createdAt', 'updatedAt', 'expiresAt']) {
    assert.equal(session[field].toISOString(), json.session[field], field);
  }
  for (const field of ['createdAt', 'updatedAt']) assert.equal(user[field].toISOString(), json.user[field], field);
});

test('looking at a young session changes nothing', async () => {
  const browser = await someoneSignedUp();
  const first = succeeded(await browser.client.getSession());

  const second = succeeded(await browser.client.getSession());

  assert.deepEqual(second, first);
  assertNoCookies(browser.answer);
});

test('no answer may be kept by a cache', async () => {
  const browser = await someoneSignedUp();

  for (const answer of [
    await browser.send('GET', '/get-session'),
    await send('GET', '/get-session'),
    await send('POST', '/get-session', { json: {} }),
  ]) {
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(answer.headers.get('pragma'), 'no-cache');
  }
});

test('the client may ask to bypass the cookie cache and the renewal', async () => {
  const browser = await someoneSignedUp();
  const expected = await sessionIn(browser);

  for (const query of [{ disableCookieCache: true }, { disableRefresh: true }]) {
    assert.deepEqual(succeeded(await browser.client.getSession({ query })).session, expected);
  }
});

test('asking is not a POST', async () => {
  for (const browser of [new Browser(), await someoneSignedUp()]) {
    assertRefused(
      await browser.client.getSession({ fetchOptions: { method: 'POST' } }),
      'METHOD_NOT_ALLOWED_DEFER_SESSION_REQUIRED',
    );
  }
});

test('a forged cookie is no cookie: null, and nothing is cleared', async () => {
  const { sessionCookie: value } = await someoneSignedUp();
  const other = await someoneSignedUp();
  const plain = decodeURIComponent(value);
  const dot = plain.lastIndexOf('.');
  const [token, signature] = [plain.slice(0, dot), plain.slice(dot + 1)];
  const forged = {
    'the bare token': token,
    'a token without its signature': `${token}.`,
    'a signature without its token': `.${signature}`,
    'a changed signature': `${token}.${changed(signature)}`,
    'a changed token': `${changed(token)}.${signature}`,
    'the signature of somebody else': `${token}.${decodeURIComponent(other.sessionCookie).split('.').at(-1)}`,
    'a shortened signature': plain.slice(0, -8),
    nothing: '',
    'no text at all': '%FF%00',
    'a very long text': 'x'.repeat(4000),
  };

  for (const [what, value] of Object.entries(forged)) {
    const answer = await send('GET', '/get-session', { cookie: `${sessionCookie}=${value}` });

    assert.equal(answer.text, 'null', what);
    assertNoCookies(answer);
  }
  assert.notEqual((await send('GET', '/get-session', { cookie: `${sessionCookie}=${value}` })).text, 'null');
});

/** The same text with another first character. */
function changed(text) {
  return (text[0] === 'A' ? 'B' : 'A') + text.slice(1);
}

test('the cookie under another name is no session', async () => {
  const { sessionCookie: value } = await someoneSignedUp();

  for (const name of [
    sessionCookie.toUpperCase(),
    `__Host-${sessionCookie}`,
    `__Secure-${sessionCookie}`,
    'session_token',
  ]) {
    assert.equal((await send('GET', '/get-session', { cookie: `${name}=${value}` })).text, 'null', name);
  }
});

test('cookies of other applications do not matter', async () => {
  const { cookie } = await someoneSignedUp();

  const answer = await send('GET', '/get-session', { cookie: `theme=dark; ${cookie}; quoted="a,b"; strange` });

  assert.notEqual(answer.text, 'null');
});

test('the cookie of a session that was ended elsewhere is cleared', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  succeeded(await laptop.client.revokeOtherSessions());

  assert.deepEqual(await phone.client.getSession(), { data: null, error: null });
  assertCookiesCleared(phone.answer);
  assert.equal(phone.sessionCookie, undefined);
});

test('each browser is told its own session', async () => {
  const laptop = await someoneSignedUp();
  const phone = await anotherBrowserOf(laptop);

  const [one, other] = [await sessionIn(laptop), await sessionIn(phone)];

  assert.notEqual(one.id, other.id);
  assert.equal(one.userAgent, laptop.userAgent);
  assert.equal(other.userAgent, phone.userAgent);
});

test('a caller that does not name itself has an empty user agent', async () => {
  const { person } = await someoneSignedUp();
  const signedIn = await send('POST', '/sign-in/email', { json: { email: person.email, password: person.password } });

  const cookie = `${sessionCookie}=${signedIn.cookie(sessionCookie).value}`;
  const { session } = (await send('GET', '/get-session', { cookie })).json;

  assert.equal(session.userAgent, '');
});
