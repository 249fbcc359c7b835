/** The reference: a Better Auth server of its own, as its documentation says to set one up. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { toNodeHandler } from 'better-auth/node';
import { bearer, genericOAuth, multiSession } from 'better-auth/plugins';
import { CLIENT_ID, PROVIDER } from '../provider.js';
import { TRUSTED_ORIGINS } from './pairs.js';

// Passwords are hashed in no time here: how well is not what is compared.
const hash = async (password) => createHash('sha256').update(password.normalize('NFKC')).digest('hex');
const QUICK_HASH = { hash, verify: async ({ hash: stored, password }) => stored === (await hash(password)) };

// What fails inside is seen in the answer; the console need not tell it as well.
const complain = console.error;
console.error = (...words) => String(words[0]).startsWith('# SERVER_ERROR') || complain(...words);

export async function startReference({ database, provider, scheme, options }) {
  const server = http.createServer((request, response) => answer(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `${scheme}://localhost:${server.address().port}`;
  const mails = [];

  const auth = betterAuth({
    baseURL: url,
    secret: 'the secret of the reference, which nobody else needs',
    database: database.pool,
    trustedOrigins: TRUSTED_ORIGINS,
    ...options,
    emailAndPassword: {
      ...options.emailAndPassword,
      enabled: true,
      password: QUICK_HASH,
      sendResetPassword: async ({ user, url }) => void mails.push({ to: user.email, link: url }),
    },
    emailVerification: {
      sendVerificationEmail: async ({ user, url }) => void mails.push({ to: user.email, link: url }),
    },
    user: { deleteUser: { enabled: true } },
    rateLimit: { enabled: false, ...options.rateLimit },
    plugins: [
      bearer({ requireSignature: true }),
      multiSession({ maximumSessions: 5 }),
      genericOAuth({
        config: [
          {
            providerId: PROVIDER,
            clientId: CLIENT_ID,
            discoveryUrl: `${provider.issuer}/.well-known/openid-configuration`,
          },
        ],
      }),
    ],
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
  await (await getMigrations(auth.options)).runMigrations();
  const answer = toNodeHandler(auth);

  return {
    name: 'Better Auth',
    url,
    roles: Object.fromEntries(
      ['', '__Secure-'].flatMap((prefix) => [
        [`${prefix}better-auth.session_token`, 'session'],
        [`${prefix}better-auth.session_token_multi-*`, 'device'],
        [`${prefix}better-auth.dont_remember`, 'marker'],
        [`${prefix}better-auth.session_data`, 'cache'],
        [`${prefix}better-auth.state`, 'state'],
      ]),
    ),
    mails: async () => mails,
    age: (seconds) =>
      database.age(seconds, {
        session: ['createdAt', 'updatedAt', 'expiresAt'],
        verification: ['createdAt', 'updatedAt', 'expiresAt'],
      }),
    async stop() {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}
