/** The account RPC, called by each of the two clients that people have for it: that of jstack, and hono's plain one. */
import assert from 'node:assert/strict';
import { suite } from 'node:test';
import { HTTPException } from 'hono/http-exception';

const METHODS = {
  listSessions: '$get',
  revokeSession: '$post',
  listDeviceAccounts: '$get',
  bootstrapDeviceSession: '$post',
  switchDeviceAccount: '$post',
  removeDeviceAccount: '$post',
  delete: '$post',
};

const CLIENTS = {
  async jstack({ jstack }, procedure, input) {
    const response = await jstack.account[procedure][METHODS[procedure]](...input);
    return response.json();
  },

  async hono({ hono }, procedure, input) {
    const response = await hono.account[procedure][METHODS[procedure]](...input.map((json) => ({ json })));
    if (!response.ok) throw new HTTPException(response.status, { message: await response.text() });
    return response.json();
  },
};

/**
 * Registers the same tests once with each client. They are given a function that makes the seven procedures, as a page
 * in that browser calls them; what comes of a call is told as the Better Auth client does: `{ data, error }`.
 */
export function withEachClient(tests) {
  for (const [name, call] of Object.entries(CLIENTS)) {
    suite(`called with ${name}`, () => tests((browser) => proceduresIn(browser, call)));
  }
}

function proceduresIn(browser, call) {
  const outcome = async (procedure, input) => {
    try {
      return { data: await call(browser, procedure, input), error: null };
    } catch (failure) {
      if (!(failure instanceof HTTPException)) throw failure;
      return { data: null, error: { status: failure.status, message: failure.message } };
    }
  };
  return Object.fromEntries(Object.keys(METHODS).map((name) => [name, (...input) => outcome(name, input)]));
}

const REFUSALS = {
  'Validation error': 422,
  'User id is required': 400,
  'Cannot remove the current active account': 400,
  'Unauthorized': 401,
  'Invalid request origin': 403,
  'Missing trusted request origin': 403,
  'Session is not fresh': 403,
  'Session not found': 404,
  'Connected account not found': 404,
  'You can connect up to 5 accounts on this device': 409,
};

/** A refusal of a procedure: what a client made of it, or the answer itself. */
export function assertRefusedSaying(outcome, message) {
  const { status, text } = outcome.error ? { ...outcome.error, text: outcome.error.message } : outcome;

  assert.ok(message in REFUSALS, message);
  assert.deepEqual({ status, text }, { status: REFUSALS[message], text: message }, JSON.stringify(outcome.data));
}
