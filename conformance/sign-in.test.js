import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Browser } from './browser.js';
import { assertFields, assertId, assertNoCookies, assertRefused, succeeded } from './expect.js';
import { baseURL, cookiesOfASignIn, sessionCookie } from './latchkey.js';
import { aPerson, sessionIn, someoneSignedUp } from './people.js';
import { send } from './wire.js';

let ann;
before(async () => (ann = await someoneSignedUp()));

const signIn = (details, browser = new Browser()) =>
  browser.client.signIn.email({ email: ann.person.email, password: ann.person.password, ...details });

test('the right password signs in', async () => {
  const browser = new Browser();

  const data = succeeded(await signIn({}, browser));

  assertFields(data, ['redirect', 'token', 'user']);
  assert.equal(data.redirect, false);
  assertId(data.token);
  assert.deepEqual(data.user, ann.user);
  assert.deepEqual(browser.answer.cookieNames, cookiesOfASignIn);
  assert.equal(browser.answer.headers.get('location'), null);
  const current = succeeded(await browser.client.getSession());
  assert.equal(current.session.token, data.token);
  assert.deepEqual(current.user, ann.user);
});

test('the letter case of the address does not matter', async () => {
  assert.equal(succeeded(await signIn({ email: ann.person.email.toUpperCase() })).user.id, ann.user.id);
});

test('each sign-in is a session of its own', async () => {
  const [one, other] = [await signIn(), await signIn()].map(succeeded);

  assert.notEqual(one.token, other.token);
});

test('a wrong password and an unknown address are refused alike', async () => {
  const attempt = (details) => {
    const json = { email: ann.person.email, password: 'not the password', ...details };
    return send('POST', '/sign-in/email', { origin: baseURL, json });
  };
  const wrong = await attempt({});
  const unknown = await attempt({ email: aPerson().email });

  assertRefused(wrong, 'INVALID_EMAIL_OR_PASSWORD');
  assertRefused(unknown, 'INVALID_EMAIL_OR_PASSWORD');
  assert.deepEqual({ ...wrong.json, traceId: '' }, { ...unknown.json, traceId: '' });
  assert.deepEqual([...wrong.headers.keys()], [...unknown.headers.keys()]);
});

test('a refused sign-in sets no cookie and leaves whoever is signed in signed in', async () => {
  const browser = await someoneSignedUp();
  const before = await sessionIn(browser);

  assertRefused(await signIn({ password: 'not the password' }, browser), 'INVALID_EMAIL_OR_PASSWORD');

  assertNoCookies(browser.answer);
  assert.deepEqual(await sessionIn(browser), before);
});

test('a password is the same however its letters are encoded', async () => {
  const bob = await someoneSignedUp({ password: 'ｐａｓｓｗｏｒｄ１２３' });

  succeeded(await signIn({ email: bob.person.email, password: 'password123' }));
});

test('letter case and blanks of a password matter', async () => {
  for (const password of [ann.person.password.toUpperCase(), ` ${ann.person.password}`, `${ann.person.password} `]) {
    assertRefused(await signIn({ password }), 'INVALID_EMAIL_OR_PASSWORD');
  }
});

test('a short password is just a wrong one', async () => {
  assertRefused(await signIn({ password: 'x' }), 'INVALID_EMAIL_OR_PASSWORD');
  assertRefused(await signIn({ password: '' }), 'INVALID_EMAIL_OR_PASSWORD');
});

test('a password of more than 128 characters is too long, whosever it is', async () => {
  const password = 'x'.repeat(129);

  assertRefused(await signIn({ password }), 'PASSWORD_TOO_LONG');
  assertRefused(await signIn({ password, email: aPerson().email }), 'PASSWORD_TOO_LONG');
});

for (const email of ['', 'ann', 'ann@example', ' ann@example.com']) {
  test(`"${email}" is an invalid e-mail address`, async () => {
    assertRefused(await signIn({ email }), 'INVALID_EMAIL');
  });
}

test('what is missing or has the wrong type is named', async () => {
  assertRefused(
    await send('POST', '/sign-in/email', { json: {} }),
    'VALIDATION_ERROR',
    '[body.email] Invalid input: expected string, received undefined; ' +
      '[body.password] Invalid input: expected string, received undefined',
  );
  assertRefused(
    await signIn({ rememberMe: 'yes' }),
    'VALIDATION_ERROR',
    '[body.rememberMe] Invalid input: expected boolean, received string',
  );
  assertRefused(
    await signIn({ rememberMe: null }),
    'VALIDATION_ERROR',
    '[body.rememberMe] Invalid input: expected boolean, received null',
  );
});

test('a form signs in like JSON, but its texts are no booleans', async () => {
  const form = (more) => ({
    body: new URLSearchParams({ email: ann.person.email, password: ann.person.password, ...more }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

  assert.equal((await send('POST', '/sign-in/email', form())).json.user.id, ann.user.id);
  assertRefused(
    await send('POST', '/sign-in/email', form({ rememberMe: 'false' })),
    'VALIDATION_ERROR',
    '[body.rememberMe] Invalid input: expected boolean, received string',
  );
});

/** A page as the tests write it; `<us>` is the host and port of the service. */
function page(pattern) {
  const { host } = new URL(baseURL);
  return pattern.replace('<us>', host).replace('<US>', host.toUpperCase());
}

const OUR_PAGES = [
  '/dash',
  '/dash?x=1&y=2',
  '/a b',
  '/a#frag',
  '/ü',
  '/a?u=https://evil.example',
  'http://<us>/dash',
  'http://ann@<us>/dash',
  'HTTP://<US>',
];

for (const pattern of OUR_PAGES) {
  test(`the client is sent on to ${pattern}`, async () => {
    const callbackURL = page(pattern);
    const browser = new Browser();

    const data = succeeded(await signIn({ callbackURL }, browser));

    assertFields(data, ['redirect', 'token', 'url', 'user']);
    assert.equal(data.redirect, true);
    assert.equal(data.url, callbackURL);
    assert.equal(browser.answer.status, 200);
    assert.ok(await sessionIn(browser));
  });
}

test('the answer names the page to go to in its Location as well', async () => {
  const browser = new Browser();

  await signIn({ callbackURL: '/dash' }, browser);

  assert.equal(browser.answer.headers.get('location'), '/dash');
});

const PAGES_OF_OTHERS = [
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/%2fevil.example',
  '/%5cevil.example',
  '/\tevil',
  'http://<us>.evil.example/',
  'http://<us>@evil.example/',
  'http://x<us>/',
  'http://<us>0/',
  'https://<us>/',
  'javascript:alert(1)',
  'dash',
];

for (const pattern of PAGES_OF_OTHERS) {
  test(`the client is not sent on to ${JSON.stringify(pattern)}`, async () => {
    const callbackURL = page(pattern);
    const browser = new Browser();

    assertRefused(await signIn({ callbackURL }, browser), 'INVALID_CALLBACK_URL');

    assertNoCookies(browser.answer);
  });
}

test('a page that is not even a text is refused', async () => {
  const { data, error } = await signIn({ callbackURL: 5 });

  assert.equal(data, null);
  assert.equal(error.status, 400);
  assert.equal(error.message, 'Invalid callbackURL: expected a string');
});

test('a cookie that somebody planted before is not the cookie of the session', async () => {
  const mallory = await someoneSignedUp();

  for (const planted of [mallory.sessionCookie, 'planted.value']) {
    const victim = new Browser();
    victim.setCookie(`${sessionCookie}=${planted}; Path=/; HttpOnly`);
    succeeded(await signIn({}, victim));

    assert.notEqual(victim.sessionCookie, planted);
    assert.equal(succeeded(await victim.client.getSession()).user.id, ann.user.id);
  }
  assert.equal(succeeded(await mallory.client.getSession()).user.id, mallory.user.id);
});
