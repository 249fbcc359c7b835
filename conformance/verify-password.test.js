import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertCookiesCleared, assertNoCookies, assertRefused, succeeded } from './expect.js';
import { PASSWORD, sessionIn, someoneOnTwoBrowsers, someoneSignedUp } from './people.js';

// The client has no name for this call; it makes one of any.
const verify = (browser, password) => browser.client.verifyPassword({ password });

test('the right password is right', async () => {
  const browser = await someoneSignedUp();
  const before = await sessionIn(browser);

  assert.deepEqual(succeeded(await verify(browser, PASSWORD)), { status: true });

  assertNoCookies(browser.answer);
  assert.deepEqual(await sessionIn(browser), before);
});

for (const password of ['not the password', '', PASSWORD.toUpperCase()]) {
  test(`"${password}" is a wrong password`, async () => {
    const browser = await someoneSignedUp();

    assertRefused(await verify(browser, password), 'INVALID_PASSWORD');

    assert.ok(await sessionIn(browser));
  });
}

test('somebody else’s password is a wrong password', async () => {
  const [ann, bob] = [await someoneSignedUp(), await someoneSignedUp({ password: 'the password of Bob' })];

  assertRefused(await verify(ann, bob.person.password), 'INVALID_PASSWORD');
});

test('a password of more than 128 characters is too long', async () => {
  assertRefused(await verify(await someoneSignedUp(), 'x'.repeat(129)), 'PASSWORD_TOO_LONG');
});

test('what is no password is named', async () => {
  const browser = await someoneSignedUp();

  for (const [json, type] of [[{}, 'undefined'], [{ password: 5 }, 'number'], [{ password: null }, 'null']]) {
    assertRefused(
      await browser.send('POST', '/verify-password', { json }),
      'VALIDATION_ERROR',
      `[body.password] Invalid input: expected string, received ${type}`,
    );
  }
});

test('who is not signed in is refused', async () => {
  assertRefused(await verify(new Browser(), PASSWORD), 'UNAUTHORIZED');
});

test('whose session was ended elsewhere is refused', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  succeeded(await laptop.client.revokeOtherSessions());

  assertRefused(await verify(phone, PASSWORD), 'UNAUTHORIZED');

  assertCookiesCleared(phone.answer);
});
