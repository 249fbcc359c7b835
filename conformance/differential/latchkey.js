/** Latchkey, as its launcher starts it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mailsIn } from '../mails.js';
import { TRUSTED_ORIGINS } from './pairs.js';

const LAUNCHER = new URL('../../latchkey', import.meta.url).pathname;
const READY_WITHIN = 120_000;

export async function startLatchkey({ database, provider, scheme, settings }) {
  const data = await mkdtemp(join(tmpdir(), 'differential-'));
  const port = await freePort();
  const url = `${scheme}://localhost:${port}`;

  const service = spawn(LAUNCHER, ['serve'], {
    env: {
      ...process.env,
      ...database.environment,
      LATCHKEY_PORT: port,
      LATCHKEY_BASE_URL: url,
      LATCHKEY_DATA_DIR: data,
      LATCHKEY_COOKIE_CACHE_ENABLED: 'false', // time passes by making rows older, of which no node is told
      LATCHKEY_TRUSTED_ORIGINS: TRUSTED_ORIGINS.join(','),
      LATCHKEY_SECRETS: 'the secret of Latchkey that nobody else needs',
      LATCHKEY_OPENID_PROVIDERS: provider.setting,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const output of [service.stdout, service.stderr]) output.on('data', (text) => (log += text));
  const ended = once(service, 'exit').then(([code]) => code);

  await ready(port, service, () => log);

  return {
    name: 'Latchkey',
    url,
    roles: Object.fromEntries(
      ['', '__Host-'].flatMap((prefix) => [
        [`${prefix}latchkey.session_token`, 'session'],
        [`${prefix}latchkey.device`, 'device'],
      ]),
    ),
    mails: () => mailsIn(join(data, 'mails')),
    age: (seconds) =>
      database.age(seconds, {
        session: ['created_at', 'updated_at', 'fresh_since', 'expires_at', 'ends_at'],
        password_reset: ['requested_at', 'expires_at'],
      }),
    async stop() {
      service.kill('SIGTERM');
      const code = await ended;
      await rm(data, { recursive: true, force: true });
      if (code !== 0) throw new Error(`Asked to stop, Latchkey exited with ${code}:\n${log}`);
    },
  };
}

async function ready(port, service, log) {
  const deadline = Date.now() + READY_WITHIN;
  for (;;) {
    const answer = await fetch(`http://localhost:${port}/api/auth/ok`).catch(() => undefined);
    if (answer?.ok) return;
    if (service.exitCode !== null || Date.now() > deadline) {
      service.kill('SIGKILL');
      throw new Error(`Latchkey did not become ready:\n${log()}`);
    }
    await sleep(100);
  }
}

async function freePort() {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address();
  await once(server.close(), 'close');
  return port;
}
