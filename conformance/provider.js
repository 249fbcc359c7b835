/**
 * An OpenID provider: it publishes its keys, and signs whatever it is asked to. `node provider.js <port>` runs it beside
 * a service that was told of it; the tests then have it sign by `POST /sign`.
 */
import { once } from 'node:events';
import http from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const PROVIDER = 'acme';
export const CLIENT_ID = 'the-client';

export async function startProvider(port = 0) {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const stranger = await generateKeyPair('RS256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'the key', alg: 'RS256', use: 'sig' }];

  const server = http.createServer(async (request, response) => {
    const answer = await {
      'GET /.well-known/openid-configuration': discovery,
      'GET /keys': () => ({ keys }),
      'POST /sign': async () => idToken(JSON.parse(Buffer.concat(await request.toArray()).toString())),
    }[`${request.method} ${request.url}`]?.();
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const issuer = `http://localhost:${server.address().port}`;

  const discovery = () => ({
    issuer,
    jwks_uri: `${issuer}/keys`,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    id_token_signing_alg_values_supported: ['RS256'],
  });

  /** An ID token that is in order but for what is said otherwise; a claim that is `undefined` or null is left out. */
  function idToken({ expiresIn = 3600, forged = false, ...claims }) {
    const now = Math.floor(Date.now() / 1000);
    const all = { iss: issuer, aud: CLIENT_ID, iat: now, exp: now + expiresIn, ...claims };
    return new SignJWT(Object.fromEntries(Object.entries(all).filter(([, value]) => value != null)))
      .setProtectedHeader({ alg: 'RS256', kid: 'the key' })
      .sign(forged ? stranger.privateKey : privateKey);
  }

  return {
    issuer,
    idToken,

    /** How Latchkey is told of it. */
    setting: `${PROVIDER} ${issuer} ${issuer}/keys ${CLIENT_ID}`,

    stop: () => once(server.close(), 'close'),
  };
}

if (process.argv[1] === new URL(import.meta.url).pathname) await startProvider(Number(process.argv[2]));
