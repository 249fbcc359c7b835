/** Reading writes nothing: who is due for renewal is told so, and the client asks for it by itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from '../browser.js';
import { assertFields, assertNoCookies, assertRefused, succeeded } from '../expect.js';
import { cookiesOfASignIn, sessionCookie } from '../latchkey.js';
import { aPageIn } from '../page.js';
import { anotherBrowserOf, someoneOnTwoBrowsers, someoneSignedUp } from '../people.js';

test('a GET renews nothing, but says that it is time', async () => {
  const browser = await someoneSignedUp();

  const [one, other] = [await browser.client.getSession(), await browser.client.getSession()].map(succeeded);

  assertFields(one, ['needsRefresh', 'session', 'user']);
  assert.equal(one.needsRefresh, true);
  assertNoCookies(browser.answer);
  assert.deepEqual(other, one);
});

test('a POST renews', async () => {
  const browser = await someoneSignedUp();
  const { session: before } = succeeded(await browser.client.getSession());

  const renewed = succeeded(await browser.client.getSession({ fetchOptions: { method: 'POST' } }));

  assertFields(renewed, ['session', 'user']);
  assert.ok(renewed.session.expiresAt > before.expiresAt);
  assert.deepEqual(browser.answer.cookieNames, cookiesOfASignIn);
  assert.deepEqual(browser.answer.cookie(sessionCookie).attributes, [
    'HttpOnly',
    'Max-Age=604800',
    'Path=/',
    'SameSite=Lax',
  ]);
});

test('a page renews by itself', async (t) => {
  const browser = await someoneSignedUp();

  await aPageIn(browser, t).shows(({ data }) => data?.session.updatedAt > data?.session.createdAt);
});

test('who is not remembered is never due', async () => {
  const browser = await anotherBrowserOf(await someoneSignedUp(), { rememberMe: false });
  const { session } = succeeded(await browser.client.getSession());

  assertFields(succeeded(await browser.client.getSession()), ['session', 'user']);
  const posted = succeeded(await browser.client.getSession({ fetchOptions: { method: 'POST' } }));

  assert.deepEqual(posted.session, session);
  assertNoCookies(browser.answer);
});

test('who is not signed in gets null, either way', async () => {
  for (const method of ['GET', 'POST']) {
    assert.equal(succeeded(await new Browser().client.getSession({ fetchOptions: { method } })), null);
  }
});

test('a session that was ended elsewhere is not brought back', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  succeeded(await laptop.client.revokeOtherSessions());

  assert.equal(succeeded(await phone.client.getSession({ fetchOptions: { method: 'POST' } })), null);
  assert.equal(phone.sessionCookie, undefined);
});

test('a POST is a change: it must come from a page of ours', async () => {
  const browser = await someoneSignedUp();

  assertRefused(await browser.send('POST', '/get-session', { origin: undefined, json: {} }), 'MISSING_OR_NULL_ORIGIN');
  assertRefused(
    await browser.send('POST', '/get-session', { origin: 'https://evil.example', json: {} }),
    'INVALID_ORIGIN',
  );
});
