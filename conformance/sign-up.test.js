import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertAround, assertFields, assertId, assertNoCookies, assertRefused, SECOND, succeeded } from './expect.js';
import { baseURL, cookiesOfASignIn } from './latchkey.js';
import { aPerson, sessionIn, someoneSignedUp } from './people.js';
import { send } from './wire.js';

const signUp = (details, browser = new Browser()) => browser.client.signUp.email(aPerson(details));

test('a new person is signed in at once', async () => {
  const browser = new Browser();
  const person = aPerson();

  const { token, user } = succeeded(await browser.client.signUp.email(person));

  assertId(token);
  assert.deepEqual(browser.answer.cookieNames, cookiesOfASignIn);
  const current = succeeded(await browser.client.getSession());
  assert.equal(current.session.token, token);
  assert.deepEqual(current.user, user);
});

test('the answer holds the token and the user, and nothing more', async () => {
  const person = aPerson({ name: 'Ann Exämple 🗝' });
  const data = succeeded(await new Browser().client.signUp.email(person));

  assertFields(data, ['token', 'user']);
  const { id, createdAt, updatedAt, ...rest } = data.user;
  assertId(id);
  assertAround(createdAt, Date.now(), 60 * SECOND);
  assert.deepEqual(updatedAt, createdAt);
  assert.deepEqual(rest, { name: person.name, email: person.email, emailVerified: false, image: null });
});

test('dates arrive in the client exactly as they were on the wire', async () => {
  const browser = await someoneSignedUp();

  assert.equal(browser.user.createdAt.toISOString(), browser.answer.json.user.createdAt);
});

test('the e-mail address is kept in lower case', async () => {
  const { email } = aPerson();

  const { user } = succeeded(await signUp({ email: email.toUpperCase() }));

  assert.equal(user.email, email);
});

test('a picture is kept', async () => {
  const { user } = succeeded(await signUp({ image: 'https://example.com/ann.png' }));

  assert.equal(user.image, 'https://example.com/ann.png');
});

test('an empty name is a name', async () => {
  assert.equal(succeeded(await signUp({ name: '' })).user.name, '');
});

test('nobody can choose what is not theirs to choose', async () => {
  const { user } = succeeded(
    await signUp({ id: 'x'.repeat(32), emailVerified: true, role: 'admin', createdAt: '2001-01-01T00:00:00.000Z' }),
  );

  assert.notEqual(user.id, 'x'.repeat(32));
  assert.equal(user.emailVerified, false);
  assert.equal(user.role, undefined);
  assertAround(user.createdAt, Date.now(), 60 * SECOND);
});

test('a taken e-mail address is refused, in whatever letter case', async () => {
  const { person } = await someoneSignedUp();

  for (const email of [person.email, person.email.toUpperCase()]) {
    const newcomer = new Browser();

    assertRefused(await signUp({ email }, newcomer), 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL');

    assertNoCookies(newcomer.answer);
    assert.equal(await sessionIn(newcomer), null);
  }
});

test('a refused sign-up leaves whoever is signed in signed in', async () => {
  const browser = await someoneSignedUp();
  const before = await sessionIn(browser);

  await signUp({ email: browser.person.email }, browser);

  assert.deepEqual(await sessionIn(browser), before);
});

test('of two people who take the same address at once, one gets it', async () => {
  const { email } = aPerson();
  const passwords = ['the first password', 'the second password'];

  const results = await Promise.all(passwords.map((password) => signUp({ email, password })));

  const winner = results.findIndex(({ error }) => error === null);
  assert.notEqual(winner, -1, 'nobody got it');
  const loser = results[1 - winner];
  assert.equal(loser.error?.status, 422, 'both got it');
  assert.match(loser.error.code, /^(USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL|FAILED_TO_CREATE_USER)$/);
  succeeded(await new Browser().client.signIn.email({ email, password: passwords[winner] }));
  assertRefused(
    await new Browser().client.signIn.email({ email, password: passwords[1 - winner] }),
    'INVALID_EMAIL_OR_PASSWORD',
  );
});

test('a password has 8 to 128 UTF-16 code units', async () => {
  for (const password of ['x'.repeat(8), 'x'.repeat(128), ' '.repeat(8), '🗝🗝🗝🗝']) {
    succeeded(await signUp({ password }));
  }
  for (const password of ['x', 'x'.repeat(7), '🗝🗝🗝']) {
    assertRefused(await signUp({ password }), 'PASSWORD_TOO_SHORT');
  }
  assertRefused(await signUp({ password: 'x'.repeat(129) }), 'PASSWORD_TOO_LONG');
});

test('a refused password makes no account', async () => {
  const { email } = aPerson();

  await signUp({ email, password: 'short' });

  succeeded(await signUp({ email }));
});

test('an empty password is no password', async () => {
  assertRefused(
    await signUp({ password: '' }),
    'VALIDATION_ERROR',
    '[body.password] Too small: expected string to have >=1 characters',
  );
});

const unique = (localPart) => localPart + aPerson().email;

const ADDRESSES = [unique('ann+list.'), unique("o'hara_"), unique('0-'), unique('A').replace('.com', '.co.uk')];

for (const email of ADDRESSES) {
  test(`${email.replace(/ann\.[^@]+/, '…')} is an e-mail address`, async () => {
    assert.equal(succeeded(await signUp({ email })).user.email, email.toLowerCase());
  });
}

const NO_ADDRESSES = [
  '',
  'ann',
  '@example.com',
  'ann@',
  'ann@example',
  'ann@example.c',
  ' ann@example.com',
  'ann@example.com ',
  '.ann@example.com',
  'ann.@example.com',
  'a..nn@example.com',
  "ann'@example.com",
  'änn@example.com',
  'ann@exämple.com',
  'ann@example.com, eve@example.com',
  'Ann <ann@example.com>',
];

for (const email of NO_ADDRESSES) {
  test(`"${email}" is no e-mail address`, async () => {
    assertRefused(await signUp({ email }), 'VALIDATION_ERROR', '[body.email] Invalid email address');
  });
}

test('all that is missing is named at once', async () => {
  assertRefused(
    await send('POST', '/sign-up/email', { json: {} }),
    'VALIDATION_ERROR',
    ['name', 'email', 'password']
      .map((field) => `[body.${field}] Invalid input: expected string, received undefined`)
      .join('; '),
  );
});

test('what has the wrong type is named with its type', async () => {
  assertRefused(
    await signUp({ name: 1, password: false }),
    'VALIDATION_ERROR',
    '[body.name] Invalid input: expected string, received number; ' +
      '[body.password] Invalid input: expected string, received boolean',
  );
  assertRefused(
    await signUp({ name: null }),
    'VALIDATION_ERROR',
    '[body.name] Invalid input: expected string, received null',
  );
  assertRefused(
    await signUp({ rememberMe: 'yes' }),
    'VALIDATION_ERROR',
    '[body.rememberMe] Invalid input: expected boolean, received string',
  );
});

test('text that cannot be stored is refused, and makes no account', async () => {
  const { email } = aPerson();

  const { error } = await signUp({ email, name: 'Ann\0' });

  assert.ok([400, 422].includes(error?.status), JSON.stringify(error));
  succeeded(await signUp({ email }));
});

test('the page to go to afterwards must be one of ours', async () => {
  const { email } = aPerson();

  assertRefused(await signUp({ email, callbackURL: 'https://evil.example/' }), 'INVALID_CALLBACK_URL');
  succeeded(await signUp({ email, callbackURL: `${baseURL}/welcome` }));
});

test('who signs up in a browser in use is the one signed in from then on', async () => {
  const browser = await someoneSignedUp();
  const first = browser.sessionCookie;

  const { user } = succeeded(await signUp({}, browser));

  assert.notEqual(browser.sessionCookie, first);
  assert.equal(succeeded(await browser.client.getSession()).user.id, user.id);
});
