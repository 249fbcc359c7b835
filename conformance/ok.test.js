import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertNoCookies } from './expect.js';
import { someoneSignedUp } from './people.js';
import { send } from './wire.js';

test('the service says that it is well', async () => {
  assert.deepEqual(await new Browser().client.ok(), { data: { ok: true }, error: null });
});

test('it says so to anybody, and sets no cookie', async () => {
  for (const asker of [{}, { origin: 'https://evil.example' }, { cookie: (await someoneSignedUp()).cookie }]) {
    const answer = await send('GET', '/ok?probe=1', asker);

    assert.equal(answer.status, 200);
    assert.deepEqual(answer.json, { ok: true });
    assertNoCookies(answer);
  }
});
