/** What people see of it: a page that shows who is signed in, kept up to date by the client itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { anotherBrowserOf, aPerson, severalIn, someoneSignedUp } from './people.js';
import { succeeded } from './expect.js';
import { aPageIn, nobody, somebody } from './page.js';

test('a page shows at once who signs up and who signs out in it', async (t) => {
  const browser = new Browser();
  const page = aPageIn(browser, t);
  await page.shows(nobody);

  const { user } = succeeded(await browser.client.signUp.email(aPerson()));
  const { data, error } = await page.shows(somebody);
  assert.deepEqual(data.user, user);
  assert.equal(error, null);
  assert.ok(data.session.expiresAt instanceof Date);

  await browser.client.signOut();
  await page.shows(nobody);
});

test('a page shows that its session was ended elsewhere as soon as it looks', async (t) => {
  const laptop = await someoneSignedUp();
  const phone = await anotherBrowserOf(laptop);
  const page = aPageIn(phone, t);
  const { refetch } = await page.shows(somebody);

  succeeded(await laptop.client.revokeOtherSessions());
  await refetch();

  assert.equal((await page.shows(nobody)).error, null);
});

test('a page shows at once who becomes active in it', async (t) => {
  const { browser, people } = await severalIn(2);
  const page = aPageIn(browser, t);

  for (const { id, session } of people) {
    succeeded(await browser.client.multiSession.setActive({ sessionToken: session.token }));
    const { data } = await page.shows(({ data }) => data?.user.id === id);
    assert.equal(data.session.id, session.id);
  }
});

test('a page that looks again shows who is active after the account it showed was revoked', async (t) => {
  const { browser, people } = await severalIn(2);
  const page = aPageIn(browser, t);
  const { refetch } = await page.shows(({ data }) => data?.user.id === people[1].id);

  succeeded(await browser.client.multiSession.revoke({ sessionToken: people[1].session.token }));
  await refetch();

  await page.shows(({ data }) => data?.user.id === people[0].id);
});

test('a page is left for the callbackURL after signing in, and only then', async () => {
  const { person } = await someoneSignedUp();
  const { client } = new Browser();

  await client.signIn.email({ email: person.email, password: 'not the password', callbackURL: '/dash' });
  await client.signIn.email({ email: person.email, password: person.password });
  assert.equal(window.location.href, 'about:blank');

  await client.signIn.email({ email: person.email, password: person.password, callbackURL: '/dash' });
  assert.equal(window.location.href, '/dash');
});
