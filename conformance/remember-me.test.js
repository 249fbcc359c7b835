import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Browser } from './browser.js';
import { assertAround, DAY, succeeded } from './expect.js';
import { cookiesOfAnUnrememberedSignIn, sessionCookie } from './latchkey.js';
import { anotherBrowserOf, aPerson, sessionIn, someoneSignedUp } from './people.js';

let ann;
before(async () => (ann = await someoneSignedUp()));

const attributesOfTheCookie = ({ answer }) => answer.cookie(sessionCookie).attributes;

for (const rememberMe of [undefined, true]) {
  test(`rememberMe ${rememberMe}: the cookie and the session last seven days`, async () => {
    const browser = await anotherBrowserOf(ann, { rememberMe });

    assert.deepEqual(attributesOfTheCookie(browser), ['HttpOnly', 'Max-Age=604800', 'Path=/', 'SameSite=Lax']);
    const { createdAt, expiresAt } = await sessionIn(browser);
    assertAround(expiresAt, createdAt.getTime() + 7 * DAY);
  });
}

test('rememberMe false: the cookie has no lifetime, the session lasts one day', async () => {
  const browser = await anotherBrowserOf(ann, { rememberMe: false });

  assert.deepEqual(browser.answer.cookieNames, cookiesOfAnUnrememberedSignIn);
  assert.deepEqual(attributesOfTheCookie(browser), ['HttpOnly', 'Path=/', 'SameSite=Lax']);
  const { createdAt, expiresAt } = await sessionIn(browser);
  assertAround(expiresAt, createdAt.getTime() + DAY);
});

test('who is not remembered at sign-up is not remembered either', async () => {
  const browser = new Browser();
  succeeded(await browser.client.signUp.email(aPerson({ rememberMe: false })));

  assert.deepEqual(attributesOfTheCookie(browser), ['HttpOnly', 'Path=/', 'SameSite=Lax']);
  const { createdAt, expiresAt } = await sessionIn(browser);
  assertAround(expiresAt, createdAt.getTime() + DAY);
});

test('using a session that is not remembered does not make it a remembered one', async () => {
  const browser = await anotherBrowserOf(ann, { rememberMe: false });
  const before = await sessionIn(browser);

  succeeded(await browser.client.listSessions());
  assert.deepEqual(browser.answer.cookieNames, []);
  assert.deepEqual(await sessionIn(browser), before);
  assert.deepEqual(browser.answer.cookieNames, []);
});

test('a browser that is closed and opened again has forgotten who is not remembered', async () => {
  const [remembered, forgotten] = [
    await anotherBrowserOf(ann, { rememberMe: true }),
    await anotherBrowserOf(ann, { rememberMe: false }),
  ];

  remembered.restart();
  forgotten.restart();

  assert.ok(await sessionIn(remembered));
  assert.equal(await sessionIn(forgotten), null);
});

test('whether one is remembered is decided anew at each sign-in', async () => {
  const browser = await anotherBrowserOf(ann, { rememberMe: false });
  const { email, password } = ann.person;

  succeeded(await browser.client.signIn.email({ email, password }));

  browser.restart();
  const { createdAt, expiresAt } = await sessionIn(browser);
  assertAround(expiresAt, createdAt.getTime() + 7 * DAY);
});
