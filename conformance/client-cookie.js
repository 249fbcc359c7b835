/**
 * What holds for the client-side cookie of a session whatever its format. It is read here as a server beside Latchkey
 * would: by the unmodified `getCookieCache` of Better Auth, which asks nobody.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { getCookieCache } from 'better-auth/cookies';
import { Browser } from './browser.js';
import { assertNoCookies, assertRefused, assertSignedOut, SECOND, succeeded } from './expect.js';
import { sessionCookie } from './latchkey.js';
import { severalIn, sessionIn, someoneOnTwoBrowsers, someoneSignedUp } from './people.js';
import { send } from './wire.js';

export const clientCookie = 'latchkey.session_data';

const MINUTE = 60 * SECOND;
const AWKWARD = 'Änn 😀 \u2028 "quoted" \\ / <b>&amp;</b> \u001f\t },"user":{';

/** The tests, with the settings that are in the directory of the caller. */
export function testClientCookie(directory) {
  const settings = Object.fromEntries(
    readFileSync(new URL('settings', directory), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(/=(.*)/s)),
  );
  const strategy = settings.LATCHKEY_SESSION_DATA_COOKIE;
  const [secret] = settings.LATCHKEY_SECRETS.split(',');

  /** Who is signed in, for a server that sees these cookies and knows the secret. */
  const seenBeside = (cookie, options) =>
    getCookieCache(new Headers({ cookie }), {
      cookiePrefix: 'latchkey',
      isSecure: false,
      strategy,
      secret,
      version: '1',
      ...options,
    });

  test('a server beside sees who is signed in, without asking', async () => {
    const browser = await someoneSignedUp();

    const { session, user, updatedAt, version } = await seenBeside(browser.cookie);

    assert.deepEqual({ session, user }, succeeded(await browser.client.getSession()));
    assert.ok(Math.abs(updatedAt - Date.now()) < MINUTE);
    assert.equal(version, '1');
  });

  test('the secret of the session is not in it', async () => {
    const browser = await someoneSignedUp();
    const { session } = await seenBeside(browser.cookie);

    assert.equal(session.token, session.id);
  });

  test('it is set by every way of becoming active, and only then', async () => {
    const { browser, people } = await severalIn(2);
    assert.equal((await seenBeside(browser.cookie)).user.id, people[1].id);

    succeeded(await browser.client.multiSession.setActive({ sessionToken: people[0].session.token }));
    assert.equal((await seenBeside(browser.cookie)).user.id, people[0].id);

    await sessionIn(browser);
    assertNoCookies(browser.answer);
  });

  test('it is set anew when somebody changes their name', async () => {
    const browser = await someoneSignedUp();

    succeeded(await browser.client.updateUser({ name: 'Ann Other' }));

    assert.equal((await seenBeside(browser.cookie)).user.name, 'Ann Other');
  });

  test('names may hold anything', async () => {
    const browser = await someoneSignedUp({ name: AWKWARD });

    assert.equal((await seenBeside(browser.cookie)).user.name, AWKWARD);
  });

  test('what is too long for one cookie is in several', async () => {
    const image = `https://example.com/${'i'.repeat(2_000)}`;
    const browser = await someoneSignedUp({ image, name: 'n'.repeat(256) });
    browser.userAgent = 'u'.repeat(512);
    succeeded(await browser.client.signIn.email(browser.person));

    assert.deepEqual(
      browser.cookieNames.filter((name) => name.startsWith(clientCookie)),
      [`${clientCookie}.0`, `${clientCookie}.1`],
    );
    assert.equal((await seenBeside(browser.cookie)).user.image, image);
    assert.deepEqual((await seenBeside(browser.cookie)).session, await sessionIn(browser));
    assertNoCookies(browser.answer);

    succeeded(await browser.client.updateUser({ name: 'Ann', image: null }));
    assert.deepEqual(
      browser.cookieNames.filter((name) => name.startsWith(clientCookie)),
      [clientCookie],
    );
    assert.equal((await seenBeside(browser.cookie)).user.name, 'Ann');
  });

  test('a server beside believes it for five minutes', async (t) => {
    const browser = await someoneSignedUp();
    const { cookie } = browser;

    t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 4 * MINUTE });
    assert.ok(await seenBeside(cookie));
    t.mock.timers.setTime(Date.now() + 2 * MINUTE);
    assert.equal(await seenBeside(cookie), null);
  });

  test('a server beside believes it only with the right secret and format', async () => {
    const { cookie } = await someoneSignedUp();

    assert.equal(await seenBeside(cookie, { secret: 'another secret that nobody has set' }), null);
    assert.equal(await seenBeside(cookie, { version: '2' }), null);
    for (const other of ['compact', 'jwt', 'jwe'].filter((other) => other !== strategy)) {
      assert.equal(await seenBeside(cookie, { strategy: other }).catch(() => null), null, other);
    }
  });

  test('with https a server beside finds it under the name that it has there', async () => {
    const { cookie } = await someoneSignedUp();

    const secure = cookie.replaceAll('latchkey.', '__Host-latchkey.');

    assert.ok(await seenBeside(secure, { cookiePrefix: '__Host-latchkey' }));
  });

  test('what is forged, foreign or broken is replaced by what is true', async () => {
    const ann = await someoneSignedUp();
    const value = valueIn(ann);
    const changed = (value[40] === 'A' ? 'B' : 'A') + value.slice(41);

    for (const presented of [
      valueIn(await someoneSignedUp()),
      value.slice(0, 40) + changed,
      value.slice(0, -4),
      '',
      'x',
      '%00',
      'eyJhbGciOiJub25lIn0.e30.',
      'A'.repeat(10_000),
    ]) {
      const cookie = `${sessionCookie}=${ann.sessionCookie}; ${clientCookie}=${presented}`;
      const answer = await send('GET', '/get-session', { cookie });

      assert.equal(answer.json.user.id, ann.user.id, presented.slice(0, 50));
      const { user } = await seenBeside(`${clientCookie}=${answer.cookie(clientCookie).value}`);
      assert.equal(user.id, ann.user.id);
    }
  });

  test('by itself it opens nothing', async () => {
    const browser = await someoneSignedUp();
    const cookie = `${clientCookie}=${valueIn(browser)}`;

    assert.equal((await send('GET', '/get-session', { cookie })).text, 'null');
    for (const path of ['/list-sessions', '/list-accounts']) {
      assertRefused(await send('GET', path, { cookie }), 'UNAUTHORIZED');
    }
  });

  test('with it, a session that was revoked is let in nowhere, and cannot have it set anew', async (t) => {
    const { laptop, phone } = await someoneOnTwoBrowsers();
    const { cookie } = phone;
    succeeded(await laptop.client.revokeOtherSessions());

    for (const path of ['/list-sessions', '/list-accounts']) {
      assertRefused(await phone.send('GET', path), 'UNAUTHORIZED');
    }
    const update = await phone.send('POST', '/update-user', { json: { name: 'Eve' } });
    assertRefused(update, 'UNAUTHORIZED');
    assert.equal(update.cookie(clientCookie).value, '');
    assert.equal(await sessionIn(phone), null);
    assert.deepEqual(
      phone.cookieNames.filter((name) => name !== 'latchkey.device'),
      [],
    );

    assert.ok(await seenBeside(cookie), 'a server that does not ask cannot know');
    t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 6 * MINUTE });
    assert.equal(await seenBeside(cookie), null);
  });

  test('signing out takes it along', async () => {
    const browser = await someoneSignedUp();

    succeeded(await browser.client.signOut());

    assertSignedOut(browser);
    assert.ok(browser.answer.cookieNames.includes(clientCookie));
  });

  test('who is not signed in has none', async () => {
    const browser = new Browser();

    assert.equal(await sessionIn(browser), null);

    assertNoCookies(browser.answer);
  });
}

/** What a browser carries, where it fits in one cookie. */
export function valueIn({ cookie }) {
  return new Map(cookie.split('; ').map((each) => each.split(/=(.*)/s))).get(clientCookie);
}
