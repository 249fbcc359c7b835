import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, readAllowed } from './compare.js';
import { factsOf } from './facts.js';

const step = (facts, name = 'GET /get-session') => ({ step: name, facts });
const seen = (reference, latchkey) => [{ exchange: 'sign-in: remembered', reference, latchkey }];
const differ = [step({ status: '200', body: 'null' })];
const row = (cells = {}) => ({
  where: 'sign-in: remembered › GET /get-session',
  fact: 'status',
  reference: '200',
  latchkey: '401',
  why: 'planted',
  ...cells,
});

const unexpectedOf = (reference, latchkey, allowed = []) => compare(seen(reference, latchkey), allowed).unexpected;

test('what is equal is counted, and no difference', () => {
  const { facts, allowed, unexpected, stale } = compare(seen(differ, differ), []);

  assert.deepEqual({ facts, allowed, unexpected, stale }, { facts: 2, allowed: [], unexpected: [], stale: [] });
});

test('a fact that differs is unexpected', () => {
  assert.deepEqual(unexpectedOf([step({ status: '200' })], [step({ status: '401' })]), [
    { where: 'sign-in: remembered › GET /get-session', fact: 'status', reference: '200', latchkey: '401' },
  ]);
});

test('a fact that one of them does not know is unexpected, whichever it is', () => {
  const [more, less] = [step({ status: '200', 'body.user': 'object' }), step({ status: '200' })];

  assert.deepEqual(unexpectedOf([more], [less]).map(({ latchkey }) => latchkey), ['–']);
  assert.deepEqual(unexpectedOf([less], [more]).map(({ reference }) => reference), ['–']);
});

test('an exchange that ends early is unexpected, whoever ended it', () => {
  const [long, short] = [[step({}), step({}, 'POST /sign-out')], [step({})]];

  assert.equal(unexpectedOf(long, short).length, 1);
  assert.equal(unexpectedOf(short, long).length, 1);
});

test('a step that one of them did not come to is unexpected', () => {
  assert.equal(unexpectedOf([step({}, 'mail')], [step({}, 'the end')]).length, 1);
});

test('a difference that is on the list is allowed', () => {
  const [reference, latchkey] = [[step({ status: '200' })], [step({ status: '401' })]];

  for (const allowed of [row(), row({ where: '* › GET /get-session' }), row({ where: 'sign-in: *', latchkey: '40*' })]) {
    const result = compare(seen(reference, latchkey), [allowed]);
    assert.deepEqual([result.allowed.length, result.unexpected, result.stale], [1, [], []]);
  }
});

test('a row allows neither another exchange, nor another fact, nor another value', () => {
  const [reference, latchkey] = [[step({ status: '200' })], [step({ status: '401' })]];

  for (const other of [{ where: 'sign-up: *' }, { fact: 'body' }, { reference: '404' }, { latchkey: '4' }, { latchkey: '.*' }]) {
    const result = compare(seen(reference, latchkey), [row(other)]);
    assert.deepEqual([result.allowed, result.unexpected.length, result.stale.length], [[], 1, 1], JSON.stringify(other));
  }
});

test('any value is not no value', () => {
  const [reference, latchkey] = [[step({ status: '200' })], [step({})]];

  assert.equal(unexpectedOf(reference, latchkey, [row({ latchkey: '*' })]).length, 1);
  assert.equal(unexpectedOf(reference, latchkey, [row({ latchkey: '–' })]).length, 0);
});

test('a row that allows nothing that happens is stale', () => {
  const allowed = row();

  assert.deepEqual(compare(seen(differ, differ), [allowed]).stale, [allowed]);
});

test('the list is read from tables, and everything around them is not', () => {
  const text = [
    '# Title',
    '',
    '| exchange | fact | Better Auth | Latchkey | why |',
    '|---|---|---|---|---|',
    '| `*` | `status` | `200` | – | W7: it is so |',
  ].join('\n');

  assert.deepEqual(readAllowed(text), [
    { line: 5, where: '*', fact: 'status', reference: '200', latchkey: '–', why: 'W7: it is so' },
  ]);
});

test('a row without a reason is refused', () => {
  assert.throws(() => readAllowed('| `*` | `status` | `200` | `401` | |'), /Line 1/);
  assert.throws(() => readAllowed('| `*` | `status` | `200` | `401` |'), /Line 1/);
});

const server = {
  url: 'http://localhost:5',
  roles: { 'their.session': 'session', 'their.session_of-*': 'account' },
};

function answer({ status = 200, headers = {}, body, cookies = [] }) {
  const received = new Headers({ 'content-type': 'application/json', ...headers });
  cookies.forEach((cookie) => received.append('set-cookie', cookie));
  return factsOf({ status, headers: received, text: body === undefined ? '' : JSON.stringify(body) }, server);
}

/** Pairs of answers that must not look the same. */
const PLANTED = {
  'a status': [{ status: 200 }, { status: 201 }],
  'an error code': [{ body: { code: 'A' } }, { body: { code: 'B' } }],
  'a key': [{ body: { a: 1 } }, { body: { b: 1 } }],
  'a key in an element': [{ body: [{ a: 1 }] }, { body: [{ a: 1, b: 1 }] }],
  'an element': [{ body: [{ a: 1 }] }, { body: [{ a: 1 }, { a: 1 }] }],
  'a type': [{ body: { a: true } }, { body: { a: 'true' } }],
  'another type': [{ body: { a: null } }, { body: { a: 'null' } }],
  'one more type': [{ body: { a: 5 } }, { body: { a: '5' } }],
  'an object for a list': [{ body: {} }, { body: [] }],
  'nothing for null': [{ body: null }, {}],
  'the form of a date': [
    { body: { a: '2026-01-01T00:00:00.000Z' } },
    { body: { a: '2026-01-01T00:00:00Z' } },
  ],
  'the form of an id': [{ body: { id: 'x'.repeat(32) } }, { body: { id: 'x'.repeat(31) } }],
  'a cookie that is kept longer': [
    { cookies: ['their.session=x; Max-Age=60; Path=/; HttpOnly; SameSite=Lax'] },
    { cookies: ['their.session=x; Path=/; HttpOnly; SameSite=Lax'] },
  ],
  'a cookie that is cleared': [
    { cookies: ['their.session=x; Max-Age=60; Path=/; HttpOnly; SameSite=Lax'] },
    { cookies: ['their.session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax'] },
  ],
  'a cookie that scripts may read': [
    { cookies: ['their.session=x; Path=/; HttpOnly; SameSite=Lax'] },
    { cookies: ['their.session=x; Path=/; SameSite=Lax'] },
  ],
  'one of several cookies that are for the same': [
    { cookies: ['their.session_of-a=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax', 'their.session_of-b=y; Path=/'] },
    { cookies: ['their.session_of-a=x; Path=/; HttpOnly; SameSite=Lax', 'their.session_of-b=y; Path=/'] },
  ],
  'how many cookies are for the same': [
    { cookies: ['their.session_of-a=x; Path=/', 'their.session_of-b=y; Path=/'] },
    { cookies: ['their.session_of-a=x; Path=/'] },
  ],
  'where to go': [{ headers: { location: '/a' } }, { headers: { location: '/b' } }],
};

for (const [what, [one, other]] of Object.entries(PLANTED)) {
  test(`${what} is compared`, () => assert.notDeepEqual(answer(one), answer(other)));
}

test('what differs from run to run is not compared', () => {
  const one = { id: 'x'.repeat(32), at: '2026-01-01T00:00:00.000Z', url: 'http://localhost:5/reset?token=abc' };
  const other = { id: 'y'.repeat(32), at: '2027-02-02T01:02:03.456Z', url: 'http://localhost:5/reset?token=def' };

  assert.deepEqual(answer({ body: one }), answer({ body: other }));
});

test('of cookies with one name the last is compared, as browsers do', () => {
  const [earlier, later] = ['their.session=x; Max-Age=60; Path=/', 'their.session=x; Path=/'];

  assert.deepEqual(answer({ cookies: [earlier, later] }), answer({ cookies: [later] }));
});

test('cookies are compared by what they are for', () => {
  const [one, other] = ['a', 'b'].map((name) => ({ cookies: [`their.session_of-${name}=${name}; Path=/`] }));

  assert.deepEqual(answer(one), answer(other));
  assert.ok('cookie account' in answer(one));
});

test('the order of a list is not compared', () => {
  assert.deepEqual(answer({ body: [{ a: 'x' }, { a: 'y' }] }), answer({ body: [{ a: 'y' }, { a: 'x' }] }));
});
