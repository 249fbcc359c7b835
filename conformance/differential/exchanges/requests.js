const POSTS = [
  '/sign-up/email',
  '/sign-in/email',
  '/sign-in/social',
  '/sign-out',
  '/revoke-session',
  '/revoke-sessions',
  '/revoke-other-sessions',
  '/update-user',
  '/update-session',
  '/change-password',
  '/verify-password',
  '/delete-user',
  '/unlink-account',
  '/request-password-reset',
  '/reset-password',
  '/send-verification-email',
];

const GETS = ['/get-session', '/list-sessions', '/list-accounts', '/verify-email', '/ok', '/error'];

const allow = (body, type) => async (scene) => {
  const laptop = await scene.signedUp();
  for (const path of POSTS) await laptop.send('POST', path, { body, headers: { 'content-type': type } });
};

const unknown = (method, path) => async (scene) => (await scene.signedUp()).send(method, path);

/** Calls of Better Auth that are no part of Latchkey. */
const OTHERS = [
  ['GET', '/delete-user/callback?token=x', undefined],
  ['POST', '/link-social', { provider: 'acme' }],
  ['GET', '/callback/acme', undefined],
  ['POST', '/get-access-token', { accountId: 'x' }],
  ['POST', '/refresh-token', { accountId: 'x' }],
  ['GET', '/account-info?accountId=x', undefined],
];

export default {
  'broken JSON': allow('{', 'application/json'),
  'plain text': allow('{}', 'text/plain'),
  'another kind of JSON': allow('{}', 'application/vnd.api+json'),
  'no media type': allow('{}', undefined),

  'a media type with parameters': async (scene) => {
    const laptop = await scene.signedUp();
    for (const type of ['application/json; charset=utf-8', 'Application/JSON', 'application/jsonx']) {
      const headers = { 'content-type': type };
      await laptop.send('POST', '/revoke-session', { body: '{"token":"x"}', headers });
    }
  },

  'a change of the address, which is disabled': async (scene) => {
    const laptop = await scene.signedUp();
    for (const json of [{ newEmail: 'other@example.com' }, { newEmail: 'nobody' }, {}]) {
      await laptop.post('/change-email', json);
    }
    await scene.browser('phone').post('/change-email', { newEmail: 'other@example.com' });
  },

  'ok': async (scene) => scene.browser().get('/ok'),
  'an error': async (scene) => scene.browser().get('/error?error=INVALID_TOKEN'),

  'an unknown path': unknown('GET', '/nowhere'),
  'an unknown path by POST': unknown('POST', '/nowhere'),
  'a path with a slash at its end': unknown('GET', '/ok/'),
  'a path with two slashes': unknown('GET', '//ok'),
  'a path in capitals': unknown('GET', '/OK'),
  'only the base path': unknown('GET', ''),

  'each call by another method': async (scene) => {
    const laptop = await scene.signedUp();
    for (const path of POSTS) await laptop.send('GET', path);
    for (const path of GETS.slice(1)) await laptop.post(path, {});
    for (const method of ['HEAD', 'PUT', 'DELETE', 'PATCH']) await laptop.send(method, '/get-session');
  },

  ...Object.fromEntries(
    OTHERS.map(([method, path, json]) => [
      `what Latchkey does not have: ${path.split('?')[0]}`,
      async (scene) => (await scene.signedUp()).send(method, path, { json }),
    ]),
  ),
};
