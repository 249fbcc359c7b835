/** Several people in one browser: how they come to be there, how many, and how they leave. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { claimsAbout, signInByToken, skip as noProvider } from './acme.js';
import { Browser } from './browser.js';
import { assertNoCookies, assertRefused, assertSignedOut, succeeded } from './expect.js';
import { assertEnded, cookiesOfASignIn, maximumSessions, sessionCookie } from './latchkey.js';
import {
  accountsIn,
  activeIn,
  anotherBrowserOf,
  aPerson,
  idsOf,
  PASSWORD,
  sessionIn,
  severalIn,
  signIn,
  signUpIn,
  someoneSignedUp,
} from './people.js';
import { send } from './wire.js';

async function isOver(value) {
  const { text } = await send('GET', '/get-session', { cookie: `${sessionCookie}=${value}` });
  return text === 'null';
}

async function aFullBrowser() {
  const { browser, people } = await severalIn(maximumSessions);
  return { browser, people, cookie: browser.cookie };
}

async function assertUnchanged({ browser, people, cookie }) {
  assertNoCookies(browser.answer);
  assert.equal(browser.cookie, cookie);
  assert.equal(await activeIn(browser), people.at(-1).id);
  assert.deepEqual(await accountsIn(browser), idsOf(people));
}

test('whoever signs in beside others is active, and the others stay', async () => {
  const { browser, people } = await severalIn(2);
  const { user } = await someoneSignedUp();

  succeeded(await signIn(browser, user));

  assert.equal(await activeIn(browser), user.id);
  assert.deepEqual(await accountsIn(browser), [...idsOf(people), user.id]);
});

test('one account needs as many cookies as five', async () => {
  const browser = new Browser();

  for (let count = 1; count <= 5; count++) {
    await signUpIn(browser);
    assert.deepEqual(browser.answer.cookieNames, cookiesOfASignIn);
    assert.deepEqual(browser.cookieNames, [...cookiesOfASignIn].sort());
    assert.equal((await accountsIn(browser)).length, count);
  }
  assert.equal(browser.cookie.split('; ').length, 2);
});

test('sessions of one browser are no sessions of one person', async () => {
  const { browser, people } = await severalIn(2);

  assert.deepEqual((await browser.client.listSessions()).data.map(({ id }) => id), [people[1].session.id]);
  assertEnded(succeeded(await browser.client.revokeSession({ token: people[0].session.token })));
  assert.deepEqual(await accountsIn(browser), idsOf(people));
});

suite('signing in again', () => {
  test('ends the session that was there before', async () => {
    const { browser, people } = await severalIn(2);
    const { sessionCookie: earlier } = browser;

    succeeded(await signIn(browser, people[1]));

    assert.ok(await isOver(earlier));
    assert.deepEqual(succeeded(await browser.client.listSessions()), [await sessionIn(browser)]);
  });

  test('ends it also where somebody else is active', async () => {
    const { browser, people } = await severalIn(2);

    const { token } = succeeded(await signIn(browser, people[0]));

    assert.deepEqual((await browser.client.listSessions()).data.map(({ id }) => id), [token]);
    assert.deepEqual(await accountsIn(browser), idsOf(people));
    assert.notEqual(token, people[0].session.token);
  });

  test('ends no session on other devices', async () => {
    const laptop = await someoneSignedUp();
    const phone = await anotherBrowserOf(laptop);

    succeeded(await signIn(phone, phone.person));

    assert.ok(await sessionIn(laptop));
    assert.equal(succeeded(await phone.client.listSessions()).length, 2);
  });
});

suite('a browser with five accounts', () => {
  test('is refused a sixth that signs in, and it stays without a session', async () => {
    const full = await aFullBrowser();
    const fay = await someoneSignedUp();

    assertRefused(await signIn(full.browser, fay.person), 'DEVICE_ACCOUNT_LIMIT');

    await assertUnchanged(full);
    assert.deepEqual(succeeded(await fay.client.listSessions()), [await sessionIn(fay)]);
  });

  test('is refused a sixth that signs up, and no account is made', async () => {
    const full = await aFullBrowser();
    const fay = aPerson();

    assertRefused(await full.browser.client.signUp.email(fay), 'DEVICE_ACCOUNT_LIMIT');

    await assertUnchanged(full);
    assertRefused(await signIn(new Browser(), fay), 'INVALID_EMAIL_OR_PASSWORD');
    succeeded(await new Browser().client.signUp.email(fay));
  });

  test('is refused a new sixth that comes by an ID token, and no account is made', { skip: noProvider }, async () => {
    const full = await aFullBrowser();
    const fay = aPerson();

    assertRefused(await signInByToken(full.browser, claimsAbout(fay)), 'DEVICE_ACCOUNT_LIMIT');

    await assertUnchanged(full);
    succeeded(await new Browser().client.signUp.email(fay));
  });

  test('is refused a known sixth that comes by an ID token', { skip: noProvider }, async () => {
    const full = await aFullBrowser();
    const fay = new Browser();
    const claims = claimsAbout();
    succeeded(await signInByToken(fay, claims));

    assertRefused(await signInByToken(full.browser, claimsAbout({ ...claims })), 'DEVICE_ACCOUNT_LIMIT');

    await assertUnchanged(full);
    assert.deepEqual(succeeded(await fay.client.listSessions()), [await sessionIn(fay)]);
  });

  test('is refused a sixth however often it tries', async () => {
    const full = await aFullBrowser();
    const fay = await someoneSignedUp();

    for (let again = 0; again < 3; again++) {
      assertRefused(await signIn(full.browser, fay.person), 'DEVICE_ACCOUNT_LIMIT');
    }

    await assertUnchanged(full);
  });

  test('is told that a password is wrong before it is told that it is full', async () => {
    const full = await aFullBrowser();
    const fay = await someoneSignedUp();

    for (const person of [{ ...fay.person, password: 'not the password' }, aPerson()]) {
      assertRefused(await signIn(full.browser, person), 'INVALID_EMAIL_OR_PASSWORD');
    }
    assertRefused(
      await full.browser.client.signUp.email(aPerson({ email: fay.person.email.toUpperCase() })),
      'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL',
    );

    await assertUnchanged(full);
  });

  test('lets each of the five sign in again', async () => {
    const { browser, people } = await aFullBrowser();

    for (const person of people) {
      succeeded(await signIn(browser, person));
      assert.equal(await activeIn(browser), person.id);
    }
    assert.deepEqual(await accountsIn(browser), idsOf(people));
  });

  test('lets one of them sign in again by an ID token', { skip: noProvider }, async () => {
    const { browser } = await severalIn(maximumSessions - 1);
    const claims = claimsAbout();
    succeeded(await signInByToken(browser, claims));
    const before = await accountsIn(browser);

    succeeded(await signInByToken(browser, claimsAbout({ ...claims })));

    assert.deepEqual(await accountsIn(browser), before);
  });

  test('lets somebody else sign in once one has left', async () => {
    const { browser, people } = await aFullBrowser();
    succeeded(await browser.client.multiSession.revoke({ sessionToken: people[2].session.token }));

    const { user } = await signUpIn(browser);

    const [ann, bob, , dora, eve] = idsOf(people);
    assert.deepEqual(await accountsIn(browser), [ann, bob, dora, eve, user.id]);
  });

  test('lets somebody else sign in once one was signed out elsewhere', async () => {
    const { browser, people } = await aFullBrowser();
    const phone = await anotherBrowserOf({ person: people[0] });
    succeeded(await phone.client.revokeOtherSessions());

    await signUpIn(browser);

    assert.equal((await accountsIn(browser)).length, maximumSessions);
  });

  test('lets somebody else sign in once one has deleted the account', async () => {
    const { browser, people } = await aFullBrowser();
    const phone = await anotherBrowserOf({ person: people[3] });
    succeeded(await phone.client.deleteUser({ password: PASSWORD }));

    await signUpIn(browser);

    assert.equal((await accountsIn(browser)).length, maximumSessions);
  });
});

suite('who leaves takes nobody along', () => {
  const leavings = {
    'ending all sessions': (client) => client.revokeSessions(),
    'ending the own session': async (client) => {
      const { data } = await client.getSession();
      return client.revokeSession({ token: data.session.token });
    },
    'deleting the account': (client) => client.deleteUser({ password: PASSWORD }),
  };
  for (const [how, leave] of Object.entries(leavings)) {
    test(`by ${how}`, async () => {
      const { browser, people } = await severalIn(3);

      succeeded(await leave(browser.client));

      assert.equal(await activeIn(browser), null);
      assert.deepEqual(await accountsIn(browser), idsOf(people.slice(0, 2)));
      succeeded(await browser.client.multiSession.setActive({ sessionToken: people[0].session.token }));
      assert.equal(await activeIn(browser), people[0].id);
    });
  }
});

test('however often somebody changes the password, ending other sessions, the account stays in its place', async () => {
  const { browser, people } = await severalIn(2);
  succeeded(await browser.client.multiSession.setActive({ sessionToken: people[0].session.token }));

  for (let change = 0; change < 6; change++) {
    const [currentPassword, newPassword] = [change, change + 1].map((n) => (n ? `${PASSWORD} ${n}` : PASSWORD));
    succeeded(await browser.client.changePassword({ currentPassword, newPassword, revokeOtherSessions: true }));
    assert.deepEqual(await accountsIn(browser), idsOf(people));
    assert.equal(await activeIn(browser), people[0].id);
  }
});

suite('signing out', () => {
  test('ends every account of the browser', async () => {
    const { browser, people } = await severalIn(3);
    const cookies = [browser.sessionCookie];
    for (const { session } of people.slice(0, 2)) {
      succeeded(await browser.client.multiSession.setActive({ sessionToken: session.token }));
      cookies.push(browser.sessionCookie);
    }
    const { cookie } = browser;

    assert.deepEqual(succeeded(await browser.client.signOut()), { success: true });

    assertSignedOut(browser);
    for (const each of cookies) assert.ok(await isOver(each));
    assert.deepEqual((await send('GET', '/multi-session/list-device-sessions', { cookie })).json, []);
  });

  test('ends no session on other devices', async () => {
    const { browser, people } = await severalIn(2);
    const phones = await Promise.all(people.map((person) => anotherBrowserOf({ person })));

    succeeded(await browser.client.signOut());

    for (const phone of phones) {
      assert.deepEqual(succeeded(await phone.client.listSessions()), [await sessionIn(phone)]);
    }
  });

  test('ends them also where nobody is active', async () => {
    const { browser, people } = await severalIn(2);
    const { sessionCookie: ofBob } = browser;
    browser.lose(sessionCookie);

    succeeded(await browser.client.signOut());

    assert.deepEqual(browser.cookieNames, []);
    assert.ok(await isOver(ofBob));
    const phone = await anotherBrowserOf({ person: people[0] });
    assert.deepEqual(succeeded(await phone.client.listSessions()), [await sessionIn(phone)]);
  });

  test('leaves a browser in which the next to sign in is alone', async () => {
    const { browser } = await severalIn(2);
    succeeded(await browser.client.signOut());

    const { user } = await signUpIn(browser);

    assert.deepEqual(await accountsIn(browser), [user.id]);
  });
});
