export default {
  'nothing is due': async (scene) => (await scene.signedUp()).get('/get-session'),
  'nobody is signed in': async (scene) => {
    const laptop = scene.browser();
    await laptop.get('/get-session');
    await laptop.post('/get-session', {});
  },
  'renewal is due': async (scene) => {
    const laptop = await scene.signedUp();
    await scene.later({ days: 2 });
    await laptop.get('/get-session');
    await laptop.post('/get-session', {});
    await laptop.get('/get-session');
  },
  'renewal is due, asked for without a body': async (scene) => {
    const laptop = await scene.signedUp();
    await scene.later({ days: 2 });
    await laptop.post('/get-session');
  },
  'renewal is due, asked not to renew': async (scene) => {
    const laptop = await scene.signedUp();
    await scene.later({ days: 2 });
    await laptop.get('/get-session?disableRefresh=true');
    await laptop.post('/get-session?disableRefresh=true', {});
  },
  'renewal is not due, but asked for': async (scene) => (await scene.signedUp()).post('/get-session', {}),
  'renewal of who is not remembered': async (scene) => {
    const laptop = await scene.signedUp({ rememberMe: false });
    await scene.later({ hours: 23 });
    await laptop.get('/get-session');
    await laptop.post('/get-session', {});
  },
  'renewal is due at another call': async (scene) => {
    const laptop = await scene.signedUp();
    await scene.later({ days: 2 });
    await laptop.get('/list-accounts');
    await laptop.get('/get-session');
  },
  'expired': async (scene) => {
    const laptop = await scene.signedUp();
    await scene.later({ days: 8 });
    const { cookie } = laptop;
    await laptop.get('/get-session', { headers: { cookie } });
    await laptop.post('/get-session', {}, { headers: { cookie } });
  },
  'ended elsewhere': async (scene) => {
    const laptop = await scene.signedUp();
    const phone = await scene.anotherOf(laptop);
    await laptop.quietly('POST', '/revoke-other-sessions');
    await phone.post('/get-session', {});
  },
  'from nowhere': async (scene) => (await scene.signedUp()).post('/get-session', {}, { headers: { origin: undefined } }),
  'from a page of somebody else': async (scene) =>
    (await scene.signedUp()).post('/get-session', {}, { headers: { origin: 'https://evil.example' } }),
};
