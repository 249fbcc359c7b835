/** What a sign-in gave to a caller without cookies. */
async function tokenOf(scene) {
  const { email, password } = (await scene.signedUp()).person;
  const answer = await scene.send('POST', '/sign-in/email', { json: { email, password } });
  return answer.headers.get('set-auth-token');
}

const call = (scene, method, path, authorization, options = {}) =>
  scene
    .send(method, path, { ...options, headers: { authorization, ...options.headers } })
    .then((answer) => scene.see(`${method} ${path}`, answer));

const present = (change) => async (scene) => call(scene, 'GET', '/get-session', change(await tokenOf(scene)));

export default {
  'the token': present((token) => `Bearer ${token}`),
  'the token, percent-encoded': present((token) => `Bearer ${encodeURIComponent(token)}`),
  'the scheme in small letters': present((token) => `bearer ${token}`),
  'more blanks': present((token) => `Bearer   ${token}  `),
  'without its signature': present((token) => `Bearer ${token?.split('.')[0]}`),
  'with another signature': present((token) => `Bearer ${token?.split('.')[0]}.${'A'.repeat(43)}=`),
  'another scheme': present((token) => `Basic ${token}`),
  'nothing': present(() => 'Bearer '),
  'nonsense': present(() => 'Bearer \u00ff.x.y%'),

  'a call that changes something, without origin': async (scene) =>
    call(scene, 'POST', '/update-user', `Bearer ${await tokenOf(scene)}`, { json: { name: 'Ann Other' } }),

  'a call from a page of somebody else': async (scene) =>
    call(scene, 'POST', '/update-user', `Bearer ${await tokenOf(scene)}`, {
      json: { name: 'Ann Other' },
      headers: { origin: 'https://evil.example' },
    }),

  'list sessions, revoke the others, sign out': async (scene) => {
    const authorization = `Bearer ${await tokenOf(scene)}`;
    await call(scene, 'GET', '/list-sessions', authorization);
    await call(scene, 'POST', '/revoke-other-sessions', authorization);
    await call(scene, 'POST', '/sign-out', authorization, { json: {} });
    await call(scene, 'GET', '/get-session', authorization);
  },

  'change the password, and end the other sessions': async (scene) => {
    const laptop = await scene.signedUp();
    const { email, password } = laptop.person;
    const answer = await scene.send('POST', '/sign-in/email', { json: { email, password } });
    await call(scene, 'POST', '/change-password', `Bearer ${answer.headers.get('set-auth-token')}`, {
      json: { currentPassword: password, newPassword: 'another horse battery', revokeOtherSessions: true },
    });
  },

  'the token and the cookie of somebody else': async (scene) => {
    const token = await tokenOf(scene);
    const other = await scene.signedUp({}, 'other');
    await other.get('/get-session', { headers: { authorization: `Bearer ${token}` } });
  },

  'a forged token and a good cookie': async (scene) => {
    const laptop = await scene.signedUp();
    await laptop.get('/get-session', { headers: { authorization: 'Bearer x.y' } });
  },

  'renewed after two days': async (scene) => {
    const token = await tokenOf(scene);
    await scene.later({ days: 2 });
    await call(scene, 'GET', '/get-session', `Bearer ${token}`);
  },
};
