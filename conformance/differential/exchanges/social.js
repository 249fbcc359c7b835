import { PROVIDER } from '../../provider.js';

const signIn = (scene, browser, token, more = {}) =>
  browser.post('/sign-in/social', { provider: PROVIDER, idToken: { token, ...more.idToken }, ...more.json });

const with_ = (claims, more) => async (scene) => {
  const { email, name } = scene.person();
  const all = { sub: email, email, email_verified: true, name, ...claims };
  await signIn(scene, scene.browser(), await scene.provider.idToken(all), more);
};

const now = () => Math.floor(Date.now() / 1000);

export default {
  'somebody new': with_({}),
  'with a picture': with_({ picture: 'https://example.com/ann.png' }),
  'with an address that is not verified': with_({ email_verified: false }),
  'with nothing said about the address': with_({ email_verified: undefined }),
  'without a name': with_({ name: undefined }),
  'an address in capitals': with_({ email: 'Ann.Social@Example.COM' }),
  'with the nonce of the token': with_({ nonce: 'once' }, { idToken: { nonce: 'once' } }),
  'with another nonce': with_({ nonce: 'once' }, { idToken: { nonce: 'twice' } }),
  'with a nonce that the token does not have': with_({}, { idToken: { nonce: 'once' } }),
  'accepted by Better Auth only: without the nonce of the token': with_({ nonce: 'once' }),

  'without an address': with_({ email: undefined }),
  'without a subject': with_({ sub: undefined }),
  'signed by somebody else': with_({ forged: true }),
  'for somebody else': with_({ aud: 'somebody else' }),
  'from somebody else': with_({ iss: 'https://evil.example' }),
  'expired': with_({ expiresIn: -60 }),
  'expired a moment ago': with_({ expiresIn: -5 }),
  'not expiring': with_({ exp: undefined }),
  'issued at no time': with_({ iat: undefined }),
  'accepted by Better Auth only: issued long ago': with_({ iat: now() - 7200 }),
  'accepted by Better Auth only: issued in the future': with_({ iat: now() + 600 }),

  'again by the same person': async (scene) => {
    const { email, name } = scene.person();
    const claims = { sub: email, email, email_verified: true, name };
    await signIn(scene, scene.browser(), await scene.provider.idToken(claims));
    await signIn(scene, scene.browser('phone'), await scene.provider.idToken({ ...claims, jti: 'another' }));
  },

  'accepted by Better Auth only: the same token twice': async (scene) => {
    const { email, name } = scene.person();
    const token = await scene.provider.idToken({ sub: email, email, email_verified: true, name });
    await signIn(scene, scene.browser(), token);
    await signIn(scene, scene.browser('phone'), token);
  },

  'the address of somebody whose address is not verified': async (scene) => {
    const { person } = await scene.signedUp();
    const token = await scene.provider.idToken({ sub: 'x', email: person.email, email_verified: true, name: 'Eve' });
    await signIn(scene, scene.browser('phone'), token);
  },

  'what is no token': async (scene) => {
    const laptop = scene.browser();
    for (const token of ['', 'x', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.', 'x\0', 'x'.repeat(5000)]) {
      await signIn(scene, laptop, token);
    }
  },

  'what is no sign-in': async (scene) => {
    const laptop = scene.browser();
    for (const json of [
      {},
      { provider: 5 },
      { provider: PROVIDER, idToken: 'x' },
      { provider: PROVIDER, idToken: {} },
      { provider: PROVIDER, idToken: { token: 5 } },
      { provider: PROVIDER, idToken: { token: 'x', nonce: 5 } },
      [],
      undefined,
    ]) {
      await laptop.post('/sign-in/social', json);
    }
  },

  'an unknown provider': async (scene) => {
    const laptop = scene.browser();
    await laptop.post('/sign-in/social', { provider: 'nobody', idToken: { token: 'x' } });
    await laptop.post('/sign-in/social', { provider: 'google', idToken: { token: 'x' } });
  },

  'without a token, which would lead to the provider': async (scene) =>
    scene.browser().post('/sign-in/social', { provider: PROVIDER, callbackURL: '/dash' }),

  'a page of somebody else to go to': with_({}, { json: { callbackURL: 'https://evil.example/' } }),
  'a page of somebody else to go to when new': with_({}, { json: { newUserCallbackURL: 'https://evil.example/' } }),
  'a page of somebody else to go to on errors': with_({}, { json: { errorCallbackURL: 'https://evil.example/' } }),

  'accepted by Better Auth only: from a page of somebody else': async (scene) => {
    const { email, name } = scene.person();
    const token = await scene.provider.idToken({ sub: email, email, email_verified: true, name });
    await scene.browser().post(
      '/sign-in/social',
      { provider: PROVIDER, idToken: { token } },
      { headers: { origin: 'https://evil.example' } },
    );
  },
};
