/**
 * What a session cookie is worth, and that nothing else is worth as much. That its secret is nowhere else to be seen
 * is checked of every answer that any test gets, in wire.js.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertEnded, baseURL, secretsIn, sessionCookie } from './latchkey.js';
import { sessionIn, someoneOnTwoBrowsers, someoneSignedUp } from './people.js';
import { send } from './wire.js';

const whoIs = async (headers) => (await send('GET', '/get-session', { headers })).text;

test('the cookie is not readable by scripts, and not sent along by other sites', async () => {
  const { answer } = await someoneSignedUp();

  assert.deepEqual(answer.cookie(sessionCookie).attributes, ['HttpOnly', 'Max-Age=604800', 'Path=/', 'SameSite=Lax']);
});

test('the cookie holds at least 256 random bits, and no two are alike', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  const [one, other] = [laptop, phone].map((browser) => secretsIn(browser.sessionCookie).at(-1));

  assert.match(one, /^[A-Za-z0-9_-]{43,}$/);
  assert.match(other, /^[A-Za-z0-9_-]{43,}$/);
  for (let i = 0; i + 16 <= one.length; i++) assert.ok(!other.includes(one.slice(i, i + 16)), 'a part is not random');
});

test('the cookie says neither which session it belongs to nor whose', async () => {
  const browser = await someoneSignedUp();
  const { id } = await sessionIn(browser);

  assert.ok(!browser.sessionCookie.includes(id));
  assert.ok(!browser.sessionCookie.includes(browser.user.id));
});

test('the id of a session proves nothing', async () => {
  const { sessionCookie: value } = await someoneSignedUp();
  const { json } = await send('GET', '/get-session', { cookie: `${sessionCookie}=${value}` });
  const { id } = json.session;
  const signature = value.slice(value.lastIndexOf('.'));

  assert.equal(await whoIs({ cookie: `${sessionCookie}=${id}` }), 'null');
  assert.equal(await whoIs({ cookie: `${sessionCookie}=${id}${signature}` }), 'null');
  assert.equal(await whoIs({ authorization: `Bearer ${id}` }), 'null');
});

test('what is in the cookie opens nothing elsewhere', async () => {
  const { sessionCookie: value } = await someoneSignedUp();

  for (const credential of [value, ...secretsIn(value)]) {
    assert.equal(await whoIs({ authorization: `Bearer ${credential}` }), 'null');
    assert.equal(await whoIs({ 'x-session-token': credential }), 'null');
    assert.equal((await send('GET', `/get-session?token=${encodeURIComponent(credential)}`)).text, 'null');
  }
});

test('what is in the cookie ends no session by name', async () => {
  const { laptop, phone } = await someoneOnTwoBrowsers();

  for (const token of secretsIn(phone.sessionCookie)) {
    const answer = await laptop.send('POST', '/revoke-session', { origin: baseURL, json: { token } });
    assertEnded(answer.json);
  }

  assert.ok(await sessionIn(phone));
});
