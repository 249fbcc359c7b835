import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNoCookies, assertRefused } from './expect.js';
import { baseURL } from './latchkey.js';
import { aPerson, sessionIn, someoneOnTwoBrowsers, someoneSignedUp } from './people.js';
import { send } from './wire.js';

const EVIL = 'https://evil.example';

/** Every call that changes something, with a body that would be accepted. */
const POSTS = {
  '/sign-up/email': () => aPerson(),
  '/sign-in/email': ({ laptop }) => laptop.person,
  '/sign-out': () => ({}),
  '/revoke-session': async ({ phone }) => ({ token: (await sessionIn(phone)).token }),
  '/revoke-sessions': () => ({}),
  '/revoke-other-sessions': () => ({}),
  '/multi-session/set-active': async ({ laptop }) => ({ sessionToken: (await sessionIn(laptop)).token }),
  '/multi-session/revoke': async ({ laptop }) => ({ sessionToken: (await sessionIn(laptop)).token }),
  '/multi-session/bootstrap-current': () => ({}),
};

for (const [path, validBody] of Object.entries(POSTS)) {
  test(`no other site can make a browser POST ${path}`, async () => {
    const browsers = await someoneOnTwoBrowsers();
    const json = await validBody(browsers);

    const foreign = await browsers.laptop.send('POST', path, { origin: EVIL, json });
    const missing = await browsers.laptop.send('POST', path, { origin: undefined, json });

    assertRefused(foreign, 'INVALID_ORIGIN');
    assertRefused(missing, 'MISSING_OR_NULL_ORIGIN');
    assertNoCookies(foreign);
    assertNoCookies(missing);
    assert.ok(await sessionIn(browsers.laptop));
    assert.ok(await sessionIn(browsers.phone));
  });
}

const signOut = (headers) => send('POST', '/sign-out', { json: {}, cookie: 'theme=dark', headers });

test('any cookie makes the origin count, even one that is not ours', async () => {
  assertRefused(await signOut({ origin: EVIL }), 'INVALID_ORIGIN');
  assertRefused(await signOut({}), 'MISSING_OR_NULL_ORIGIN');
});

test('scheme, host and port of the origin count', async () => {
  const { protocol, hostname, port } = new URL(baseURL);

  for (const origin of [
    `https://${hostname}:${port}`,
    `${protocol}//${hostname}`,
    `${protocol}//${hostname}:${port}0`,
    `${protocol}//x${hostname}:${port}`,
    `${protocol}//${hostname}.evil.example:${port}`,
    `${protocol}//evil.example/${hostname}:${port}`,
    'nonsense',
  ]) {
    assertRefused(await signOut({ origin }), 'INVALID_ORIGIN');
  }
});

test('the origin null is nobody, unless the browser says that it is the same origin', async () => {
  assertRefused(await signOut({ origin: 'null' }), 'MISSING_OR_NULL_ORIGIN');
  assertRefused(await signOut({ origin: 'null', 'sec-fetch-site': 'cross-site' }), 'MISSING_OR_NULL_ORIGIN');
  assert.equal((await signOut({ origin: 'null', 'sec-fetch-site': 'same-origin' })).status, 200);
});

test('without an Origin, the Referer tells', async () => {
  assertRefused(await signOut({ referer: `${EVIL}/page` }), 'INVALID_ORIGIN');
  assert.equal((await signOut({ referer: `${baseURL}/page` })).status, 200);
});

test('with an Origin, the Referer tells nothing', async () => {
  assertRefused(await signOut({ origin: EVIL, referer: `${baseURL}/page` }), 'INVALID_ORIGIN');
  assert.equal((await signOut({ origin: baseURL, referer: `${EVIL}/page` })).status, 200);
});

test('without cookies nobody can be made to do anything, so nobody is refused', async () => {
  for (const headers of [{}, { origin: EVIL }, { origin: 'null' }]) {
    assert.equal((await send('POST', '/sign-out', { json: {}, headers })).status, 200);
  }
});

test('reading is not refused', async () => {
  const browser = await someoneSignedUp();

  for (const path of ['/get-session', '/list-sessions']) {
    assert.equal((await browser.send('GET', path, { origin: EVIL })).status, 200);
  }
});

for (const [path, validBody] of Object.entries(POSTS).filter(([path]) => path.endsWith('/email'))) {
  test(`POST ${path} without cookies: a page of another site is refused, a program is not`, async () => {
    const laptop = await someoneSignedUp();
    const attempt = (headers) => send('POST', path, { headers, json: validBody({ laptop }) });

    for (const mode of [{}, { 'sec-fetch-dest': 'document' }]) {
      assertRefused(
        await attempt({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', origin: baseURL, ...mode }),
        'CROSS_SITE_NAVIGATION_LOGIN_BLOCKED',
      );
    }
    for (const hint of ['sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest']) {
      assertRefused(await attempt({ [hint]: 'cors' }), 'MISSING_OR_NULL_ORIGIN');
      assertRefused(await attempt({ [hint]: 'cors', origin: EVIL }), 'INVALID_ORIGIN');
    }
    assertRefused(await attempt({ origin: EVIL }), 'INVALID_ORIGIN');
    assertRefused(await attempt({ referer: `${EVIL}/page` }), 'INVALID_ORIGIN');

    assert.equal((await attempt({})).status, 200);
    assert.equal((await attempt({ origin: baseURL })).status, 200);
    assert.equal(
      (await attempt({ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', origin: baseURL })).status,
      200,
    );
  });
}

test('of several things that are wrong, the first in this order is told', async () => {
  const { cookie } = await someoneSignedUp();
  const broken = { body: '{', headers: { 'content-type': 'application/json' } };
  const missing = '[body.token] Invalid input: expected string, received undefined';

  assertRefused(await send('POST', '/revoke-session', { cookie, origin: EVIL, ...broken }), 'BAD_REQUEST');
  assertRefused(await send('POST', '/revoke-session', { cookie, origin: EVIL, json: {} }), 'INVALID_ORIGIN');
  assertRefused(await send('POST', '/revoke-session', { json: {} }), 'VALIDATION_ERROR', missing);
  assertRefused(await send('POST', '/revoke-session', { json: { token: 'x' } }), 'UNAUTHORIZED');
});

test('a page of another site that sends nonsense is told about the nonsense', async () => {
  const answer = await send('POST', '/sign-in/email', { origin: EVIL, json: { email: 5, password: 'x' } });

  assertRefused(answer, 'VALIDATION_ERROR', '[body.email] Invalid input: expected string, received number');
});
