import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertCookiesCleared, assertRefused, assertSignedOut, succeeded } from './expect.js';
import { sessionCookie } from './latchkey.js';
import { PASSWORD, sessionIn, someoneOnTwoBrowsers, someoneSignedUp } from './people.js';

const signIn = ({ email, password }) => new Browser().client.signIn.email({ email, password });

test('the right password deletes the account', async () => {
  const browser = await someoneSignedUp();

  const { receiptId, ...told } = succeeded(await browser.client.deleteUser({ password: PASSWORD }));
  assert.deepEqual(told, { success: true, message: 'User deleted' });
  assert.match(receiptId, /^[A-Za-z0-9]{32}$/);

  assertSignedOut(browser);
  assert.equal(await sessionIn(browser), null);
  assertRefused(await signIn(browser.person), 'INVALID_EMAIL_OR_PASSWORD');
});

test('it ends the sessions everywhere', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  const cookie = `${sessionCookie}=${laptop.sessionCookie}`;

  succeeded(await laptop.client.deleteUser({ password: PASSWORD }));

  assert.equal(await sessionIn(phone), null);
  assertCookiesCleared(phone.answer);
  assert.equal((await laptop.send('GET', '/get-session', { cookie })).text, 'null');
});

test('the address is free again, for somebody new', async () => {
  const browser = await someoneSignedUp();
  succeeded(await browser.client.deleteUser({ password: PASSWORD }));

  const { user } = succeeded(await new Browser().client.signUp.email(browser.person));

  assert.notEqual(user.id, browser.user.id);
});

test('nobody else is deleted', async () => {
  const [ann, bob] = [await someoneSignedUp(), await someoneSignedUp()];

  succeeded(await ann.client.deleteUser({ password: PASSWORD }));

  assert.ok(await sessionIn(bob));
  succeeded(await signIn(bob.person));
});

test('who has just signed in need not say the password', async () => {
  const browser = await someoneSignedUp();

  succeeded(await browser.client.deleteUser());

  assertRefused(await signIn(browser.person), 'INVALID_EMAIL_OR_PASSWORD');
});

test('a wrong password deletes nothing', async () => {
  const browser = await someoneSignedUp();

  assertRefused(await browser.client.deleteUser({ password: 'not the password' }), 'INVALID_PASSWORD');

  assert.ok(await sessionIn(browser));
  succeeded(await signIn(browser.person));
});

test('the page to go to afterwards must be one of ours', async () => {
  const browser = await someoneSignedUp();

  assertRefused(
    await browser.client.deleteUser({ password: PASSWORD, callbackURL: 'https://evil.example/' }),
    'INVALID_CALLBACK_URL',
  );

  succeeded(await signIn(browser.person));
});

test('it needs a body', async () => {
  assertRefused(
    await (await someoneSignedUp()).send('POST', '/delete-user'),
    'VALIDATION_ERROR',
    '[body] Invalid input: expected object, received undefined',
  );
});

test('who is not signed in is refused', async () => {
  assertRefused(await new Browser().client.deleteUser({ password: PASSWORD }), 'UNAUTHORIZED');
});

test('whose session was ended elsewhere is refused', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  succeeded(await laptop.client.revokeOtherSessions());

  assertRefused(await phone.client.deleteUser({ password: PASSWORD }), 'UNAUTHORIZED');

  succeeded(await signIn(laptop.person));
});

test('of two who delete the account at once, one does', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();

  const results = await Promise.all(
    [laptop, phone].map((browser) => browser.client.deleteUser({ password: PASSWORD })),
  );

  assert.equal(results.filter(({ error }) => error === null).length, 1);
  assert.equal(results.find(({ error }) => error).error.status, 401);
});
