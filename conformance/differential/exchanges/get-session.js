export default {
  'nobody is signed in': async (scene) => scene.browser().get('/get-session'),
  'somebody is signed in': async (scene) => (await scene.signedUp()).get('/get-session'),
  'somebody who is not remembered': async (scene) => (await scene.signedUp({ rememberMe: false })).get('/get-session'),

  'asked not to use a cache, nor to renew': async (scene) => {
    const laptop = await scene.signedUp();
    for (const query of [
      'disableCookieCache=true',
      'disableRefresh=true',
      'disableCookieCache=true&disableRefresh=true',
      'disableCookieCache=',
      'disableRefresh=false',
      'disableRefresh=1&unknown=x',
    ]) {
      await laptop.get(`/get-session?${query}`);
    }
  },

  'by POST': async (scene) => {
    await scene.browser('phone').post('/get-session', {});
    await (await scene.signedUp()).post('/get-session', {});
  },

  'a forged cookie': async (scene) => {
    const { cookie } = await scene.signedUp();
    const [name, value] = cookie.split('=');
    const token = value.split('.')[0];
    for (const forged of [token, `${token}.`, `${token}.${'A'.repeat(43)}%3D`, '', '%FF%00', 'x'.repeat(4000)]) {
      const headers = { cookie: `${name}=${forged}` };
      await scene.see('GET /get-session', await scene.send('GET', '/get-session', { headers }));
    }
  },

  'the cookie among others': async (scene) => {
    const { cookie } = await scene.signedUp();
    const headers = { cookie: `theme=dark; ${cookie}; strange` };
    await scene.see('GET /get-session', await scene.send('GET', '/get-session', { headers }));
  },

  'a session that was ended elsewhere': async (scene) => {
    const laptop = await scene.signedUp();
    const phone = await scene.anotherOf(laptop);
    await laptop.quietly('POST', '/revoke-other-sessions');
    await phone.get('/get-session');
    await phone.get('/get-session');
  },

  'a body is ignored': async (scene) => {
    const laptop = await scene.signedUp();
    await laptop.send('GET', '/get-session', { body: '{', headers: { 'content-type': 'application/json' } });
  },

  'a page of somebody else asks': async (scene) =>
    (await scene.signedUp()).get('/get-session', { headers: { origin: 'https://evil.example' } }),
};
