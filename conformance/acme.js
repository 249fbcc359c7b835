/** Acme, a provider that the service under test believes: people sign in by an ID token of it (provider.js). */
import { randomUUID } from 'node:crypto';
import { PROVIDER } from './provider.js';
import { aPerson } from './people.js';

/** Without a provider there is nothing to test; `run` starts one. */
export const skip = process.env.LATCHKEY_TEST_PROVIDER ? false : 'the service knows no provider of the tests';

/** The claims about somebody; each token of it is another. */
export function claimsAbout({ email, name } = aPerson()) {
  return { sub: email, email, email_verified: true, name, jti: randomUUID() };
}

export async function idToken(claims) {
  const answer = await fetch(`${process.env.LATCHKEY_TEST_PROVIDER}/sign`, {
    method: 'POST',
    body: JSON.stringify(claims),
  });
  return answer.json();
}

/** Signs in by a token with these claims, and with more beside the token if there is more. */
export async function signInByToken(browser, claims, more) {
  const token = await idToken(claims);
  return browser.client.signIn.social({ provider: PROVIDER, idToken: { token, ...more } });
}
