const tokenOf = async (browser) => (await browser.quietly('GET', '/get-session')).json().session.token;

const onTwoBrowsers = async (scene) => {
  const laptop = await scene.signedUp();
  return { laptop, phone: await scene.anotherOf(laptop) };
};

const nobody = (method, path, json) => async (scene) => scene.browser().send(method, path, { json });

/** Somebody whose session was ended elsewhere, and whose browser has not noticed. */
const ended = (method, path, json) => async (scene) => {
  const { laptop, phone } = await onTwoBrowsers(scene);
  await laptop.quietly('POST', '/revoke-other-sessions');
  await phone.send(method, path, { json });
};

export default {
  'list one': async (scene) => (await scene.signedUp()).get('/list-sessions'),
  'list two': async (scene) => (await onTwoBrowsers(scene)).laptop.get('/list-sessions'),
  'list nobody’s': nobody('GET', '/list-sessions'),
  'list after the end': ended('GET', '/list-sessions'),

  'revoke another': async (scene) => {
    const { laptop, phone } = await onTwoBrowsers(scene);
    await laptop.post('/revoke-session', { token: await tokenOf(phone) });
    await phone.get('/get-session');
  },
  'revoke one’s own': async (scene) => {
    const { laptop } = await onTwoBrowsers(scene);
    await laptop.post('/revoke-session', { token: await tokenOf(laptop) });
  },
  'revoke an unknown one': async (scene) => (await scene.signedUp()).post('/revoke-session', { token: 'x'.repeat(32) }),
  'revoke somebody else’s': async (scene) => {
    const laptop = await scene.signedUp();
    const other = await scene.signedUp({}, 'other');
    await laptop.post('/revoke-session', { token: await tokenOf(other) });
  },
  'revoke without saying which': async (scene) => {
    const laptop = await scene.signedUp();
    for (const json of [{}, { token: 5 }, { token: null }, { token: '' }, { token: 'x'.repeat(5000) }, [], 'x', null]) {
      await laptop.post('/revoke-session', json);
    }
  },
  'revoke one with NUL in it': async (scene) => (await scene.signedUp()).post('/revoke-session', { token: 'x\0' }),
  'revoke while nobody is signed in': nobody('POST', '/revoke-session', { token: 'x' }),
  'revoke after the end': ended('POST', '/revoke-session', { token: 'x' }),

  'revoke all': async (scene) => {
    const { laptop, phone } = await onTwoBrowsers(scene);
    await laptop.post('/revoke-sessions', {});
    await phone.get('/get-session');
  },
  'revoke all without a body': async (scene) => (await scene.signedUp()).post('/revoke-sessions'),
  'revoke all while nobody is signed in': nobody('POST', '/revoke-sessions', {}),
  'revoke all after the end': ended('POST', '/revoke-sessions', {}),

  'revoke the others': async (scene) => {
    const { laptop, phone } = await onTwoBrowsers(scene);
    await laptop.post('/revoke-other-sessions', {});
    await phone.get('/get-session');
  },
  'revoke the others when there are none': async (scene) => (await scene.signedUp()).post('/revoke-other-sessions'),
  'revoke the others while nobody is signed in': nobody('POST', '/revoke-other-sessions', {}),
  'revoke the others after the end': ended('POST', '/revoke-other-sessions', {}),

  'update with nothing to update': async (scene) => {
    const laptop = await scene.signedUp();
    for (const json of [{}, { theme: 'dark' }, { token: 'x', userId: 'y', expiresAt: '2030-01-01T00:00:00.000Z' }]) {
      await laptop.post('/update-session', json);
    }
  },
  'update with what is no object': async (scene) => {
    const laptop = await scene.signedUp();
    for (const json of [[], 'x', 5, null, undefined]) await laptop.post('/update-session', json);
  },
  'update while nobody is signed in': nobody('POST', '/update-session', { theme: 'dark' }),
  'update after the end': ended('POST', '/update-session', { theme: 'dark' }),
};
