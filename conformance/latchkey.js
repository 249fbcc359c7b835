/**
 * Where the service is, and everything that Latchkey does differently from Better Auth on purpose.
 * The tests themselves know of no difference; what they may not take for granted, they ask here.
 */
import assert from 'node:assert/strict';

if (!process.env.LATCHKEY_URL) throw new Error('Start the tests with ./run, or set LATCHKEY_URL.');

/** The service under test, as an origin: no trailing slash. */
export const baseURL = new URL(process.env.LATCHKEY_URL).origin;

/** The session cookie, as it is called on a plain http address. */
export const sessionCookie = 'latchkey.session_token';

/** The cookie that all accounts of a browser have in common; Better Auth has one more for each of them. */
export const deviceCookie = 'latchkey.device';

/** Whether a session is remembered is a column of the session, so it needs no cookie of its own. */
export const cookiesOfASignIn = [sessionCookie, deviceCookie];
export const cookiesOfAnUnrememberedSignIn = [sessionCookie, deviceCookie];
export const cookiesThatAreCleared = [sessionCookie];

export const secretCookies = [sessionCookie, deviceCookie];

/** How many accounts one browser may hold, unless set otherwise. */
export const maximumSessions = 5;

/** What of either cookie must never be seen anywhere else: the value and, in it, the bare token. */
export function secretsIn(cookieValue) {
  const plain = decodeURIComponent(cookieValue);
  return [cookieValue, plain, plain.slice(0, plain.lastIndexOf('.'))];
}

/** JSON names a session by its public id, also where Better Auth would tell the token. */
export function assertTokenField(session) {
  assert.equal(session.token, session.id);
}

/** Beside what Better Auth answers to whoever ends a session, Latchkey says how that is effective. */
export function assertEnded(answer, fields = { status: true }) {
  const { effective, ...rest } = answer;
  assert.deepEqual(rest, fields);
  assert.deepEqual(Object.keys(effective), ['nodesConfirmed', 'nodesExpired', 'waitedMs']);
  for (const count of Object.values(effective)) assert.ok(Number.isInteger(count) && count >= 0, JSON.stringify(effective));
}

/** Better Auth answers these with a 500; Latchkey says what is wrong with them. */
export const tokensThatBetterAuthFailsOn = ['\0', `${'x'.repeat(31)}\0`];
export const complaintOfNul = '[body.token] Invalid input: expected string without NUL characters';

/** Better Auth stores these, or answers them with a 500; Latchkey says what is wrong with them. */
export const complaintsAboutValues = [
  [{ name: null }, '[body.name] Invalid input: expected string, received null'],
  [{ name: 5 }, '[body.name] Invalid input: expected string, received number'],
  [{ name: { first: 'Ann' } }, '[body.name] Invalid input: expected string, received object'],
  [{ image: 5 }, '[body.image] Invalid input: expected string, received number'],
  [{ name: 'Ann\0' }, '[body.name] Invalid input: expected string without NUL characters'],
  [{ name: 'x'.repeat(20_000) }, '[body.name] '],
];

/** Better Auth ignores the header; Latchkey refuses whoever sends it, whatever they ask for. */
export const complaintOfMethodOverride = 'X-HTTP-Method-Override is not allowed';

const traceIds = new Set();

/** Every error is a problem document (RFC 9457) that carries Better Auth's code and message as well. */
export function assertErrorDocument({ status, headers, json }) {
  assert.equal(headers.get('content-type'), 'application/problem+json');
  for (const field of ['type', 'title', 'detail', 'traceId', 'code', 'message']) {
    assert.equal(typeof json[field], 'string', `${field} in ${JSON.stringify(json)}`);
    assert.notEqual(json[field], '', field);
  }
  assert.equal(json.status, status);
  assert.match(json.code, /^[A-Z][A-Z0-9_]*$/);
  assert.ok(!traceIds.has(json.traceId), 'two answers have the same traceId');
  traceIds.add(json.traceId);
}

/** The clients of the account RPC show the whole body to people, so it is the message alone. */
export function assertErrorText({ headers, text }) {
  assert.equal(headers.get('content-type'), 'text/plain;charset=utf-8');
  assert.match(text, /^[A-Z0-9][^\n{}<>]*$/);
}
