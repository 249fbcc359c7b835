import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Browser } from './browser.js';
import { assertNoCookies, assertRefused, succeeded } from './expect.js';
import { baseURL } from './latchkey.js';
import { linkMailedTo, skip } from './letters.js';
import { aPerson, PASSWORD, someoneSignedUp } from './people.js';
import { send } from './wire.js';

const isVerified = async (browser) => succeeded(await browser.client.getSession()).user.emailVerified;

const ask = (browser, details) =>
  browser.client.sendVerificationEmail({ email: browser.person?.email, ...details });

async function tokenMailedTo(browser) {
  succeeded(await ask(browser));
  return (await linkMailedTo(browser.person)).searchParams.get('token');
}

const verify = (token, query) => new Browser().client.verifyEmail({ query: { token, ...query } });

test('nobody learns whether an account exists', async () => {
  const { person } = await someoneSignedUp();

  for (const email of [person.email, aPerson().email]) {
    assert.deepEqual(succeeded(await ask(new Browser(), { email })), { status: true });
  }
});

test('who is signed in asks for their own address', async () => {
  assertRefused(await ask(await someoneSignedUp(), { email: aPerson().email }), 'EMAIL_MISMATCH');
});

test('the page to go to must be one of ours', async () => {
  assertRefused(await ask(await someoneSignedUp(), { callbackURL: 'https://evil.example/' }), 'INVALID_CALLBACK_URL');
  assertRefused(await verify('x', { callbackURL: 'https://evil.example/' }), 'INVALID_CALLBACK_URL');
});

test('what is no token is invalid', async () => {
  for (const token of ['x', 'a.b.c', '']) assertRefused(await verify(token), 'INVALID_TOKEN');

  const { status, headers } = await send('GET', '/verify-email?token=x&callbackURL=%2Fwelcome%3Fa%3Db');
  assert.equal(status, 302);
  assert.equal(headers.get('location'), '/welcome?a=b&error=INVALID_TOKEN');
});

suite('the link in the mail', { skip }, () => {
  test('verifies the address', async () => {
    const browser = await someoneSignedUp();
    assert.equal(await isVerified(browser), false);

    const token = await tokenMailedTo(browser);
    assert.deepEqual(succeeded(await browser.client.verifyEmail({ query: { token } })), { status: true, user: null });

    assertNoCookies(browser.answer);
    assert.equal(await isVerified(browser), true);
  });

  test('works in a browser where nobody is signed in, and signs nobody in', async () => {
    const browser = await someoneSignedUp();
    const elsewhere = new Browser();

    const token = await tokenMailedTo(browser);
    succeeded(await elsewhere.client.verifyEmail({ query: { token } }));

    assertNoCookies(elsewhere.answer);
    assert.equal(await isVerified(browser), true);
  });

  test('leads to the page that was asked for', async () => {
    const browser = await someoneSignedUp();
    succeeded(await ask(browser, { callbackURL: '/welcome?a=b' }));

    const link = await linkMailedTo(browser.person);

    assert.equal(link.origin, baseURL);
    assert.equal(link.searchParams.get('callbackURL'), '/welcome?a=b');
    const { status, headers } = await send('GET', link.href.split('/api/auth')[1]);
    assert.equal(status, 302);
    assert.equal(headers.get('location'), '/welcome?a=b');
    assert.equal(await isVerified(browser), true);
  });

  test('may be followed again', async () => {
    const browser = await someoneSignedUp();
    const token = await tokenMailedTo(browser);

    succeeded(await verify(token));
    succeeded(await verify(token));
  });

  test('is asked for only until the address is verified', async () => {
    const browser = await someoneSignedUp();
    succeeded(await verify(await tokenMailedTo(browser)));

    assertRefused(await ask(browser), 'EMAIL_ALREADY_VERIFIED');
  });

  test('is worth nothing once the account is gone', async () => {
    const browser = await someoneSignedUp();
    const token = await tokenMailedTo(browser);
    succeeded(await browser.client.deleteUser({ password: PASSWORD }));

    assertRefused(await verify(token), 'USER_NOT_FOUND');
  });

  test('is signed: what was changed in it is noticed', async () => {
    const [ann, bob] = [await someoneSignedUp(), await someoneSignedUp()];
    const [header, , signature] = (await tokenMailedTo(ann)).split('.');
    const [, claims] = (await tokenMailedTo(bob)).split('.');

    assertRefused(await verify([header, claims, signature].join('.')), 'INVALID_TOKEN');

    assert.equal(await isVerified(bob), false);
  });
});
