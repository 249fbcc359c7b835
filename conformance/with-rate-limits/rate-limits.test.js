/** What the client sees of a limit. The limits count by address, and all tests have the same: so each has its own call. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from '../browser.js';
import { aPerson } from '../people.js';
import { ACCOUNT, send } from '../wire.js';

const { client } = new Browser();
const browser = new Browser();

async function assertLimited(call) {
  for (let i = 0; i < 3; i++) assert.notEqual((await call()).error?.status, 429);

  const { data, error } = await call();

  assert.equal(data, null);
  assert.deepEqual([error.status, error.message], [429, 'Too many requests. Please try again later.']);
}

test('the fourth sign-in within ten seconds has to wait, and is told how long', async () => {
  const { email, password } = aPerson();

  await assertLimited(() => browser.client.signIn.email({ email, password }));

  for (const name of ['retry-after', 'x-retry-after']) {
    const seconds = Number(browser.answer.headers.get(name));
    assert.ok(Number.isInteger(seconds) && seconds >= 1 && seconds <= 10, `${name}: ${seconds}`);
  }
});

test('so has the fourth sign-up', () => assertLimited(() => client.signUp.email(aPerson())));

test('so has the fourth change of a password', () =>
  assertLimited(() => client.changePassword({ currentPassword: 'one', newPassword: 'another password' })));

test('so has whoever asks for a fourth mail', async () => {
  await assertLimited(() => client.requestPasswordReset({ email: aPerson().email }));
  await assertLimited(() => client.sendVerificationEmail({ email: aPerson().email }));
});

test('asking who is signed in is not limited like that', async () => {
  for (let i = 0; i < 20; i++) assert.equal((await client.getSession()).error, null);
});

test('so has whoever calls a 121st procedure within a minute, and is told what is left all along', async () => {
  const call = () => send('GET', '/listSessions', { api: ACCOUNT });
  const told = ({ headers }) => ['limit', 'remaining'].map((name) => headers.get(`x-ratelimit-${name}`)).join();

  for (let left = 119; left >= 0; left--) {
    const answer = await call();
    assert.deepEqual([answer.status, told(answer)], [401, `120,${left}`]);
    assert.match(answer.headers.get('x-ratelimit-reset'), /^\d+$/);
  }

  const { status, text, headers } = await call();
  assert.deepEqual([status, text, told({ headers })], [429, 'Too Many Requests', '120,0']);
  assert.ok(Number(headers.get('retry-after')) >= 1, headers.get('retry-after'));
});
