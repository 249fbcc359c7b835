/** Two tabs of one browser that do something at the same moment, with the same cookies. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertRefused, succeeded } from './expect.js';
import { baseURL } from './latchkey.js';
import { accountsIn, activeIn, aPerson, idsOf, severalIn, signIn, someoneSignedUp } from './people.js';
import { send } from './wire.js';

const AGAIN = 5;

test('two people who sign in at once are both there', async () => {
  for (let again = 0; again < AGAIN; again++) {
    const { browser, people } = await severalIn(1);
    const others = [(await someoneSignedUp()).person, (await someoneSignedUp()).person];

    const signedIn = await Promise.all(others.map((person) => signIn(browser, person)));

    const ids = signedIn.map((outcome) => succeeded(outcome).user.id);
    assert.deepEqual((await accountsIn(browser)).sort(), [...idsOf(people), ...ids].sort());
    assert.ok(ids.includes(await activeIn(browser)));
    assert.equal(browser.cookieNames.length, 2);
  }
});

test('one person who signs in twice at once is there once', async () => {
  for (let again = 0; again < AGAIN; again++) {
    const { browser, people } = await severalIn(2);
    const [ann] = people;

    const signedIn = await Promise.all([signIn(browser, ann), signIn(browser, ann)]);

    const tokens = signedIn.map((outcome) => succeeded(outcome).token);
    assert.deepEqual(await accountsIn(browser), idsOf(people));
    const [{ session }] = succeeded(await browser.client.multiSession.listDeviceSessions());
    assert.ok(tokens.includes(session.token));
    succeeded(await browser.client.multiSession.setActive({ sessionToken: session.token }));
    assert.deepEqual((await browser.client.listSessions()).data.map(({ id }) => id), [session.id]);
  }
});

test('of a fifth and a sixth that come at once, one is refused', async () => {
  for (let again = 0; again < AGAIN; again++) {
    const { browser } = await severalIn(4);

    const outcomes = await Promise.all([aPerson(), aPerson()].map((person) => browser.client.signUp.email(person)));

    const [refused, ...others] = outcomes.filter(({ error }) => error);
    assert.deepEqual(others, []);
    assertRefused(refused, 'DEVICE_ACCOUNT_LIMIT');
    assert.equal((await accountsIn(browser)).length, 5);
  }
});

test('two switches at once leave one of the two active', async () => {
  for (let again = 0; again < AGAIN; again++) {
    const { browser, people } = await severalIn(3);
    const two = people.slice(0, 2);

    await Promise.all(two.map(async ({ session }) =>
      succeeded(await browser.client.multiSession.setActive({ sessionToken: session.token }))));

    assert.ok(idsOf(two).includes(await activeIn(browser)));
    assert.deepEqual(await accountsIn(browser), idsOf(people));
  }
});

test('a switch to whom another tab revokes is done before, or refused', async () => {
  for (let again = 0; again < AGAIN; again++) {
    const { browser, people } = await severalIn(2);
    const [ann, bob] = people;
    const sessionToken = ann.session.token;

    const [switched, revoked] = await Promise.all([
      browser.client.multiSession.setActive({ sessionToken }),
      browser.client.multiSession.revoke({ sessionToken }),
    ]);

    succeeded(revoked);
    if (switched.error) assertRefused(switched, 'INVALID_SESSION_TOKEN');
    assert.deepEqual(await accountsIn(browser), [bob.id]);
    assert.notEqual(await activeIn(browser), ann.id);
  }
});

test('an answer that is overtaken by a later one takes nothing back', async () => {
  const { browser, people } = await severalIn(2);
  const { cookie } = browser;
  const post = (path, json) => send('POST', path, { cookie, origin: baseURL, json });

  const switched = await post('/multi-session/set-active', { sessionToken: people[0].session.token });
  const joined = await post('/sign-up/email', aPerson());
  for (const { headers } of [joined, switched]) headers.getSetCookie().forEach((line) => browser.setCookie(line));

  assert.deepEqual(await accountsIn(browser), [...idsOf(people), joined.json.user.id]);
  assert.equal(await activeIn(browser), people[0].id);
});
