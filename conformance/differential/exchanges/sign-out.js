export default {
  'somebody who is signed in': async (scene) => {
    const laptop = await scene.signedUp();
    await scene.anotherOf(laptop);
    await laptop.post('/sign-out', {});
    await laptop.get('/get-session');
  },

  'nobody': async (scene) => scene.browser().post('/sign-out', {}),

  'somebody who is not remembered': async (scene) => (await scene.signedUp({ rememberMe: false })).post('/sign-out'),

  'twice': async (scene) => {
    const laptop = await scene.signedUp();
    await laptop.post('/sign-out', {});
    await laptop.post('/sign-out', {});
  },

  'the old cookie is worth nothing': async (scene) => {
    const laptop = await scene.signedUp();
    const { cookie } = laptop;
    await laptop.post('/sign-out', {});
    await scene.see('GET /get-session', await scene.send('GET', '/get-session', { headers: { cookie } }));
  },

  'a page to go to': async (scene) => (await scene.signedUp()).post('/sign-out', { callbackURL: '/bye' }),
  'a page of somebody else to go to': async (scene) =>
    (await scene.signedUp()).post('/sign-out', { callbackURL: 'https://evil.example/' }),
  'a page to go to that is no text': async (scene) => (await scene.signedUp()).post('/sign-out', { callbackURL: 5 }),
};
