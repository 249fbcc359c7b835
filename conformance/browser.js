/** A browser in which a page uses the clients of both APIs. */
import { createAuthClient } from 'better-auth/client';
import { multiSessionClient } from 'better-auth/client/plugins';
import { hc } from 'hono/client';
import { createClient } from 'jstack';
import { CookieJar } from 'tough-cookie';
import { baseURL, deviceCookie, sessionCookie } from './latchkey.js';
import { ACCOUNT, Answer, AUTH, PATIENCE, send } from './wire.js';

let started = 0;

// The client of jstack takes no other fetch than the global one, but hands on to it in which browser it runs.
const fetchOfNode = globalThis.fetch;
globalThis.fetch = (url, { browser, ...init } = {}) => (browser ? browser.fetch(url, init) : fetchOfNode(url, init));

export class Browser {
  /** What makes this browser known in a list of sessions. */
  userAgent = `Browser/${++started}`;

  /** The last answer that the client was given, as it was on the wire. */
  answer;

  #jar = new CookieJar();

  client = createAuthClient({
    baseURL,
    plugins: [multiSessionClient()],
    fetchOptions: { customFetchImpl: (url, init) => this.fetch(url, init) },
  });

  jstack = createClient({ baseUrl: `${baseURL}/api`, init: { browser: this } });

  hono = hc(`${baseURL}/api`, { fetch: (url, init) => this.fetch(url, init) });

  /** The cookies as the next request would carry them, `undefined` for none. */
  get cookie() {
    return this.#jar.getCookieStringSync(baseURL) || undefined;
  }

  get cookieNames() {
    return this.#jar.getCookiesSync(baseURL).map(({ key }) => key).sort();
  }

  get sessionCookie() {
    return this.#valueOf(sessionCookie);
  }

  get deviceCookie() {
    return this.#valueOf(deviceCookie);
  }

  #valueOf(name) {
    return this.#jar.getCookiesSync(baseURL).find(({ key }) => key === name)?.value;
  }

  /** Whether it still has this cookie after it is closed and opened again. */
  keeps(name) {
    return this.#jar.getCookiesSync(baseURL).some((cookie) => cookie.key === name && cookie.isPersistent());
  }

  setCookie(line) {
    this.#jar.setCookieSync(line, baseURL);
  }

  lose(name) {
    this.setCookie(`${name}=; Max-Age=0; Path=/`);
  }

  /** Closes the browser and opens it again: only cookies with a lifetime are still there. */
  restart() {
    const kept = this.#jar.getCookiesSync(baseURL).filter((cookie) => cookie.isPersistent());
    this.#jar = new CookieJar();
    kept.forEach((cookie) => this.#jar.setCookieSync(cookie, baseURL));
  }

  /** A request that the client would not make, from the same page. Its answer sets no cookie. */
  send(method, path, options) {
    return send(method, path, { cookie: this.cookie, origin: baseURL, ...options });
  }

  async fetch(url, init) {
    const headers = new Headers(init.headers);
    headers.set('user-agent', this.userAgent);
    headers.set('sec-fetch-site', 'same-origin');
    headers.set('sec-fetch-dest', 'empty');
    if (this.cookie) headers.set('cookie', this.cookie);
    if (init.method !== 'GET') headers.set('origin', baseURL);

    const patience = AbortSignal.any([init.signal, AbortSignal.timeout(PATIENCE)].filter(Boolean));
    const response = await fetchOfNode(url, { ...init, headers, signal: patience });

    response.headers.getSetCookie().forEach((line) => this.setCookie(line));
    const api = new URL(url).pathname.startsWith(`${ACCOUNT}/`) ? ACCOUNT : AUTH;
    this.answer = new Answer(api, response.status, response.headers, await response.clone().text());
    return response;
  }
}
