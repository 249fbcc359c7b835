/** What holds for all procedures of the account RPC: where they are, what may be sent, by whom, and how they answer. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assertNoCookies, succeeded } from './expect.js';
import { baseURL } from './latchkey.js';
import { accountsIn, activeIn, idsOf, sessionIn, severalIn, someoneOnTwoBrowsers, someoneSignedUp } from './people.js';
import { assertRefusedSaying } from './rpc.js';
import { ACCOUNT, send } from './wire.js';

const EVIL = 'https://evil.example';
const GETS = ['/listSessions', '/listDeviceAccounts'];

/** Every procedure that changes something, with an input that would be accepted. */
const POSTS = {
  '/bootstrapDeviceSession': () => ({}),
  '/revokeSession': ({ people }) => ({ sessionId: people.at(-1).session.id }),
  '/switchDeviceAccount': ({ people }) => ({ userId: people[0].id }),
  '/removeDeviceAccount': ({ people }) => ({ userId: people[0].id }),
  '/delete': () => ({ confirmDeletion: true }),
};

const call = (method, path, options) => send(method, path, { api: ACCOUNT, ...options });
const callIn = (browser, method, path, options) => browser.send(method, path, { api: ACCOUNT, ...options });
const bodyOf = (text, type = 'application/json') => ({ body: text, headers: { 'content-type': type } });

suite('a procedure', () => {
  for (const path of GETS) {
    test(`${path} answers plain JSON, which both clients read`, async () => {
      const { status, headers, json } = await callIn(await someoneSignedUp(), 'GET', path);

      assert.equal(status, 200);
      assert.equal(headers.get('x-is-superjson'), null);
      assert.deepEqual(Object.keys(json).length, 1);
    });

    test(`HEAD ${path} answers as GET does, without the body`, async () => {
      const { status, text } = await callIn(await someoneSignedUp(), 'HEAD', path);

      assert.deepEqual([status, text], [200, '']);
    });
  }

  const WRONG = [
    ...GETS.map((path) => ['POST', path]),
    ...Object.keys(POSTS).map((path) => ['GET', path]),
    ['PUT', '/delete'],
    ['DELETE', '/delete'],
    ['GET', '/listSessions/'],
    ['GET', '/listsessions'],
    ['GET', '/list-sessions'],
    ['GET', '/nowhere'],
    ['POST', '/nowhere'],
    ['GET', ''],
  ];
  for (const [method, path] of WRONG) {
    test(`is not ${method} ${ACCOUNT}${path}`, async () => {
      const browser = await someoneSignedUp();
      const json = method === 'GET' ? undefined : { confirmDeletion: true };

      const { status, text } = await callIn(browser, method, path, { json });

      assert.deepEqual([status, text], [404, '404 Not Found']);
      assert.ok(await sessionIn(browser));
    });
  }

  test('refuses with the message alone, or with a problem document where JSON is asked for', async () => {
    const plain = await call('GET', '/listSessions');
    const asked = await call('GET', '/listSessions', { headers: { accept: 'application/json' } });

    assert.deepEqual([plain.status, plain.text], [401, 'Unauthorized']);
    assert.deepEqual([asked.status, asked.json.code, asked.json.message], [401, 'UNAUTHORIZED', 'Unauthorized']);
  });
});

suite('an input', () => {
  const REFUSED = {
    'is no text of JSON': ['{', '{"userId":', 'userId=x', '{"userId":"x"}}', '\0', '{"userId":"\\ud800"}'],
    'is no object': ['[]', '["x"]', '"x"', '5', 'null', 'true'],
  };
  for (const [what, bodies] of Object.entries(REFUSED)) {
    test(`that ${what} is refused, and nothing happens`, async () => {
      const { browser, people } = await severalIn(2);

      for (const path of Object.keys(POSTS).filter((path) => path !== '/bootstrapDeviceSession')) {
        for (const text of bodies) {
          const answer = await callIn(browser, 'POST', path, bodyOf(text));
          assert.ok([400, 422].includes(answer.status), `${path} ${text}: ${answer.status} ${answer.text}`);
          assertNoCookies(answer);
        }
      }
      assert.equal(await activeIn(browser), people[1].id);
      assert.deepEqual(await accountsIn(browser), idsOf(people));
    });
  }

  test('may be SuperJSON text in each field, or plain', async () => {
    const { browser, people } = await severalIn(2);
    const [ann] = people;

    for (const userId of [ann.id, JSON.stringify({ json: ann.id }), JSON.stringify({ json: ann.id, meta: {} })]) {
      const answer = await callIn(browser, 'POST', '/switchDeviceAccount', { json: { userId } });
      assert.deepEqual(answer.json, { success: true, switchedToUserId: ann.id });
    }
  });

  test('is what its SuperJSON says, be it that there is none', async () => {
    const browser = await someoneSignedUp();

    for (const confirmDeletion of [
      '{"json":null,"meta":{"values":["undefined"]}}',
      '{"json":false}',
      '{"json":"true"}',
      '{"json":{"json":true}}',
      '{"json":true,"meta":{"values":["undefined"]}}',
      '{"json":"1970-01-01T00:00:00.000Z","meta":{"values":["Date"]}}',
      '{"json":["DELETE"],"meta":{"values":["set"]}}',
      '"true"',
      'true',
    ]) {
      assertRefusedSaying(
        await callIn(browser, 'POST', '/delete', { json: { confirmDeletion } }),
        'Validation error',
      );
    }
    assert.ok(await sessionIn(browser));
  });

  test('may hold more than is asked for', async () => {
    const { browser, people } = await severalIn(2);
    const json = { userId: people[0].id, force: true, __proto__: { x: 1 }, meta: { values: ['Date'] } };

    assert.equal((await callIn(browser, 'POST', '/switchDeviceAccount', { json })).status, 200);
  });

  test('of more than 64 KiB is refused', async () => {
    const browser = await someoneSignedUp();

    const answer = await callIn(browser, 'POST', '/switchDeviceAccount', { json: { userId: 'x'.repeat(70_000) } });

    assert.equal(answer.status, 413);
  });

  test('with NUL in it is refused', async () => {
    const { browser, people } = await severalIn(2);

    for (const [path, field] of [['/switchDeviceAccount', 'userId'], ['/revokeSession', 'sessionId']]) {
      for (const value of ['\0', `${people[0].id}\0`]) {
        const answer = await callIn(browser, 'POST', path, { json: { [field]: value } });
        assertRefusedSaying(answer, 'Validation error');
      }
    }
    assert.equal(await activeIn(browser), people[1].id);
  });

  test('is looked at after the session', async () => {
    for (const path of Object.keys(POSTS)) {
      for (const text of ['{', '[]', '{}']) {
        assertRefusedSaying(await call('POST', path, bodyOf(text)), 'Unauthorized');
      }
    }
  });
});

suite('a page of another site', () => {
  for (const [path, validInput] of Object.entries(POSTS)) {
    test(`cannot make a browser POST ${path}`, async () => {
      const { browser, people } = await severalIn(2);
      const json = validInput({ people });

      for (const [headers, message] of [
        [{ origin: EVIL }, 'Invalid request origin'],
        [{ origin: 'null' }, undefined],
        [{ origin: `${baseURL}.evil.example` }, 'Invalid request origin'],
        [{ origin: EVIL, referer: `${baseURL}/page` }, 'Invalid request origin'],
        [{ origin: undefined, referer: `${EVIL}/page` }, 'Invalid request origin'],
        [{ origin: undefined, 'sec-fetch-site': 'cross-site' }, 'Missing trusted request origin'],
        [{ origin: undefined, 'sec-fetch-site': 'same-site' }, 'Missing trusted request origin'],
        [{ origin: undefined }, 'Missing trusted request origin'],
      ]) {
        const answer = await callIn(browser, 'POST', path, { json, origin: headers.origin, headers });
        if (message) assertRefusedSaying(answer, message);
        assert.equal(answer.status, 403, JSON.stringify(headers));
        assertNoCookies(answer);
        if (headers.origin) assert.equal(answer.headers.get('access-control-allow-origin'), null);
      }

      assert.equal(await activeIn(browser), people[1].id);
      assert.deepEqual(await accountsIn(browser), idsOf(people));
    });
  }

  for (const path of GETS) {
    test(`cannot read ${path}`, async () => {
      const browser = await someoneSignedUp();

      const { headers } = await callIn(browser, 'GET', path, { origin: EVIL });

      assert.equal(headers.get('access-control-allow-origin'), null);
      assert.equal(headers.get('access-control-allow-credentials'), null);
    });
  }

  test('is not told that it may ask', async () => {
    const { status, headers } = await call('OPTIONS', '/delete', {
      origin: EVIL,
      headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });

    assert.ok(status === 403 || status === 404 || status === 204, String(status));
    for (const name of ['origin', 'credentials', 'methods', 'headers']) {
      assert.equal(headers.get(`access-control-allow-${name}`), null, name);
    }
  });
});

suite('a page of ours', () => {
  test('may be known by its Referer, or by what the browser says of it', async () => {
    const { browser, people } = await severalIn(2);

    for (const headers of [
      { referer: `${baseURL}/page` },
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
    ]) {
      const json = { userId: people[1].id };
      const answer = await callIn(browser, 'POST', '/switchDeviceAccount', { json, origin: undefined, headers });
      assert.equal(answer.status, 200, JSON.stringify(headers));
    }
  });

  test('is told that it may ask', async () => {
    const { status, headers } = await call('OPTIONS', '/delete', {
      origin: baseURL,
      headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });

    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), baseURL);
    assert.equal(headers.get('access-control-allow-credentials'), 'true');
    assert.equal(headers.get('access-control-allow-methods'), 'GET, POST, DELETE, OPTIONS');
    for (const name of ['content-type', 'authorization', 'x-requested-with', 'accept', 'x-csrf-token']) {
      assert.ok(headers.get('access-control-allow-headers').split(', ').includes(name), name);
    }
    assert.equal(headers.get('access-control-max-age'), '600');
    assert.match(headers.get('vary'), /\bOrigin\b/i);
  });

  test('reads also what is refused', async () => {
    const { status, headers } = await call('GET', '/listSessions', { origin: baseURL });

    assert.equal(status, 401);
    assert.equal(headers.get('access-control-allow-origin'), baseURL);
  });
});

test('without a session nobody is told anything but that, wherever they come from', async () => {
  for (const [path, validInput] of Object.entries(POSTS)) {
    const json = validInput({ people: [{ id: 'x', session: { id: 'x' } }] });
    assertRefusedSaying(await call('POST', path, { json, origin: EVIL }), 'Unauthorized');
    assertRefusedSaying(await call('POST', path, { json }), 'Unauthorized');
  }
});

test('of several things that are wrong, the first in this order is told', async () => {
  const { laptop } = await someoneOnTwoBrowsers();
  const post = (options) => callIn(laptop, 'POST', '/switchDeviceAccount', options);

  assertRefusedSaying(await post({ origin: EVIL, json: { userId: '' } }), 'Invalid request origin');
  assertRefusedSaying(await post({ json: { userId: '' } }), 'Validation error');
  assertRefusedSaying(await post({ json: { userId: ' ' } }), 'User id is required');
  succeeded(await laptop.client.signOut());
  assertRefusedSaying(await post({ origin: EVIL, json: { userId: '' } }), 'Unauthorized');
});
