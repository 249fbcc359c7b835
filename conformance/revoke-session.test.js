import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertCookiesCleared, assertNoCookies, assertRefused, assertSignedOut, succeeded } from './expect.js';
import { assertEnded, complaintOfNul, tokensThatBetterAuthFailsOn } from './latchkey.js';
import { sessionIn, someoneOnTwoBrowsers, someoneSignedUp } from './people.js';
import { send } from './wire.js';

/** The token that the list in `browser` shows for the session of `other`. */
async function tokenListedFor(other, browser) {
  const list = succeeded(await browser.client.listSessions());
  return list.find(({ userAgent }) => userAgent === other.userAgent).token;
}

test('one browser ends the session of the other, by the token of the list', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  const token = await tokenListedFor(phone, laptop);

  assertEnded(succeeded(await laptop.client.revokeSession({ token })));

  assertNoCookies(laptop.answer);
  assert.equal(await sessionIn(phone), null, 'it must be over at once');
  assertCookiesCleared(phone.answer);
  assert.equal(phone.sessionCookie, undefined);
  assert.deepEqual(succeeded(await laptop.client.listSessions()), [await sessionIn(laptop)]);
});

test('a session in heavy use is over as soon as the answer to its ending is there', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  const token = await tokenListedFor(phone, laptop);
  const look = () => send('GET', '/get-session', { cookie: phone.cookie });
  let ended = false;
  const busy = Array.from({ length: 4 }, async () => {
    while (!ended) await look();
  });

  try {
    succeeded(await laptop.client.revokeSession({ token }));
    const after = await Promise.all(Array.from({ length: 8 }, look));

    assert.deepEqual(new Set(after.map(({ text }) => text)), new Set(['null']));
  } finally {
    ended = true;
    await Promise.all(busy);
  }
});

test('ending the own session signs out', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  const { cookie } = laptop;
  const token = await tokenListedFor(laptop, laptop);

  assertEnded(succeeded(await laptop.client.revokeSession({ token })));

  assertSignedOut(laptop);
  assert.equal(await sessionIn(laptop), null);
  assert.equal((await send('GET', '/get-session', { cookie })).text, 'null', 'a copy of the cookie still works');
  assert.ok(await sessionIn(phone));
});

test('an unknown token ends nothing, and nobody learns that it is unknown', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();

  for (const token of ['x'.repeat(32), '', 'not a token', 'x'.repeat(5000)]) {
    assertEnded(succeeded(await laptop.client.revokeSession({ token })));
    assertNoCookies(laptop.answer);
  }

  assert.ok(await sessionIn(laptop));
  assert.ok(await sessionIn(phone));
});

test('the token of somebody else ends nothing, and nobody learns whose it is', async () => {
  const [ann, mallory] = [await someoneSignedUp(), await someoneSignedUp()];
  const { token } = await sessionIn(ann);

  assertEnded(succeeded(await mallory.client.revokeSession({ token })));

  assertNoCookies(mallory.answer);
  assert.equal((await sessionIn(ann))?.token, token);
  assert.ok(await sessionIn(mallory));
});

test('ending a session twice is like ending it once', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  const token = await tokenListedFor(phone, laptop);
  succeeded(await laptop.client.revokeSession({ token }));

  assertEnded(succeeded(await laptop.client.revokeSession({ token })));
});

test('whose session was ended cannot end the others', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  const { token } = await sessionIn(laptop);
  succeeded(await laptop.client.revokeSession({ token: await tokenListedFor(phone, laptop) }));

  assertRefused(await phone.client.revokeSession({ token }), 'UNAUTHORIZED');

  assertCookiesCleared(phone.answer);
  assert.ok(await sessionIn(laptop));
});

test('who is not signed in is refused, even with a right token', async () => {
  const ann = await someoneSignedUp();
  const { token } = await sessionIn(ann);

  assertRefused(await new Browser().client.revokeSession({ token }), 'UNAUTHORIZED');

  assert.ok(await sessionIn(ann));
});

test('a missing token is named, even to those who are not signed in', async () => {
  const missing = '[body.token] Invalid input: expected string, received undefined';

  for (const browser of [await someoneSignedUp(), new Browser()]) {
    assertRefused(await browser.send('POST', '/revoke-session', { json: {} }), 'VALIDATION_ERROR', missing);
  }
});

test('a token has no NUL characters', async () => {
  const ann = await someoneSignedUp();

  for (const token of tokensThatBetterAuthFailsOn) {
    assertRefused(await ann.client.revokeSession({ token }), 'VALIDATION_ERROR', complaintOfNul);
  }
});

test('a token is a text', async () => {
  const ann = await someoneSignedUp();

  for (const [token, type] of [
    [5, 'number'],
    [null, 'null'],
    [true, 'boolean'],
    [['x'], 'array'],
    [{}, 'object'],
  ]) {
    assertRefused(
      await ann.client.revokeSession({ token }),
      'VALIDATION_ERROR',
      `[body.token] Invalid input: expected string, received ${type}`,
    );
  }
});
