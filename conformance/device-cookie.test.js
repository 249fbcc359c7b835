/** What the cookie that several accounts have in common is worth, and what a forged, planted or stolen one is not. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Browser } from './browser.js';
import { assertNoCookies, assertRefused, succeeded } from './expect.js';
import { baseURL, deviceCookie, secretsIn, sessionCookie } from './latchkey.js';
import { accountsIn, activeIn, idsOf, sessionIn, severalIn, signIn, signUpIn, someoneSignedUp } from './people.js';
import { send } from './wire.js';

const device = (value) => `${deviceCookie}=${value}`;
const listedTo = async (cookie) => (await send('GET', '/multi-session/list-device-sessions', { cookie })).json;
const usersListedTo = async (cookie) => (await listedTo(cookie)).map(({ user }) => user.id);
const switchWith = (cookie, { session }) =>
  send('POST', '/multi-session/set-active', { cookie, origin: baseURL, json: { sessionToken: session.token } });

/** Another letter in each part of the cookie, and what else somebody might try who has seen one. */
function forgeriesOf(value) {
  const decoded = decodeURIComponent(value);
  const dot = decoded.lastIndexOf('.');
  const [secret, signature] = [decoded.slice(0, dot), decoded.slice(dot + 1)];
  const other = (text, at) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
  return [
    secret,
    `${secret}.`,
    `.${signature}`,
    `${secret}.${other(signature, 5)}`,
    `${other(secret, 10)}.${signature}`,
    `${secret}.${'A'.repeat(43)}=`,
    `${secret}x.${signature}`,
    `${secret}.${signature}.${signature}`,
    `lkd_${'A'.repeat(43)}.${signature}`,
    'x',
    '',
    '%',
    '%00',
    'x'.repeat(4000),
  ].map((forged) => (forged.startsWith('%') ? forged : encodeURIComponent(forged)));
}

test('it is not readable by scripts, and not sent along by other sites', async () => {
  const { answer } = await someoneSignedUp();

  const { attributes } = answer.cookie(deviceCookie);
  assert.deepEqual(attributes, ['HttpOnly', 'Max-Age=34560000', 'Path=/', 'SameSite=Lax']);
});

test('it holds at least 256 random bits, and no two are alike', async () => {
  const [one, other] = [await someoneSignedUp(), await someoneSignedUp()].map(
    (browser) => secretsIn(browser.deviceCookie).at(-1).replace(/^lkd_/, ''),
  );

  assert.match(one, /^[A-Za-z0-9_-]{43,}$/);
  assert.match(other, /^[A-Za-z0-9_-]{43,}$/);
  for (let i = 0; i + 16 <= one.length; i++) assert.ok(!other.includes(one.slice(i, i + 16)), 'a part is not random');
});

test('it says nothing about who is signed in', async () => {
  const { browser, people } = await severalIn(2);

  for (const { id, session } of people) {
    assert.ok(!browser.deviceCookie.includes(id));
    assert.ok(!browser.deviceCookie.includes(session.id));
  }
});

test('alone it signs nobody in', async () => {
  const { browser, people } = await severalIn(2);
  const cookie = device(browser.deviceCookie);

  assert.equal((await send('GET', '/get-session', { cookie })).text, 'null');
  assert.equal((await send('GET', '/list-sessions', { cookie })).status, 401);
  const update = { cookie, origin: baseURL, json: { name: 'Eve' } };
  assert.equal((await send('POST', '/update-user', update)).status, 401);
  assert.deepEqual(await usersListedTo(cookie), idsOf(people));
});

test('the two cookies cannot stand for each other', async () => {
  const { browser } = await severalIn(2);

  assert.deepEqual(await listedTo(device(browser.sessionCookie)), []);
  const swapped = `${sessionCookie}=${browser.deviceCookie}`;
  assert.equal((await send('GET', '/get-session', { cookie: swapped })).text, 'null');
  assert.deepEqual(await listedTo(swapped), []);
});

test('a forged one is no device cookie', async () => {
  const { browser, people } = await severalIn(2);

  for (const forged of forgeriesOf(browser.deviceCookie)) {
    const cookie = `${sessionCookie}=${browser.sessionCookie}; ${device(forged)}`;
    assert.deepEqual(await listedTo(cookie), [], forged);
    assertRefused(await switchWith(cookie, people[0]), 'INVALID_SESSION_TOKEN');
  }
  assert.deepEqual(await accountsIn(browser), idsOf(people));
  assert.equal(await activeIn(browser), people[1].id);
});

test('whoever signs in with a forged one gets a device of their own', async () => {
  const { browser, people } = await severalIn(2);

  for (const forged of forgeriesOf(browser.deviceCookie).slice(0, 5)) {
    const eve = new Browser();
    eve.setCookie(`${device(forged)}; Path=/`);
    await signUpIn(eve);
    assert.deepEqual(await accountsIn(eve), [eve.user.id]);
  }
  assert.deepEqual(await accountsIn(browser), idsOf(people));
});

test('signing out with a forged one signs nobody else out', async () => {
  const { browser, people } = await severalIn(2);

  for (const forged of forgeriesOf(browser.deviceCookie)) {
    const answer = await send('POST', '/sign-out', { cookie: device(forged), origin: baseURL, json: {} });
    assert.deepEqual([answer.status, answer.json], [200, { success: true }]);
  }

  assert.deepEqual(await accountsIn(browser), idsOf(people));
  assert.equal(await activeIn(browser), people[1].id);
});

test('it is not cleared by a page of another site, which browsers send no cookies along for', async () => {
  for (const headers of [{}, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }]) {
    assert.deepEqual((await send('POST', '/sign-out', { headers })).cookieNames, [sessionCookie]);
  }
});

test('of two that are sent, neither counts', async () => {
  const [{ browser, people }, eve] = [await severalIn(2), await someoneSignedUp()];
  const both = [device(eve.deviceCookie), device(browser.deviceCookie)];

  for (const cookie of [both.join('; '), both.reverse().join('; ')]) {
    assert.deepEqual(await listedTo(cookie), []);
    assertRefused(await switchWith(cookie, people[0]), 'INVALID_SESSION_TOKEN');
  }
});

test('the cookies that Better Auth has for each account are not looked at', async () => {
  const { browser, people } = await severalIn(2);
  const eve = await someoneSignedUp();
  for (const name of ['better-auth', 'latchkey']) {
    for (const { session } of people) {
      eve.setCookie(`${name}.session_token_multi-${session.token.toLowerCase()}=${browser.sessionCookie}; Path=/`);
    }
  }

  assert.deepEqual(await accountsIn(eve), [eve.user.id]);
  assertRefused(
    await eve.client.multiSession.setActive({ sessionToken: people[1].session.token }),
    'INVALID_SESSION_TOKEN',
  );
  await signUpIn(eve);
  assert.equal((await accountsIn(eve)).length, 2);
});

suite('that of another browser', () => {
  test('opens the accounts of that browser, and none of this one', async () => {
    const [{ browser: ours, people }, { browser: theirs, people: others }] = [await severalIn(2), await severalIn(2)];
    const cookie = `${sessionCookie}=${ours.sessionCookie}; ${device(theirs.deviceCookie)}`;

    assert.deepEqual(await usersListedTo(cookie), idsOf(others));
    assertRefused(await switchWith(cookie, people[0]), 'INVALID_SESSION_TOKEN');
  });

  test('does not let the active account of this one be revoked there', async () => {
    const [{ browser: ours, people }, { browser: theirs, people: others }] = [await severalIn(2), await severalIn(2)];

    const answer = await send('POST', '/multi-session/revoke', {
      cookie: `${sessionCookie}=${ours.sessionCookie}; ${device(theirs.deviceCookie)}`,
      origin: baseURL,
      json: { sessionToken: people[1].session.token },
    });

    assertRefused(answer, 'INVALID_SESSION_TOKEN');
    assert.deepEqual(await accountsIn(ours), idsOf(people));
    assert.deepEqual(await accountsIn(theirs), idsOf(others));
  });

  test('that was planted here does not open the account that signs in next', async () => {
    const eve = await someoneSignedUp();
    const planted = device(eve.deviceCookie);
    const ann = await someoneSignedUp();
    const browser = new Browser();
    browser.setCookie(`${planted}; Path=/`);

    succeeded(await signIn(browser, ann.person));

    assert.ok(!(await usersListedTo(planted)).includes(ann.user.id));
    assert.ok(!(await accountsIn(eve)).includes(ann.user.id));
    assertRefused(await switchWith(planted, { session: await sessionIn(browser) }), 'INVALID_SESSION_TOKEN');
    assert.equal(await activeIn(browser), ann.user.id);
  });
});

suite('a browser that lost', () => {
  test('its device cookie still knows who is active, and nobody else', async () => {
    const { browser, people } = await severalIn(3);
    browser.lose(deviceCookie);

    assert.equal(await activeIn(browser), people[2].id);
    assert.deepEqual(await accountsIn(browser), []);
    assert.deepEqual(browser.cookieNames, [sessionCookie]);
  });

  test('its device cookie gets one when somebody signs in, for them alone', async () => {
    const { browser } = await severalIn(3);
    browser.lose(deviceCookie);

    const { user } = await signUpIn(browser);

    assert.deepEqual(await accountsIn(browser), [user.id]);
  });

  test('its device cookie is not full', async () => {
    const { browser } = await severalIn(5);
    browser.lose(deviceCookie);

    const { user } = await signUpIn(browser);

    assert.equal(await activeIn(browser), user.id);
  });

  test('its device cookie can sign out', async () => {
    const { browser } = await severalIn(2);
    const { sessionCookie: value } = browser;
    browser.lose(deviceCookie);

    succeeded(await browser.client.signOut());

    assert.deepEqual(browser.cookieNames, []);
    assert.equal((await send('GET', '/get-session', { cookie: `${sessionCookie}=${value}` })).text, 'null');
  });

  test('its session cookie has nobody active, and whoever signs in joins the others', async () => {
    const { browser, people } = await severalIn(2);
    browser.lose(sessionCookie);
    assert.equal(await activeIn(browser), null);

    const { user } = await signUpIn(browser);

    assert.deepEqual(await accountsIn(browser), [...idsOf(people), user.id]);
  });

  test('its session cookie is full nevertheless', async () => {
    const { browser } = await severalIn(5);
    const fay = await someoneSignedUp();
    browser.lose(sessionCookie);

    assertRefused(await signIn(browser, fay.person), 'DEVICE_ACCOUNT_LIMIT');

    assertNoCookies(browser.answer);
  });

  test('both is a new browser', async () => {
    const { browser, people } = await severalIn(2);
    browser.lose(deviceCookie);
    browser.lose(sessionCookie);

    succeeded(await signIn(browser, people[0]));

    assert.deepEqual(await accountsIn(browser), [people[0].id]);
    assert.equal(succeeded(await browser.client.listSessions()).length, 2);
  });
});

suite('when the accounts change', () => {
  for (const [what, change] of Object.entries({
    'somebody joins': ({ browser }) => signUpIn(browser),
    'somebody leaves': async ({ browser, people }) =>
      succeeded(await browser.client.multiSession.revoke({ sessionToken: people[0].session.token })),
  })) {
    test(`because ${what}, it changes`, async () => {
      const several = await severalIn(3);
      const { deviceCookie: earlier } = several.browser;

      await change(several);

      assert.notEqual(several.browser.deviceCookie, earlier);
    });
  }

  test('the one before still opens those that it opened, for a moment, and gets no successor', async () => {
    const { browser, people } = await severalIn(2);
    const earlier = device(browser.deviceCookie);
    const { user } = await signUpIn(browser);

    assert.deepEqual(await usersListedTo(earlier), idsOf(people));
    const answer = await switchWith(earlier, people[0]);

    assert.equal(answer.status, 200);
    assert.deepEqual(answer.cookieNames, [sessionCookie]);
    assert.deepEqual(await accountsIn(browser), [...idsOf(people), user.id]);
  });

  test('the one before does not open who joined', async () => {
    const { browser } = await severalIn(2);
    const earlier = device(browser.deviceCookie);
    await signUpIn(browser);

    assertRefused(await switchWith(earlier, { session: await sessionIn(browser) }), 'INVALID_SESSION_TOKEN');
    assert.equal(await activeIn(browser), browser.user.id);
  });

  test('the one before that opens nothing', async () => {
    const { browser, people } = await severalIn(2);
    const earlier = device(browser.deviceCookie);
    await signUpIn(browser);
    await signUpIn(browser);

    assert.deepEqual(await listedTo(earlier), []);
    assertRefused(await switchWith(earlier, people[0]), 'INVALID_SESSION_TOKEN');
  });

  test('once all have signed out, neither opens anything', async () => {
    const { browser } = await severalIn(2);
    const cookies = [device(browser.deviceCookie)];
    await signUpIn(browser);
    cookies.push(device(browser.deviceCookie));

    succeeded(await browser.client.signOut());

    for (const cookie of cookies) assert.deepEqual(await listedTo(cookie), []);
  });
});
