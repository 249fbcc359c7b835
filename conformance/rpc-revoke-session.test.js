import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertCookiesCleared, assertNoCookies, succeeded } from './expect.js';
import { assertEnded, secretsIn, sessionCookie } from './latchkey.js';
import { accountsIn, activeIn, anotherBrowserOf, idsOf, sessionIn, severalIn, someoneOnTwoBrowsers } from './people.js';
import { assertRefusedSaying, withEachClient } from './rpc.js';
import { ACCOUNT, send } from './wire.js';

const ended = { success: true, revokedCurrentSession: false };

withEachClient((account) => {
  const revoke = (browser, sessionId) => account(browser).revokeSession({ sessionId });

  test('a session on another device is ended', async () => {
    const { laptop, phone } = await someoneOnTwoBrowsers();

    assertEnded(succeeded(await revoke(laptop, (await sessionIn(phone)).id)), ended);

    assertNoCookies(laptop.answer);
    assert.equal(await sessionIn(phone), null);
    assert.ok(await sessionIn(laptop));
  });

  test('the current session is ended, and its cookie cleared', async () => {
    const { laptop, phone } = await someoneOnTwoBrowsers();
    const { sessionCookie: value } = laptop;

    const outcome = succeeded(await revoke(laptop, (await sessionIn(laptop)).id));

    assertEnded(outcome, { success: true, revokedCurrentSession: true });
    assert.equal(laptop.sessionCookie, undefined);
    assert.equal((await send('GET', '/get-session', { cookie: `${sessionCookie}=${value}` })).text, 'null');
    assert.ok(await sessionIn(phone));
    succeeded(await laptop.client.signOut());
    assert.deepEqual(laptop.cookieNames, []);
  });

  test('the other accounts of the browser stay when the current session is ended', async () => {
    const { browser, people } = await severalIn(3);

    succeeded(await revoke(browser, people[2].session.id));

    assert.equal(await activeIn(browser), null);
    assert.deepEqual(await accountsIn(browser), idsOf(people.slice(0, 2)));
  });

  test('an account that loses its session elsewhere leaves the browser', async () => {
    const { browser, people } = await severalIn(2);
    const phone = await anotherBrowserOf({ person: people[0] });

    succeeded(await revoke(phone, people[0].session.id));

    assert.deepEqual(await accountsIn(browser), [people[1].id]);
    assert.equal(await activeIn(browser), people[1].id);
  });

  test('somebody else’s session, an unknown one and one that is over are the same: not found', async () => {
    const [{ laptop, phone }, { browser, people }] = [await someoneOnTwoBrowsers(), await severalIn(2)];
    const { id: over } = await sessionIn(phone);
    succeeded(await phone.client.signOut());

    for (const id of [people[0].session.id, people[1].session.id, 'x', 'x'.repeat(32), over, ` ${over}`]) {
      assertRefusedSaying(await revoke(laptop, id), 'Session not found');
      assertNoCookies(laptop.answer);
    }
    assertRefusedSaying(await revoke(browser, people[0].session.id), 'Session not found');
    assert.deepEqual(await accountsIn(browser), idsOf(people));
  });

  test('the secret of a cookie names no session', async () => {
    const { laptop, phone } = await someoneOnTwoBrowsers();

    for (const secret of [phone.sessionCookie, phone.deviceCookie, laptop.deviceCookie].flatMap(secretsIn)) {
      assertRefusedSaying(await revoke(laptop, secret), 'Session not found');
    }
    assert.ok(await sessionIn(phone));
  });

  test('what names no session is invalid', async () => {
    const { laptop } = await someoneOnTwoBrowsers();

    for (const input of [{}, { sessionId: '' }, { sessionId: 5 }, { sessionId: null }, { sessionId: true }]) {
      assertRefusedSaying(await account(laptop).revokeSession(input), 'Validation error');
    }
    for (const input of [{ sessionId: ['x'] }, { sessionId: { id: 'x' } }, { session: 'x' }]) {
      assertRefusedSaying(await account(laptop).revokeSession(input), 'Validation error');
    }
    assertRefusedSaying(await account(laptop).revokeSession(), 'Validation error');
    assertNoCookies(laptop.answer);
  });

  test('who is not signed in is refused', async () => {
    assertRefusedSaying(await revoke(new Browser(), 'x'), 'Unauthorized');
  });

  test('whose session was ended elsewhere is refused, and loses the cookie', async () => {
    const { laptop, phone } = await someoneOnTwoBrowsers();
    const { id } = await sessionIn(laptop);
    succeeded(await laptop.client.revokeOtherSessions());

    assertRefusedSaying(await revoke(phone, id), 'Unauthorized');

    assertCookiesCleared(phone.answer);
    assert.ok(await sessionIn(laptop));
  });
});

test('of two who end one session at once, one is told that it is not found', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  const json = { sessionId: (await sessionIn(phone)).id };

  const answers = await Promise.all(
    [1, 2].map(() => laptop.send('POST', '/revokeSession', { api: ACCOUNT, json })),
  );

  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 404]);
});
