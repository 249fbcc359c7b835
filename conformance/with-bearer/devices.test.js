/** A client that keeps no cookies is no device: it has the one account that its token opens. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertRefused, succeeded } from '../expect.js';
import { secretsIn } from '../latchkey.js';
import { accountsIn, idsOf, sessionIn, severalIn, someoneSignedUp } from '../people.js';
import { assertRefusedSaying } from '../rpc.js';
import { ACCOUNT, secretHeaders, send } from '../wire.js';

secretHeaders.add('set-auth-token');

/** The header of an application that has the token of the active account. */
function bearer(browser) {
  const [, token] = secretsIn(browser.sessionCookie);
  return { authorization: `Bearer ${token}` };
}

const call = (method, path, options) => send(method, path, { api: ACCOUNT, ...options });

test('it sees no accounts, and can make none active', async () => {
  const { browser, people } = await severalIn(2);
  const headers = bearer(browser);

  assert.deepEqual((await send('GET', '/multi-session/list-device-sessions', { headers })).json, []);
  for (const { session } of people) {
    const json = { sessionToken: session.token };
    for (const path of ['/multi-session/set-active', '/multi-session/revoke']) {
      assertRefused(await send('POST', path, { headers, json }), 'INVALID_SESSION_TOKEN');
    }
  }
  assert.deepEqual(await accountsIn(browser), idsOf(people));
});

test('the device cookie is no token', async () => {
  const browser = await someoneSignedUp();

  for (const secret of secretsIn(browser.deviceCookie)) {
    const headers = { authorization: `Bearer ${secret}` };
    assert.equal((await send('GET', '/get-session', { headers })).text, 'null');
    assert.deepEqual((await send('GET', '/multi-session/list-device-sessions', { headers })).json, []);
  }
});

test('whoever becomes active is told in the header too', async () => {
  const { browser, people } = await severalIn(2);

  succeeded(await browser.client.multiSession.setActive({ sessionToken: people[0].session.token }));

  const { headers } = browser.answer;
  assert.ok(secretsIn(browser.sessionCookie).includes(headers.get('set-auth-token')));
  assert.match(headers.get('access-control-expose-headers'), /\bset-auth-token\b/);
});

test('the account RPC knows the token', async () => {
  const browser = await someoneSignedUp();
  const headers = bearer(browser);

  const [session] = (await call('GET', '/listSessions', { headers })).json.sessions;
  assert.deepEqual([session.id, session.isCurrent], [(await sessionIn(browser)).id, true]);
  const [account] = (await call('GET', '/listDeviceAccounts', { headers })).json.accounts;
  assert.deepEqual([account.userId, account.isCurrent], [browser.user.id, true]);
});

test('the account RPC needs no origin from it, for no browser sends the header by itself', async () => {
  const { browser, people } = await severalIn(2);
  const headers = bearer(browser);

  const switched = await call('POST', '/switchDeviceAccount', { headers, json: { userId: people[1].id } });
  assert.deepEqual(switched.json, { success: true, switchedToUserId: people[1].id });
  assertRefusedSaying(
    await call('POST', '/switchDeviceAccount', { headers, json: { userId: people[0].id } }),
    'Connected account not found',
  );
});
