/** One server's side of an exchange: who takes part, in which browsers, and what was seen of it. */
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { CookieJar } from 'tough-cookie';
import { factsOf, linkFact, roleOf } from './facts.js';

const PATIENCE = 15_000;
const DELIVERED_WITHIN = Number(process.env.DELIVERED_WITHIN ?? 5_000);
export const PASSWORD = 'correct horse battery';

export class Scene {
  /** What was seen, step by step: its name and its facts. */
  steps = [];

  #server;
  #number;
  #people = 0;
  #browsers = [];

  /** The `number` of the exchange makes its people others than those of all other exchanges. */
  constructor(server, number, provider) {
    this.#server = server;
    this.#number = number;
    this.provider = provider;
  }

  get url() {
    return this.#server.url;
  }

  person(details = {}) {
    const email = `ann.${this.#number}.${++this.#people}@example.com`;
    return { name: 'Ann Example', email, password: PASSWORD, ...details };
  }

  browser(name = 'laptop') {
    const browser = new Browser(name, this);
    this.#browsers.push(browser);
    return browser;
  }

  /** A browser in which a new person has signed up; what that was like is not looked at. */
  async signedUp(details, name) {
    const browser = this.browser(name);
    browser.person = this.person(details);
    await browser.quietly('POST', '/sign-up/email', { json: browser.person });
    return browser;
  }

  /** A browser in which so many new people have signed up, in the order of its `people`; the last is active. */
  async severalIn(count, details, name) {
    const browser = this.browser(name);
    browser.people = [];
    while (browser.people.length < count) await this.beside(browser, details);
    return browser;
  }

  /** One more person signs up in a browser, beside those who are there. */
  async beside(browser, details) {
    browser.person = this.person(details);
    (browser.people ??= []).push(browser.person);
    await browser.quietly('POST', '/sign-up/email', { json: browser.person });
  }

  /** One more browser in which the same person has signed in. */
  async anotherOf({ person }, name = 'phone', more = {}) {
    const browser = this.browser(name);
    browser.person = person;
    const { email, password } = person;
    await browser.quietly('POST', '/sign-in/email', { json: { email, password, ...more } });
    return browser;
  }

  /** So much time goes by: only what was stored gets older, nobody waits. */
  later({ days = 0, hours = 0, seconds = 0 }) {
    return this.#server.age((days * 24 + hours) * 3600 + seconds);
  }

  /** The link in the latest of so many mails to somebody, which may be still under way. */
  async link({ email }, count = 1) {
    const deadline = Date.now() + DELIVERED_WITHIN;
    for (;;) {
      const mails = (await this.#server.mails()).filter(({ to }) => to === email);
      if (mails.length > count) throw new Error(`${this.#server.name} sent ${mails.length} mails to ${email}`);
      if (mails.length === count) return mails.at(-1).link;
      if (Date.now() > deadline) throw new Error(`${this.#server.name} sent no mail to ${email}`);
      await sleep(50);
    }
  }

  /** The same, and its form is compared. */
  async mailed(person, count) {
    const link = await this.link(person, count);
    this.#note('mail', linkFact(link, this.#server));
    return link;
  }

  roleOf(name) {
    return roleOf(name, this.#server);
  }

  send(method, path, options) {
    return request(this.#server.url, method, path, options);
  }

  async see(name, answer) {
    const after = {};
    for (const browser of this.#browsers) {
      const seen = this.#browsers.length > 1 ? `in ${browser.name} afterwards` : 'afterwards';
      after[seen] = await browser.whoIsSignedIn();
    }
    this.#note(name, { ...factsOf(answer, this.#server), ...after });
  }

  #note(name, facts) {
    const times = this.steps.filter(({ step }) => step === name || step.startsWith(`${name} (`)).length;
    this.steps.push({ step: times ? `${name} (${times + 1})` : name, facts });
  }
}

class Browser {
  #scene;
  #jar = new CookieJar();

  constructor(name, scene) {
    this.name = name;
    this.#scene = scene;
  }

  get(path, options) {
    return this.send('GET', path, options);
  }

  post(path, json, options) {
    return this.send('POST', path, { json, ...options });
  }

  /** Sends a request as a page of this site would, and notes what came of it. */
  async send(method, path, options) {
    const answer = await this.quietly(method, path, options);
    await this.#scene.see(`${method} ${path.split('?')[0].replace(/(reset-password\/).*/, '$1…')}`, answer);
    return answer;
  }

  async quietly(method, path, { headers, ...options } = {}) {
    const answer = await this.#request(method, path, {
      ...options,
      headers: {
        cookie: this.cookie,
        origin: method === 'GET' ? undefined : this.#scene.url,
        'user-agent': this.name,
        ...headers,
      },
    });
    answer.headers.getSetCookie().forEach((line) => this.#jar.setCookieSync(line, this.#scene.url));
    return answer;
  }

  /** Closes the browser and opens it again: only cookies with a lifetime are still there. */
  restart() {
    const kept = this.#jar.getCookiesSync(this.#scene.url).filter((cookie) => cookie.isPersistent());
    this.#jar = new CookieJar();
    kept.forEach((cookie) => this.#jar.setCookieSync(cookie, this.#scene.url));
  }

  /** Loses the cookies that are for this. */
  lose(role) {
    for (const { key } of this.#jar.getCookiesSync(this.#scene.url)) {
      if (this.#scene.roleOf(key) === role) this.#jar.setCookieSync(`${key}=; Max-Age=0; Path=/`, this.#scene.url);
    }
  }

  /** Its cookies as the next request carries them, `undefined` for none. */
  get cookie() {
    return this.#jar.getCookieStringSync(this.#scene.url) || undefined;
  }

  /**
   * Who the server takes the browser for, and how many sessions they have; if others are signed in there too, the list of
   * all. Asking leaves no trace.
   */
  async whoIsSignedIn() {
    const headers = { cookie: this.cookie };
    const ask = async (path) => JSON.parse((await this.#request('GET', path, { headers })).text);
    const current = await ask('/get-session?disableRefresh=true');
    const sessions = current && (await ask('/list-sessions'));
    const active = current ? `${current.user?.email}, ${sessions.length ?? sessions.code} sessions` : 'nobody';
    const accounts = (await ask('/multi-session/list-device-sessions')).map(({ user }) => user.email);
    const alone = accounts.length === 0 || (accounts.length === 1 && accounts[0] === current?.user?.email);
    return alone ? active : `${active}; of ${accounts.join(', ')}`;
  }

  /** The token by which one of the accounts is named, as the list of them tells it. */
  async tokenOf({ email }) {
    const accounts = (await this.quietly('GET', '/multi-session/list-device-sessions')).json();
    return accounts.find(({ user }) => user.email === email).session.token;
  }

  #request(method, path, options) {
    return this.#scene.send(method, path, options);
  }
}

/** Sends one request, byte for byte as given: no header but those that HTTP itself needs. */
async function request(url, method, path, { json, body, headers = {} } = {}) {
  const sent = { host: new URL(url).host, ...headers };
  if (json !== undefined) {
    body = JSON.stringify(json);
    sent['content-type'] ??= 'application/json';
  }
  if (body !== undefined) sent['content-length'] = Buffer.byteLength(body);

  const { port } = new URL(url);
  const sending = http.request({
    hostname: '127.0.0.1',
    port,
    method,
    path: `/api/auth${path}`,
    headers: Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)),
    agent: false,
    signal: AbortSignal.timeout(PATIENCE),
  });
  sending.end(body);
  const response = await new Promise((resolve, reject) => sending.on('response', resolve).on('error', reject));
  const received = new Headers();
  for (let i = 0; i < response.rawHeaders.length; i += 2) {
    received.append(response.rawHeaders[i], response.rawHeaders[i + 1]);
  }
  const text = Buffer.concat(await response.toArray()).toString();
  return { status: response.statusCode, headers: received, text, json: () => JSON.parse(text) };
}
