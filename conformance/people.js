/** Who the tests are about. Every person is new, so that a service in use can be tested as well. */
import { randomUUID } from 'node:crypto';
import { Browser } from './browser.js';
import { succeeded } from './expect.js';

export const PASSWORD = 'correct horse battery';

export function aPerson(details = {}) {
  return { name: 'Ann Example', email: `ann.${randomUUID()}@example.com`, password: PASSWORD, ...details };
}

/** A browser in which a new person has signed up. */
export async function someoneSignedUp(details) {
  return signUpIn(new Browser(), details);
}

/** A new person signs up in a browser, beside all who are signed in there already. */
export async function signUpIn(browser, details) {
  browser.person = aPerson(details);
  browser.user = succeeded(await browser.client.signUp.email(browser.person)).user;
  return browser;
}

/** A browser in which so many new people have signed up, in the order of `people`. The last of them is active. */
export async function severalIn(count, details) {
  const browser = new Browser();
  const people = [];
  while (people.length < count) {
    const { person, user } = await signUpIn(browser, details);
    people.push({ ...person, ...user, session: await sessionIn(browser) });
  }
  return { browser, people };
}

export function signIn(browser, { email, password = PASSWORD }, { rememberMe } = {}) {
  return browser.client.signIn.email({ email, password, rememberMe });
}

/** One more browser of the person who uses `browser`. */
export async function anotherBrowserOf({ person, user }, { rememberMe } = {}) {
  const browser = Object.assign(new Browser(), { person, user });
  succeeded(await browser.client.signIn.email({ email: person.email, password: person.password, rememberMe }));
  return browser;
}

/** Two browsers of one person, both of which have just looked at their session. */
export async function someoneOnTwoBrowsers() {
  const laptop = await someoneSignedUp();
  const phone = await anotherBrowserOf(laptop);
  await sessionIn(laptop);
  await sessionIn(phone);
  return { laptop, phone };
}

/** The session of a browser as the service tells it, or null. */
export async function sessionIn(browser) {
  return succeeded(await browser.client.getSession())?.session ?? null;
}

/** Who is active in a browser, by user id, or null. */
export async function activeIn(browser) {
  return succeeded(await browser.client.getSession())?.user.id ?? null;
}

/** Who is signed in in a browser, by user id, in the order of the list. */
export async function accountsIn(browser) {
  return succeeded(await browser.client.multiSession.listDeviceSessions()).map(({ user }) => user.id);
}

export const idsOf = (people) => people.map(({ id }) => id);
