import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import {
  assertCookiesCleared,
  assertFields,
  assertId,
  assertNoCookies,
  assertRefused,
  succeeded,
} from './expect.js';
import { cookiesOfASignIn, sessionCookie } from './latchkey.js';
import { anotherBrowserOf, PASSWORD, sessionIn, someoneOnTwoBrowsers, someoneSignedUp } from './people.js';

const NEW = 'another horse battery';

const change = (browser, details) =>
  browser.client.changePassword({ currentPassword: PASSWORD, newPassword: NEW, ...details });

const signIn = ({ person }, password) => new Browser().client.signIn.email({ email: person.email, password });

/** The password is still the old one. */
async function assertUnchanged(browser) {
  succeeded(await signIn(browser, PASSWORD));
  assertRefused(await signIn(browser, NEW), 'INVALID_EMAIL_OR_PASSWORD');
}

test('from then on the new password signs in, and the old one does not', async () => {
  const browser = await someoneSignedUp();

  succeeded(await change(browser));

  succeeded(await signIn(browser, NEW));
  assertRefused(await signIn(browser, PASSWORD), 'INVALID_EMAIL_OR_PASSWORD');
});

for (const revokeOtherSessions of [undefined, false]) {
  test(`revokeOtherSessions ${revokeOtherSessions}: every session stays`, async () => {
    const { laptop, phone } = await someoneOnTwoBrowsers();
    const before = await sessionIn(laptop);

    const data = succeeded(await change(laptop, { revokeOtherSessions }));

    assertFields(data, ['token', 'user']);
    assert.equal(data.token, null);
    assert.equal(data.user.id, laptop.user.id);
    assertNoCookies(laptop.answer);
    assert.deepEqual(await sessionIn(laptop), before);
    assert.ok(await sessionIn(phone));
  });
}

test('revokeOtherSessions true: this browser gets a new session, and the others end', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  const [before, cookie] = [await sessionIn(laptop), laptop.sessionCookie];

  const data = succeeded(await change(laptop, { revokeOtherSessions: true }));

  assertId(data.token);
  assert.equal(data.user.id, laptop.user.id);
  assert.deepEqual(laptop.answer.cookieNames, cookiesOfASignIn);
  assert.notEqual(laptop.sessionCookie, cookie);
  const after = await sessionIn(laptop);
  assert.equal(after.token, data.token);
  assert.notEqual(after.id, before.id);
  assert.deepEqual(succeeded(await laptop.client.listSessions()), [after]);
  assert.equal(await sessionIn(phone), null);
  assertCookiesCleared(phone.answer);
});

test('revokeOtherSessions true: the old cookie of this browser is worth nothing', async () => {
  const browser = await someoneSignedUp();
  const stolen = `${sessionCookie}=${browser.sessionCookie}`;

  succeeded(await change(browser, { revokeOtherSessions: true }));

  assert.equal((await browser.send('GET', '/get-session', { cookie: stolen })).text, 'null');
});

test('who is not remembered is not remembered by the new session either', async () => {
  const browser = await anotherBrowserOf(await someoneSignedUp(), { rememberMe: false });

  succeeded(await change(browser, { revokeOtherSessions: true }));

  assert.deepEqual(browser.answer.cookie(sessionCookie).attributes, ['HttpOnly', 'Path=/', 'SameSite=Lax']);
});

test('the sessions of other people stay', async () => {
  const [ann, bob] = [await someoneSignedUp(), await someoneSignedUp()];

  succeeded(await change(ann, { revokeOtherSessions: true }));

  assert.ok(await sessionIn(bob));
});

for (const revokeOtherSessions of [false, true]) {
  test(`a wrong current password changes nothing and ends nothing, revokeOtherSessions ${revokeOtherSessions}`, async () => {
    const { laptop, phone } = await someoneOnTwoBrowsers();

    assertRefused(await change(laptop, { currentPassword: 'not it', revokeOtherSessions }), 'INVALID_PASSWORD');

    assertNoCookies(laptop.answer);
    await assertUnchanged(laptop);
    assert.ok(await sessionIn(laptop));
    assert.ok(await sessionIn(phone));
  });
}

test('the new password must have 8 to 128 characters', async () => {
  const browser = await someoneSignedUp();

  assertRefused(await change(browser, { newPassword: 'x'.repeat(7) }), 'PASSWORD_TOO_SHORT');
  assertRefused(await change(browser, { newPassword: 'x'.repeat(129) }), 'PASSWORD_TOO_LONG');
  assertRefused(await change(browser, { currentPassword: 'x'.repeat(129) }), 'PASSWORD_TOO_LONG');

  await assertUnchanged(browser);
});

test('the same password again is a new password', async () => {
  succeeded(await change(await someoneSignedUp(), { newPassword: PASSWORD }));
});

test('what is missing or has the wrong type is named', async () => {
  const browser = await someoneSignedUp();
  const post = (json) => browser.send('POST', '/change-password', { json });

  assertRefused(
    await post({}),
    'VALIDATION_ERROR',
    ['newPassword', 'currentPassword']
      .map((field) => `[body.${field}] Invalid input: expected string, received undefined`)
      .join('; '),
  );
  assertRefused(
    await post({ currentPassword: PASSWORD, newPassword: NEW, revokeOtherSessions: 'yes' }),
    'VALIDATION_ERROR',
    '[body.revokeOtherSessions] Invalid input: expected boolean, received string',
  );
  await assertUnchanged(browser);
});

test('who is not signed in is refused', async () => {
  assertRefused(await change(new Browser()), 'UNAUTHORIZED');
});

test('whose session was ended elsewhere is refused', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  succeeded(await laptop.client.revokeOtherSessions());

  assertRefused(await change(phone), 'UNAUTHORIZED');

  assertCookiesCleared(phone.answer);
  await assertUnchanged(laptop);
});
