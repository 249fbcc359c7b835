/** multiSession.bootstrapCurrent: the active account is one of the device, whatever became of its cookie. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertCookiesCleared, assertRefused, succeeded } from './expect.js';
import { cookiesOfASignIn, deviceCookie } from './latchkey.js';
import { accountsIn, activeIn, idsOf, sessionIn, severalIn, someoneOnTwoBrowsers, someoneSignedUp } from './people.js';

// The client has no name for this call; it makes one of any.
const bootstrap = (browser) => browser.client.multiSession.bootstrapCurrent({}, { method: 'POST' });

test('a browser that has all its cookies keeps its accounts', async () => {
  const { browser, people } = await severalIn(2);

  for (let again = 0; again < 2; again++) {
    assert.deepEqual(succeeded(await bootstrap(browser)), { success: true });
    assert.equal(await activeIn(browser), people[1].id);
    assert.deepEqual(await accountsIn(browser), idsOf(people));
  }
});

test('a browser that lost its device cookie is a device again, of who is active alone', async () => {
  const { browser, people } = await severalIn(2);
  const before = await sessionIn(browser);
  browser.lose(deviceCookie);

  assert.deepEqual(succeeded(await bootstrap(browser)), { success: true });

  assert.deepEqual(browser.answer.cookieNames, cookiesOfASignIn);
  assert.equal((await sessionIn(browser)).id, before.id);
  assert.deepEqual(await accountsIn(browser), [people[1].id]);
});

test('a device cookie that is worth nothing is replaced', async () => {
  const browser = await someoneSignedUp();
  browser.setCookie(`${deviceCookie}=lkd_x.x; Path=/`);

  succeeded(await bootstrap(browser));

  assert.deepEqual(await accountsIn(browser), [browser.user.id]);
});

test('a device that is full stays as it is', async () => {
  const { browser, people } = await severalIn(5);

  assert.deepEqual(succeeded(await bootstrap(browser)), { success: true });

  assert.deepEqual(await accountsIn(browser), idsOf(people));
});

test('nothing need be sent', async () => {
  const browser = await someoneSignedUp();

  const answer = await browser.send('POST', '/multi-session/bootstrap-current');

  assert.deepEqual([answer.status, answer.json], [200, { success: true }]);
});

test('who is not signed in is refused', async () => {
  assertRefused(await bootstrap(new Browser()), 'UNAUTHORIZED');
});

test('whose session was ended elsewhere is refused', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  succeeded(await laptop.client.revokeOtherSessions());

  assertRefused(await bootstrap(phone), 'UNAUTHORIZED');

  assertCookiesCleared(phone.answer);
});
