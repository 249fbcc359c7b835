/** For clients that keep no cookies: the token that a sign-in gives in a header opens the same session. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAuthClient } from 'better-auth/client';
import { Browser } from '../browser.js';
import { assertRefused, succeeded } from '../expect.js';
import { baseURL, secretsIn } from '../latchkey.js';
import { aPerson, anotherBrowserOf, PASSWORD, sessionIn, someoneSignedUp } from '../people.js';
import { secretHeaders, send } from '../wire.js';

secretHeaders.add('set-auth-token');

/**
 * A client of an application that keeps the token it is given, as Better Auth says to do it. The fetch of Node calls
 * itself a browser, and a browser has to name its origin when it signs in.
 */
function anApplication() {
  const application = { token: undefined };
  application.client = createAuthClient({
    baseURL,
    fetchOptions: {
      headers: { origin: baseURL },
      auth: { type: 'Bearer', token: () => application.token },
      onSuccess({ response }) {
        application.token = response.headers.get('set-auth-token') ?? application.token;
      },
    },
  });
  return application;
}

async function someoneInAnApplication() {
  const browser = await someoneSignedUp();
  const application = Object.assign(anApplication(), { person: browser.person, browser });
  succeeded(await application.client.signIn.email({ email: browser.person.email, password: PASSWORD }));
  return application;
}

const whoIs = async (authorization, more) =>
  (await send('GET', '/get-session', { headers: { authorization }, ...more })).json?.user.email;

test('a sign-up gives a token', async () => {
  const application = anApplication();
  const person = aPerson();

  succeeded(await application.client.signUp.email(person));

  assert.equal(succeeded(await application.client.getSession()).user.email, person.email);
});

test('a sign-in gives a token, which is that of the cookie', async () => {
  const { person } = await someoneSignedUp();
  const { email, password } = person;

  const answer = await send('POST', '/sign-in/email', { json: { email, password } });

  assert.ok(secretsIn(answer.cookies[0].value).includes(answer.headers.get('set-auth-token')));
  assert.match(answer.headers.get('access-control-expose-headers'), /\bset-auth-token\b/);
});

test('the token opens the session, also percent-encoded, and in whatever case the scheme is written', async () => {
  const { token, person } = await someoneInAnApplication();

  for (const authorization of [`Bearer ${token}`, `bearer ${token}`, `Bearer ${encodeURIComponent(token)}`]) {
    assert.equal(await whoIs(authorization), person.email, authorization.slice(0, 7));
  }
});

test('a token without its signature, or with another, opens nothing', async () => {
  const { token } = await someoneInAnApplication();
  const bare = token.slice(0, token.lastIndexOf('.'));

  for (const authorization of [`Bearer ${bare}`, `Bearer ${bare}.${'A'.repeat(43)}=`, `Basic ${token}`, 'Bearer']) {
    assert.equal(await whoIs(authorization), undefined, authorization.split(' ')[0]);
  }
});

test('the id of a session opens nothing', async () => {
  const application = await someoneInAnApplication();
  const { session } = succeeded(await application.client.getSession());

  assert.equal(await whoIs(`Bearer ${session.token}`), undefined);
});

test('changes need no origin, for no browser sends the header by itself', async () => {
  const { token } = await someoneInAnApplication();

  const headers = { authorization: `Bearer ${token}` };
  assert.equal((await send('POST', '/update-user', { headers, json: { name: 'Ann Other' } })).status, 200);

  assert.equal((await send('GET', '/get-session', { headers })).json.user.name, 'Ann Other');
});

test('the token wins over the cookie', async () => {
  const { token, person } = await someoneInAnApplication();
  const { cookie } = await someoneSignedUp();

  assert.equal(await whoIs(`Bearer ${token}`, { cookie }), person.email);
});

test('a change of the password that ends the other sessions gives a new token', async () => {
  const application = await someoneInAnApplication();
  const before = application.token;

  succeeded(
    await application.client.changePassword({
      currentPassword: PASSWORD,
      newPassword: 'another horse battery',
      revokeOtherSessions: true,
    }),
  );

  assert.notEqual(application.token, before);
  assert.equal(await whoIs(`Bearer ${before}`), undefined);
  assert.equal(await whoIs(`Bearer ${application.token}`), application.person.email);
});

test('a token whose session was ended elsewhere is refused', async () => {
  const { token, browser } = await someoneInAnApplication();

  succeeded(await browser.client.revokeOtherSessions());

  assert.equal(await whoIs(`Bearer ${token}`), undefined);
  assertRefused(await send('GET', '/list-sessions', { headers: { authorization: `Bearer ${token}` } }), 'UNAUTHORIZED');
});

test('signing out ends the session of the token', async () => {
  const { client, token } = await someoneInAnApplication();

  succeeded(await client.signOut());

  assert.equal(await whoIs(`Bearer ${token}`), undefined);
});

test('browsers with cookies work as ever', async () => {
  const laptop = await someoneSignedUp();
  const phone = await anotherBrowserOf(laptop);

  succeeded(await phone.client.revokeOtherSessions());

  assert.equal(await sessionIn(laptop), null);
  assert.ok(await sessionIn(phone));
  assertRefused(await new Browser().client.listSessions(), 'UNAUTHORIZED');
});
