import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertCookiesCleared, assertNoCookies, assertRefused, succeeded } from './expect.js';
import { complaintsAboutValues, sessionCookie } from './latchkey.js';
import { anotherBrowserOf, sessionIn, someoneOnTwoBrowsers, someoneSignedUp } from './people.js';

const userOf = async (browser) => succeeded(await browser.client.getSession()).user;

test('people change their name and their picture', async () => {
  const browser = await someoneSignedUp();

  const changes = { name: 'Änne 🗝', image: 'https://example.com/a.png' };
  assert.deepEqual(succeeded(await browser.client.updateUser(changes)), { status: true });

  const { updatedAt, ...user } = await userOf(browser);
  assert.ok(updatedAt > browser.user.updatedAt);
  assert.deepEqual({ ...user, updatedAt: browser.user.updatedAt }, { ...browser.user, ...changes });
});

test('what is not named stays as it is', async () => {
  const browser = await someoneSignedUp({ image: 'https://example.com/a.png' });

  succeeded(await browser.client.updateUser({ name: 'Ann Other' }));
  assert.equal((await userOf(browser)).image, 'https://example.com/a.png');

  succeeded(await browser.client.updateUser({ image: null }));
  const { name, image } = await userOf(browser);
  assert.deepEqual({ name, image }, { name: 'Ann Other', image: null });
});

test('all browsers of the same person see it', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();

  succeeded(await laptop.client.updateUser({ name: 'Ann Other' }));

  assert.equal((await userOf(phone)).name, 'Ann Other');
});

test('the session stays what it is, and its cookie is set anew', async () => {
  const browser = await someoneSignedUp();
  const [before, cookie] = [await sessionIn(browser), browser.sessionCookie];

  succeeded(await browser.client.updateUser({ name: 'Ann Other' }));

  assert.deepEqual(browser.answer.cookieNames, [sessionCookie]);
  assert.equal(browser.sessionCookie, cookie);
  assert.deepEqual(await sessionIn(browser), before);
});

test('who is not remembered is not remembered afterwards either', async () => {
  const browser = await anotherBrowserOf(await someoneSignedUp(), { rememberMe: false });

  succeeded(await browser.client.updateUser({ name: 'Ann Other' }));

  assert.deepEqual(browser.answer.cookie(sessionCookie).attributes, ['HttpOnly', 'Path=/', 'SameSite=Lax']);
});

test('the e-mail address is not changed this way', async () => {
  const browser = await someoneSignedUp();

  assertRefused(
    await browser.client.updateUser({ name: 'Ann Other', email: 'other@example.com' }),
    'EMAIL_CAN_NOT_BE_UPDATED',
  );

  assert.deepEqual(await userOf(browser), browser.user);
});

for (const nothing of [{}, { colour: 'red' }, { id: 'x'.repeat(32), emailVerified: true, role: 'admin' }]) {
  test(`${JSON.stringify(nothing)} is nothing to update`, async () => {
    const browser = await someoneSignedUp();

    // The client makes a GET of a call without arguments.
    const { error } = await browser.client.updateUser(nothing, { method: 'POST', body: nothing });

    assert.deepEqual([error.status, error.message], [400, 'No fields to update']);
    assertNoCookies(browser.answer);
    assert.deepEqual(await userOf(browser), browser.user);
  });
}

test('what is not theirs to choose is ignored beside what is', async () => {
  const browser = await someoneSignedUp();

  succeeded(await browser.client.updateUser({ name: 'Ann Other', id: 'x', emailVerified: true, role: 'admin' }));

  const { id, emailVerified, role } = await userOf(browser);
  assert.deepEqual({ id, emailVerified, role }, { id: browser.user.id, emailVerified: false, role: undefined });
});

for (const [changes, complaint] of complaintsAboutValues) {
  test(`${JSON.stringify(changes).slice(0, 40)} is refused`, async () => {
    const browser = await someoneSignedUp();

    const { error } = await browser.client.updateUser(changes);

    assert.deepEqual([error?.status, error?.code], [400, 'VALIDATION_ERROR'], JSON.stringify(error));
    assert.ok(error.message.startsWith(complaint), error.message);
    assert.deepEqual(await userOf(browser), browser.user);
  });
}

test('who is not signed in is refused', async () => {
  assertRefused(await new Browser().client.updateUser({ name: 'Eve' }), 'UNAUTHORIZED');
});

test('whose session was ended elsewhere is refused, and changes nothing', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  succeeded(await laptop.client.revokeOtherSessions());

  assertRefused(await phone.client.updateUser({ name: 'Eve' }), 'UNAUTHORIZED');

  assertCookiesCleared(phone.answer);
  assert.equal((await userOf(laptop)).name, laptop.user.name);
});
