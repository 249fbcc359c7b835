import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertRefused } from './expect.js';
import { complaintOfMethodOverride } from './latchkey.js';
import { sessionIn, someoneSignedUp } from './people.js';
import { send } from './wire.js';

function assertUnknown({ status, headers, text }) {
  assert.deepEqual(
    { status, contentType: headers.get('content-type'), text },
    { status: 404, contentType: null, text: '' },
  );
}

const UNKNOWN = [
  ['GET', '/nowhere'],
  ['POST', '/nowhere'],
  ['GET', ''],
  ['GET', '/'],
  ['GET', '/ok/'],
  ['GET', '//ok'],
  ['GET', '/OK'],
  ['HEAD', '/ok'],
  ['OPTIONS', '/ok'],
  ['POST', '/ok'],
  ['GET', '/sign-up/email'],
  ['GET', '/sign-in/email'],
  ['PUT', '/sign-in/email'],
  ['GET', '/sign-out'],
  ['DELETE', '/sign-out'],
  ['PUT', '/get-session'],
  ['POST', '/list-sessions'],
  ['GET', '/revoke-session'],
  ['GET', '/revoke-sessions'],
  ['GET', '/revoke-other-sessions'],
  ['POST', '/multi-session/list-device-sessions'],
  ['GET', '/multi-session/set-active'],
  ['GET', '/multi-session/revoke'],
  ['GET', '/multi-session/bootstrap-current'],
];

for (const [method, path] of UNKNOWN) {
  test(`${method} /api/auth${path} is unknown: 404 and nothing else`, async () => {
    assertUnknown(await send(method, path));
  });
}

test('what is unknown is unknown to everybody, whatever they send', async () => {
  const { cookie } = await someoneSignedUp();

  assertUnknown(await send('GET', '/nowhere', { cookie }));
  assertUnknown(await send('POST', '/nowhere', { cookie, json: {} }));
  assertUnknown(await send('POST', '/nowhere', { cookie, origin: 'https://evil.example', json: {} }));
  assertUnknown(await send('POST', '/nowhere', { body: '{', headers: { 'content-type': 'application/json' } }));
});

test('no header turns a GET into a POST', async () => {
  const browser = await someoneSignedUp();

  for (const header of ['x-http-method', 'x-method-override']) {
    assertUnknown(await browser.send('GET', '/sign-out', { headers: { [header]: 'POST' } }));
  }
  const refused = await browser.send('GET', '/sign-out', { headers: { 'x-http-method-override': 'POST' } });
  assertRefused(refused, 'BAD_REQUEST', complaintOfMethodOverride);

  assert.ok(await sessionIn(browser));
});

test('to the client, an unknown call is an error with a status and without a code', async () => {
  const { data, error } = await new Browser().client.noSuchCall();

  assert.equal(data, null);
  assert.equal(error.status, 404);
  assert.equal(error.code, undefined);
  assert.equal(error.message, undefined);
});
