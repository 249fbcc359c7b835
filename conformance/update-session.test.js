import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertNoCookies, assertRefused } from './expect.js';
import { sessionIn, someoneSignedUp } from './people.js';

for (const changes of [{ theme: 'dark' }, { token: 'x', userId: 'y', expiresAt: new Date() }]) {
  test(`a session has nothing that its owner could change: ${Object.keys(changes)}`, async () => {
    const browser = await someoneSignedUp();
    const before = await sessionIn(browser);

    const { data, error } = await browser.client.updateSession(changes);

    assert.equal(data, null);
    assert.deepEqual([error.status, error.message], [400, 'No fields to update']);
    assertNoCookies(browser.answer);
    assert.deepEqual(await sessionIn(browser), before);
  });
}

test('what is no object is refused', async () => {
  const browser = await someoneSignedUp();

  assertRefused(
    await browser.send('POST', '/update-session', { json: [] }),
    'VALIDATION_ERROR',
    '[body] Invalid input: expected record, received array',
  );
});

test('who is not signed in is refused', async () => {
  assertRefused(await new Browser().client.updateSession({ theme: 'dark' }), 'UNAUTHORIZED');
});
