import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { claimsAbout, idToken, signInByToken, skip } from './acme.js';
import { Browser } from './browser.js';
import { assertFields, assertId, assertNoCookies, assertRefused, succeeded } from './expect.js';
import { cookiesOfASignIn } from './latchkey.js';
import { aPerson, sessionIn, someoneSignedUp } from './people.js';
import { PROVIDER } from './provider.js';

suite('somebody who has an ID token', { skip }, () => {
  test('is signed in, and has an account from then on', async () => {
    const browser = new Browser();
    const claims = { ...claimsAbout(), picture: 'https://example.com/ann.png' };

    const data = succeeded(await signInByToken(browser, claims));

    assertFields(data, ['redirect', 'token', 'user']);
    assert.equal(data.redirect, false);
    assertId(data.token);
    assert.deepEqual(browser.answer.cookieNames, cookiesOfASignIn);
    const { name, email, emailVerified, image } = data.user;
    assert.deepEqual(
      { name, email, emailVerified, image },
      { name: claims.name, email: claims.email, emailVerified: true, image: claims.picture },
    );
    assert.equal((await sessionIn(browser)).token, data.token);
  });

  test('is the same person each time', async () => {
    const person = aPerson();

    const [one, other] = [
      await signInByToken(new Browser(), claimsAbout(person)),
      await signInByToken(new Browser(), claimsAbout(person)),
    ].map(succeeded);

    assert.equal(other.user.id, one.user.id);
    assert.notEqual(other.token, one.token);
  });

  test('is the same person also under another address', async () => {
    const claims = claimsAbout();
    const { user } = succeeded(await signInByToken(new Browser(), claims));

    const later = succeeded(
      await signInByToken(new Browser(), { ...claimsAbout(), sub: claims.sub, email: aPerson().email }),
    );

    assert.equal(later.user.id, user.id);
  });

  test('has an address that is verified only if the provider says so', async () => {
    for (const [email_verified, expected] of [[true, true], [false, false], [undefined, false]]) {
      const { user } = succeeded(await signInByToken(new Browser(), { ...claimsAbout(), email_verified }));

      assert.equal(user.emailVerified, expected);
    }
  });

  test('may say for which attempt it is', async () => {
    succeeded(await signInByToken(new Browser(), { ...claimsAbout(), nonce: 'once' }, { nonce: 'once' }));

    assertRefused(
      await signInByToken(new Browser(), { ...claimsAbout(), nonce: 'once' }, { nonce: 'twice' }),
      'INVALID_TOKEN',
    );
    assertRefused(await signInByToken(new Browser(), claimsAbout(), { nonce: 'once' }), 'INVALID_TOKEN');
  });

  const WRONG = {
    'is signed by somebody else': { forged: true },
    'is meant for another service': { aud: 'somebody else' },
    'comes from somebody else': { iss: 'https://evil.example' },
    'has expired': { expiresIn: -60 },
    'never expires': { exp: null },
    'was never issued': { iat: null },
    'is about nobody': { sub: null },
  };

  for (const [what, claims] of Object.entries(WRONG)) {
    test(`is refused when it ${what}`, async () => {
      const browser = new Browser();

      assertRefused(await signInByToken(browser, { ...claimsAbout(), ...claims }), 'INVALID_TOKEN');

      assertNoCookies(browser.answer);
      assert.equal(await sessionIn(browser), null);
    });
  }

  test('is refused without an address', async () => {
    assertRefused(await signInByToken(new Browser(), { ...claimsAbout(), email: null }), 'USER_EMAIL_NOT_FOUND');
  });

  test('does not get the account of somebody who never showed that the address is theirs', async () => {
    const { person } = await someoneSignedUp();

    assertRefused(
      await signInByToken(new Browser(), claimsAbout(person)),
      'OAUTH_LINK_ERROR',
      'account not linked',
    );
  });

  test('is not signed in by pages of somebody else', async () => {
    const browser = new Browser();
    const token = await idToken(claimsAbout());

    const answer = await browser.send('POST', '/sign-in/social', {
      origin: 'https://evil.example',
      json: { provider: PROVIDER, idToken: { token } },
    });

    assertRefused(answer, 'INVALID_ORIGIN');
  });
});

test('a token signs in once', { skip }, async () => {
  const token = await idToken(claimsAbout());
  const signIn = () => new Browser().client.signIn.social({ provider: PROVIDER, idToken: { token } });

  succeeded(await signIn());
  assertRefused(await signIn(), 'INVALID_TOKEN');
});

test('what is no token is refused', { skip }, async () => {
  for (const token of ['', 'x', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.']) {
    assertRefused(
      await new Browser().client.signIn.social({ provider: PROVIDER, idToken: { token } }),
      'INVALID_TOKEN',
    );
  }
});

test('a provider that nobody set is not found', async () => {
  for (const provider of ['github', 'nobody']) {
    assertRefused(
      await new Browser().client.signIn.social({ provider, idToken: { token: 'x' } }),
      'PROVIDER_NOT_FOUND',
    );
  }
});

test('a password is not asked of somebody who has none', { skip }, async () => {
  const browser = new Browser();
  const claims = claimsAbout();
  succeeded(await signInByToken(browser, claims));

  assertRefused(await browser.client.verifyPassword({ password: 'whatever it is' }), 'INVALID_PASSWORD');
  assertRefused(
    await browser.client.changePassword({ currentPassword: 'whatever it is', newPassword: 'a new password' }),
    'CREDENTIAL_ACCOUNT_NOT_FOUND',
  );
  assertRefused(
    await new Browser().client.signIn.email({ email: claims.email, password: 'whatever it is' }),
    'INVALID_EMAIL_OR_PASSWORD',
  );
});
