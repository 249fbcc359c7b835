import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { claimsAbout, signInByToken, skip as noProvider } from './acme.js';
import { Browser } from './browser.js';
import { assertAround, assertFields, assertId, assertRefused, SECOND, succeeded } from './expect.js';
import { linkMailedTo, skip as noMails } from './letters.js';
import { someoneSignedUp } from './people.js';
import { PROVIDER } from './provider.js';

const accountsOf = async (browser) => succeeded(await browser.client.listAccounts());
const signIn = ({ email, password }) => new Browser().client.signIn.email({ email, password });

/** Somebody with a password who has shown that the address is theirs, and who then came by an ID token. */
async function someoneWithTwoAccounts() {
  const browser = await someoneSignedUp();
  const { email } = browser.person;
  succeeded(await browser.client.sendVerificationEmail({ email }));
  const token = (await linkMailedTo(browser.person)).searchParams.get('token');
  succeeded(await browser.client.verifyEmail({ query: { token } }));
  succeeded(await signInByToken(browser, claimsAbout(browser.person)));
  return browser;
}

test('who has a password has an account for it', async () => {
  const browser = await someoneSignedUp();

  const [account, ...others] = await accountsOf(browser);

  assert.deepEqual(others, []);
  assertFields(account, ['id', 'accountId', 'providerId', 'userId', 'createdAt', 'updatedAt', 'scopes']);
  assertId(account.id);
  assertAround(account.createdAt, Date.now(), 60 * SECOND);
  const { accountId, providerId, userId, scopes } = account;
  assert.deepEqual(
    { accountId, providerId, userId, scopes },
    { accountId: browser.user.id, providerId: 'credential', userId: browser.user.id, scopes: [] },
  );
});

test('the last account cannot be unlinked', async () => {
  const browser = await someoneSignedUp();
  const [{ id }] = await accountsOf(browser);

  for (const accountId of [id, 'unknown']) {
    assertRefused(await browser.client.unlinkAccount({ accountId }), 'FAILED_TO_UNLINK_LAST_ACCOUNT');
  }

  succeeded(await signIn(browser.person));
});

test('an account is unlinked by its id, and nothing else', async () => {
  const browser = await someoneSignedUp();

  assertRefused(
    await browser.client.unlinkAccount({ providerId: 'credential' }),
    'VALIDATION_ERROR',
    '[body.accountId] Invalid input: expected string, received undefined',
  );
});

test('who is not signed in is refused', async () => {
  assertRefused(await new Browser().client.listAccounts(), 'UNAUTHORIZED');
  assertRefused(await new Browser().client.unlinkAccount({ accountId: 'x' }), 'UNAUTHORIZED');
});

suite('somebody with two accounts', { skip: noProvider || noMails }, () => {
  test('sees both', async () => {
    const accounts = await accountsOf(await someoneWithTwoAccounts());

    assert.deepEqual(accounts.map(({ providerId }) => providerId).sort(), [PROVIDER, 'credential']);
  });

  test('unlinks one', async () => {
    const browser = await someoneWithTwoAccounts();
    const { id } = (await accountsOf(browser)).find(({ providerId }) => providerId === PROVIDER);

    assert.deepEqual(succeeded(await browser.client.unlinkAccount({ accountId: id })), { status: true });

    assert.deepEqual((await accountsOf(browser)).map(({ providerId }) => providerId), ['credential']);
    succeeded(await signIn(browser.person));
  });

  test('who unlinks the password has none', async () => {
    const browser = await someoneWithTwoAccounts();
    const { id } = (await accountsOf(browser)).find(({ providerId }) => providerId === 'credential');

    succeeded(await browser.client.unlinkAccount({ accountId: id }));

    assertRefused(await signIn(browser.person), 'INVALID_EMAIL_OR_PASSWORD');
  });

  test('cannot unlink what is not theirs', async () => {
    const browser = await someoneWithTwoAccounts();
    const other = await someoneSignedUp();
    const [{ id }] = await accountsOf(other);

    for (const accountId of [id, browser.person.email, 'unknown']) {
      assertRefused(await browser.client.unlinkAccount({ accountId }), 'ACCOUNT_NOT_FOUND');
    }

    assert.equal((await accountsOf(browser)).length, 2);
    assert.equal((await accountsOf(other)).length, 1);
  });

  test('keeps one of them when both are unlinked at once', async () => {
    const browser = await someoneWithTwoAccounts();
    const accounts = await accountsOf(browser);

    const results = await Promise.all(accounts.map(({ id }) => browser.client.unlinkAccount({ accountId: id })));

    assertRefused(results.find(({ error }) => error), 'FAILED_TO_UNLINK_LAST_ACCOUNT');
    assert.equal((await accountsOf(browser)).length, 1);
  });
});
