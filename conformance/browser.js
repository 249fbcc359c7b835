/** A browser in which a page uses the Better Auth client. */
import { createAuthClient } from 'better-auth/client';
import { multiSessionClient } from 'better-auth/client/plugins';
import { CookieJar } from 'tough-cookie';
import { baseURL, sessionCookie } from './latchkey.js';
import { Answer, PATIENCE, send } from './wire.js';

let started = 0;

export class Browser {
  /** What makes this browser known in a list of sessions. */
  userAgent = `Browser/${++started}`;

  /** The last answer that the client was given, as it was on the wire. */
  answer;

  #jar = new CookieJar();

  client = createAuthClient({
    baseURL,
    plugins: [multiSessionClient()],
    fetchOptions: { customFetchImpl: (url, init) => this.#fetch(url, init) },
  });

  /** The cookies as the next request would carry them, `undefined` for none. */
  get cookie() {
    return this.#jar.getCookieStringSync(baseURL) || undefined;
  }

  get sessionCookie() {
    return this.#jar.getCookiesSync(baseURL).find(({ key }) => key === sessionCookie)?.value;
  }

  setCookie(line) {
    this.#jar.setCookieSync(line, baseURL);
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

  async #fetch(url, init) {
    const headers = new Headers(init.headers);
    headers.set('user-agent', this.userAgent);
    headers.set('sec-fetch-site', 'same-origin');
    headers.set('sec-fetch-dest', 'empty');
    if (this.cookie) headers.set('cookie', this.cookie);
    if (init.method !== 'GET') headers.set('origin', baseURL);

    const patience = AbortSignal.any([init.signal, AbortSignal.timeout(PATIENCE)].filter(Boolean));
    const response = await fetch(url, { ...init, headers, signal: patience });

    response.headers.getSetCookie().forEach((line) => this.setCookie(line));
    this.answer = new Answer(response.status, response.headers, await response.clone().text());
    return response;
  }
}
