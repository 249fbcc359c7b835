import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Browser } from './browser.js';
import { assertNoCookies, assertRefused, succeeded } from './expect.js';
import { baseURL } from './latchkey.js';
import { linkMailedTo, skip } from './letters.js';
import { aPerson, PASSWORD, sessionIn, someoneOnTwoBrowsers, someoneSignedUp } from './people.js';
import { send } from './wire.js';

const NEW = 'another horse battery';
const PROMISE = {
  status: true,
  message: 'If this email exists in our system, check your email for the reset link',
};

/** The code that elsewhere comes with a 401. */
function assertInvalid({ data, error }) {
  assert.equal(data, null);
  assert.deepEqual([error.status, error.code, error.message], [400, 'INVALID_TOKEN', 'Invalid token']);
}

const signIn = ({ email }, password) => new Browser().client.signIn.email({ email, password });

const ask = (details) => new Browser().client.requestPasswordReset(details);

/** A token from a mail to somebody, the latest of so many. */
async function tokenMailedTo(person, count) {
  succeeded(await ask({ email: person.email, redirectTo: '/reset' }));
  return (await linkMailedTo(person, count)).pathname.split('/').at(-1);
}

const reset = (token, newPassword = NEW) => new Browser().client.resetPassword({ token, newPassword });

test('nobody learns whether an account exists', async () => {
  const { person } = await someoneSignedUp();

  for (const email of [person.email, aPerson().email]) {
    assert.deepEqual(succeeded(await ask({ email, redirectTo: '/reset' })), PROMISE);
  }
});

test('the page to go to must be one of ours', async () => {
  assertRefused(await ask({ email: aPerson().email, redirectTo: 'https://evil.example/' }), 'INVALID_REDIRECT_URL');
});

test('what is no address is refused', async () => {
  assertRefused(await ask({ email: 'ann' }), 'VALIDATION_ERROR', '[body.email] Invalid email address');
});

test('an unknown token is invalid', async () => {
  assertInvalid(await reset('x'.repeat(24)));
  assertInvalid(await new Browser().client.resetPassword({ newPassword: NEW }));
});

test('an unknown link leads to the page that was asked for, with the error', async () => {
  const { status, headers, text } = await send('GET', `/reset-password/${'x'.repeat(24)}?callbackURL=%2Freset%3Fa%3Db`);

  assert.equal(status, 302);
  assert.equal(headers.get('location'), `${baseURL}/reset?a=b&error=INVALID_TOKEN`);
  assert.equal(text, '');
});

suite('the mail', { skip }, () => {
  test('has a link that leads to the page that was asked for, with the token', async () => {
    const { person } = await someoneSignedUp();
    succeeded(await ask({ email: person.email, redirectTo: '/reset?a=b' }));

    const link = await linkMailedTo(person);

    assert.equal(link.origin, baseURL);
    const { status, headers } = await send('GET', link.href.split('/api/auth')[1]);
    const token = link.pathname.split('/').at(-1);
    assert.equal(status, 302);
    assert.equal(headers.get('location'), `${baseURL}/reset?a=b&token=${token}`);
    succeeded(await reset(token));
  });

  test('is sent to no page of somebody else', async () => {
    const { person } = await someoneSignedUp();
    const token = await tokenMailedTo(person);

    assertRefused(
      await send('GET', `/reset-password/${token}?callbackURL=https%3A%2F%2Fevil.example`),
      'INVALID_CALLBACK_URL',
    );
  });
});

suite('a token from the mail', { skip }, () => {
  test('lets one choose a new password', async () => {
    const { person } = await someoneSignedUp();

    const browser = new Browser();
    const token = await tokenMailedTo(person);
    assert.deepEqual(succeeded(await browser.client.resetPassword({ token, newPassword: NEW })), { status: true });

    assertNoCookies(browser.answer);
    succeeded(await signIn(person, NEW));
    assertRefused(await signIn(person, PASSWORD), 'INVALID_EMAIL_OR_PASSWORD');
  });

  test('ends all sessions', async () => {
    const { laptop, phone } = await someoneOnTwoBrowsers();

    succeeded(await reset(await tokenMailedTo(laptop.person)));

    assert.equal(await sessionIn(laptop), null);
    assert.equal(await sessionIn(phone), null);
  });

  test('works once', async () => {
    const { person } = await someoneSignedUp();
    const token = await tokenMailedTo(person);

    succeeded(await reset(token));

    assertInvalid(await reset(token, `${NEW}!`));
    succeeded(await signIn(person, NEW));
  });

  test('still works after a password that was refused', async () => {
    const { person } = await someoneSignedUp();
    const token = await tokenMailedTo(person);

    assertRefused(await reset(token, 'short'), 'PASSWORD_TOO_SHORT');
    assertRefused(await reset(token, 'x'.repeat(129)), 'PASSWORD_TOO_LONG');

    succeeded(await reset(token));
  });

  test('is worth nothing after another one was used', async () => {
    const { person } = await someoneSignedUp();
    const older = await tokenMailedTo(person);
    const newer = await tokenMailedTo(person, 2);

    succeeded(await reset(newer));

    assertInvalid(await reset(older, `${NEW}!`));
  });

  test('is worth nothing after the password was changed', async () => {
    const browser = await someoneSignedUp();
    const token = await tokenMailedTo(browser.person);

    succeeded(await browser.client.changePassword({ currentPassword: PASSWORD, newPassword: NEW }));

    assertInvalid(await reset(token, `${NEW}!`));
  });

  test('resets once when two use it at once', async () => {
    const { person } = await someoneSignedUp();
    const token = await tokenMailedTo(person);

    const results = await Promise.all([reset(token), reset(token, `${NEW}!`)]);

    assert.equal(results.filter(({ error }) => error === null).length, 1);
    assertInvalid(results.find(({ error }) => error));
  });
});
