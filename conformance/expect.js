/** What the tests say about results, beside plain assertions. */
import assert from 'node:assert/strict';
import { cookiesThatAreCleared, sessionCookie } from './latchkey.js';
import { Answer } from './wire.js';

export const SECOND = 1000;
export const DAY = 24 * 60 * 60 * SECOND;

const REFUSALS = {
  ACCOUNT_NOT_FOUND: [400, 'Account not found'],
  BAD_REQUEST: [400, 'Invalid JSON in request body'],
  CREDENTIAL_ACCOUNT_NOT_FOUND: [400, 'Credential account not found'],
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: [
    403,
    'Cross-site navigation login blocked. This request appears to be a CSRF attack.',
  ],
  DEVICE_ACCOUNT_LIMIT: [409, 'You can connect up to 5 accounts on this device'],
  EMAIL_ALREADY_VERIFIED: [400, 'Email is already verified'],
  EMAIL_CAN_NOT_BE_UPDATED: [400, 'Email can not be updated'],
  EMAIL_MISMATCH: [400, 'Email mismatch'],
  FAILED_TO_UNLINK_LAST_ACCOUNT: [400, "You can't unlink your last account"],
  INVALID_CALLBACK_URL: [403, 'Invalid callbackURL'],
  INVALID_EMAIL: [400, 'Invalid email'],
  INVALID_EMAIL_OR_PASSWORD: [401, 'Invalid email or password'],
  INVALID_ORIGIN: [403, 'Invalid origin'],
  INVALID_PASSWORD: [400, 'Invalid password'],
  INVALID_REDIRECT_URL: [403, 'Invalid redirectURL'],
  INVALID_SESSION_TOKEN: [401, 'Invalid session token'],
  INVALID_TOKEN: [401, 'Invalid token'],
  METHOD_NOT_ALLOWED_DEFER_SESSION_REQUIRED: [
    405,
    'POST method requires deferSessionRefresh to be enabled in session config',
  ],
  MISSING_OR_NULL_ORIGIN: [403, 'Missing or null Origin'],
  OAUTH_LINK_ERROR: [401],
  PASSWORD_TOO_LONG: [400, 'Password too long'],
  PASSWORD_TOO_SHORT: [400, 'Password too short'],
  PROVIDER_NOT_FOUND: [404, 'Provider not found'],
  SESSION_EXPIRED: [400, 'Session expired. Re-authenticate to perform this action.'],
  SESSION_NOT_FRESH: [403, 'Session is not fresh'],
  UNAUTHORIZED: [401, 'Unauthorized'],
  UNSUPPORTED_MEDIA_TYPE: [415],
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: [422, 'User already exists. Use another email.'],
  USER_EMAIL_NOT_FOUND: [401, 'User email not found'],
  USER_NOT_FOUND: [401, 'User not found'],
  VALIDATION_ERROR: [400],
};

/** The data of a client's result that must not be an error. */
export function succeeded({ data, error }) {
  assert.equal(error, null);
  return data;
}

/** A refusal: what the client made of it, or the answer itself. Codes without a fixed message need one. */
export function assertRefused(outcome, code, message) {
  const [status, usual] = REFUSALS[code];
  const told = outcome instanceof Answer ? { ...outcome.json, status: outcome.status } : outcome.error;

  assert.ok(told, `expected ${code}, but it was done: ${JSON.stringify(outcome)}`);
  assert.deepEqual(
    { status: told.status, code: told.code, message: told.message },
    { status, code, message: message ?? usual ?? assert.fail(`say which message of ${code}`) },
  );
  if (!(outcome instanceof Answer)) assert.equal(outcome.data, null);
}

export function assertCookiesCleared(answer) {
  assert.deepEqual(answer.cookieNames, cookiesThatAreCleared);
  answer.cookies.forEach(assertCleared);
}

/** Nobody is signed in in a browser any more, and it has no cookie left. */
export function assertSignedOut({ answer, cookieNames }) {
  answer.cookies.forEach(assertCleared);
  assert.ok(answer.cookieNames.includes(sessionCookie));
  assert.deepEqual(cookieNames, []);
}

function assertCleared({ name, value, attributes }) {
  assert.equal(value, '', name);
  assert.deepEqual(attributes, ['HttpOnly', 'Max-Age=0', 'Path=/', 'SameSite=Lax'], name);
}

export function assertNoCookies(answer) {
  assert.deepEqual(answer.cookieNames, []);
}

export function assertId(value) {
  assert.match(value, /^[A-Za-z0-9]{32}$/);
}

/** A `Date`, equal to `expected` (a `Date` or milliseconds) give or take `tolerance`. */
export function assertAround(actual, expected, tolerance = SECOND) {
  assert.ok(actual instanceof Date, `not a Date: ${actual}`);
  assert.ok(
    Math.abs(actual - expected) <= tolerance,
    `${actual.toISOString()} is not about ${new Date(Number(expected)).toISOString()}`,
  );
}

export function assertFields(object, fields) {
  assert.deepEqual(Object.keys(object).sort(), [...fields].sort());
}
