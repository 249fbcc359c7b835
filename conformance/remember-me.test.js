import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { Browser } from './browser.js';
import { assertAround, DAY, succeeded } from './expect.js';
import { cookiesOfAnUnrememberedSignIn, deviceCookie, sessionCookie } from './latchkey.js';
import {
  accountsIn,
  activeIn,
  anotherBrowserOf,
  aPerson,
  sessionIn,
  severalIn,
  signIn,
  signUpIn,
  someoneSignedUp,
} from './people.js';

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

suite('of several accounts in one browser', () => {
  const forgetful = { rememberMe: false };
  const setActive = async (browser, { session }) =>
    succeeded(await browser.client.multiSession.setActive({ sessionToken: session.token }));
  const kept = (browser) => [sessionCookie, deviceCookie].map((name) => browser.keeps(name));

  test('as long as none is remembered, no cookie has a lifetime', async () => {
    const { browser, people } = await severalIn(2, forgetful);
    await signUpIn(browser, forgetful);
    assert.deepEqual(kept(browser), [false, false]);

    await setActive(browser, people[0]);
    assert.deepEqual(kept(browser), [false, false]);

    browser.restart();
    assert.equal(browser.cookie, undefined);
  });

  test('those that are remembered are so, and those that are not are not, whoever came last', async () => {
    for (const remembered of [[true, false], [false, true]]) {
      const browser = new Browser();
      const people = [];
      for (const rememberMe of remembered) {
        await signUpIn(browser, { rememberMe });
        people.push({ rememberMe, session: await sessionIn(browser) });
      }

      for (const { rememberMe, session } of [...people, ...people]) {
        await setActive(browser, { session });
        assert.deepEqual(kept(browser), [rememberMe, true]);
        assert.equal((await sessionIn(browser)).expiresAt.getTime(), session.expiresAt.getTime());
      }
    }
  });

  test('the device is remembered as long as one of them is', async () => {
    const browser = await signUpIn(new Browser(), { rememberMe: true });
    const remembered = await sessionIn(browser);
    await signUpIn(browser, forgetful);
    assert.equal(browser.keeps(deviceCookie), true);

    succeeded(await browser.client.multiSession.revoke({ sessionToken: remembered.token }));

    assert.equal(browser.keeps(deviceCookie), false);
  });

  test('signing in again decides anew for that one', async () => {
    const { browser, people } = await severalIn(2, forgetful);

    succeeded(await signIn(browser, people[0]));
    assert.deepEqual(kept(browser), [true, true]);
    succeeded(await signIn(browser, people[0], forgetful));

    assert.deepEqual(kept(browser), [false, false]);
  });

  test('a browser that is closed keeps who is remembered, and who is active only if they are', async () => {
    const browser = await signUpIn(new Browser());
    const { user } = browser;
    await signUpIn(browser, forgetful);

    browser.restart();

    assert.equal(await activeIn(browser), null);
    assert.equal((await accountsIn(browser))[0], user.id);
  });
});
