/** Requests made by hand, with no header that was not asked for, and what came back. */
import assert from 'node:assert/strict';
import http from 'node:http';
import { assertErrorDocument, assertErrorText, baseURL, secretCookies, secretsIn } from './latchkey.js';

export const PATIENCE = 15_000;

export const AUTH = '/api/auth';
export const ACCOUNT = '/api/account';

/**
 * Sends one request, byte for byte as given; `path` is what follows /api/auth, or another `api`.
 * A `json` is written as a JSON body, a `body` (with its own content type) as it is.
 */
export async function send(method, path, { cookie, origin, headers, json, body, api = AUTH } = {}) {
  const sent = { cookie, origin, ...headers };
  if (json !== undefined) {
    body = JSON.stringify(json);
    sent['content-type'] ??= 'application/json';
  }
  if (body !== undefined) sent['content-length'] = Buffer.byteLength(body);
  const { hostname, port } = new URL(baseURL);
  const request = http.request({
    hostname: hostname.replace(/^\[|\]$/g, ''),
    port,
    method,
    path: `${api}${path}`,
    headers: Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)),
    agent: false,
    signal: AbortSignal.timeout(PATIENCE),
  });
  request.end(body);
  const response = await new Promise((resolve, reject) => request.on('response', resolve).on('error', reject));
  const received = new Headers();
  for (let i = 0; i < response.rawHeaders.length; i += 2) {
    received.append(response.rawHeaders[i], response.rawHeaders[i + 1]);
  }
  const chunks = await response.toArray();
  return new Answer(api, response.statusCode, received, Buffer.concat(chunks).toString());
}

/** One answer, held to what is promised of all of them. */
export class Answer {
  constructor(api, status, headers, text) {
    this.api = api;
    this.status = status;
    this.headers = headers;
    this.text = text;
    this.cookies = headers.getSetCookie().map(readCookie);
    assertPromisesOfEveryAnswer(this);
  }

  get json() {
    return JSON.parse(this.text);
  }

  get cookieNames() {
    return this.cookies.map(({ name }) => name);
  }

  cookie(name) {
    return this.cookies.find((cookie) => cookie.name === name);
  }
}

function readCookie(line) {
  const [pair, ...attributes] = line.split('; ');
  const equals = pair.indexOf('=');
  return { name: pair.slice(0, equals), value: pair.slice(equals + 1), attributes: attributes.sort() };
}

const secrets = new Set();

/** Where secrets belong; all other headers are public. */
export const secretHeaders = new Set(['set-cookie']);
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function assertPromisesOfEveryAnswer(answer) {
  const { api, status, headers, text, cookies } = answer;

  assert.ok(status < 500, `the service failed: ${status} ${text}`);

  for (const { name, value } of cookies) {
    if (secretCookies.includes(name) && value) secretsIn(value).forEach((secret) => secrets.add(secret));
  }
  const readable = [text, ...[...headers].filter(([name]) => !secretHeaders.has(name)).flat()].join('\n');
  for (const secret of secrets) {
    assert.ok(!readable.includes(secret), `the secret of a cookie is told outside of its header:\n${readable}`);
  }

  if (text === '') return;
  if (status >= 400 && api === ACCOUNT && !headers.get('content-type').includes('json')) {
    assertErrorText(answer);
    return;
  }
  if (status >= 400) {
    assertErrorDocument(answer);
  } else {
    assert.equal(headers.get('content-type'), 'application/json');
  }
  JSON.parse(text, (key, value) => {
    if (key.endsWith('At'))
      assert.match(value, INSTANT, `${key}: the client misreads a date without three fraction digits`);
    return value;
  });
}
