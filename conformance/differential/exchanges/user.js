const update = (json) => async (scene) => {
  const laptop = await scene.signedUp({ image: 'https://example.com/ann.png' });
  await laptop.post('/update-user', json);
  await laptop.get('/get-session');
};

export default {
  'a name': update({ name: 'Ann Other' }),
  'a picture': update({ image: 'https://example.com/other.png' }),
  'no picture any more': update({ image: null }),
  'a name and a picture': update({ name: 'Ann Other', image: '/other.png' }),
  'an empty name': update({ name: '' }),
  'a name, and what is not theirs to choose': update({ name: 'Ann Other', id: 'x', emailVerified: true, role: 'admin' }),

  'nothing': update({}),
  'only what nobody knows': update({ colour: 'red' }),
  'only what is not theirs to choose': update({ emailVerified: true, id: 'x', createdAt: '2001-01-01T00:00:00.000Z' }),
  'an address': update({ email: 'other@example.com' }),
  'a name and an address': update({ name: 'Ann Other', email: 'other@example.com' }),
  'an empty address': update({ email: '' }),
  'a name that is null': update({ name: null }),
  'a name that is a number': update({ name: 5 }),
  'a name that is an object': update({ name: { first: 'Ann' } }),
  'a name with NUL': update({ name: 'Ann\0' }),
  'a picture that is a number': update({ image: 5 }),

  'what is no object': async (scene) => {
    const laptop = await scene.signedUp();
    for (const json of [[], 'x', 5, null, undefined]) await laptop.post('/update-user', json);
  },

  'while nobody is signed in': async (scene) => scene.browser().post('/update-user', { name: 'Ann Other' }),

  'after the end': async (scene) => {
    const laptop = await scene.signedUp();
    const phone = await scene.anotherOf(laptop);
    await laptop.quietly('POST', '/revoke-other-sessions');
    await phone.post('/update-user', { name: 'Ann Other' });
    await laptop.get('/get-session');
  },

  'by somebody who is not remembered': async (scene) => {
    const laptop = await scene.signedUp({ rememberMe: false });
    await laptop.post('/update-user', { name: 'Ann Other' });
  },

  'hours after the sign-in': async (scene) => {
    const laptop = await scene.signedUp();
    await scene.later({ hours: 20 });
    await laptop.post('/update-user', { name: 'Ann Other' });
    await laptop.get('/get-session');
  },

  'seen in the other browser': async (scene) => {
    const laptop = await scene.signedUp();
    const phone = await scene.anotherOf(laptop);
    await phone.quietly('GET', '/get-session');
    await laptop.post('/update-user', { name: 'Ann Other' });
    await phone.get('/get-session');
  },
};
