/** What becomes of a session as it gets older. */
import { PASSWORD } from '../scene.js';

const after = (time, then, details) => async (scene) => {
  const laptop = await scene.signedUp(details);
  await scene.later(time);
  await then(laptop, scene);
};

const unremembered = { rememberMe: false };
const look = (laptop) => laptop.get('/get-session');

export default {
  'looked at after an hour': after({ hours: 1 }, look),
  'looked at just before a day': after({ hours: 23.9 }, look),
  'looked at after a day': after({ hours: 24.1 }, look),
  'looked at after six days': after({ days: 6 }, look),
  'looked at after eight days': after({ days: 8 }, look),

  'looked at after a day, asked not to renew': after({ days: 2 }, async (laptop) => {
    await laptop.get('/get-session?disableRefresh=true');
    await laptop.get('/get-session');
  }),

  'renewed once, not twice': after({ days: 2 }, async (laptop) => {
    await look(laptop);
    await look(laptop);
  }),

  'kept by being used': after({ days: 6 }, async (laptop, scene) => {
    await look(laptop);
    await scene.later({ days: 6 });
    await look(laptop);
  }),

  'unremembered, looked at after an hour': after({ hours: 1 }, look, unremembered),
  'unremembered, looked at after 23 hours': after({ hours: 23 }, look, unremembered),
  'unremembered, looked at after a day': after({ hours: 24.1 }, look, unremembered),
  'unremembered, not kept by being used': after(
    { hours: 23 },
    async (laptop, scene) => {
      await look(laptop);
      await scene.later({ hours: 2 });
      await look(laptop);
    },
    unremembered,
  ),

  'every call of somebody who was away for eight days': after({ days: 8 }, async (laptop) => {
    const { cookie } = laptop;
    const headers = { cookie };
    for (const path of ['/list-sessions', '/list-accounts']) await laptop.get(path, { headers });
    for (const [path, json] of Object.entries({
      '/revoke-session': { token: 'x' },
      '/revoke-sessions': {},
      '/update-user': { name: 'Ann Other' },
      '/change-password': { currentPassword: PASSWORD, newPassword: 'another horse battery' },
      '/verify-password': { password: PASSWORD },
      '/delete-user': {},
    })) {
      await laptop.post(path, json, { headers });
    }
  }),

  'sessions listed after a day': after({ days: 2 }, (laptop) => laptop.get('/list-sessions')),
  'accounts listed after a day': after({ days: 2 }, (laptop) => laptop.get('/list-accounts')),
  'an account unlinked after a day': after({ days: 2 }, (laptop) => laptop.post('/unlink-account', { accountId: 'x' })),
  'a session revoked after a day': after({ days: 2 }, (laptop) => laptop.post('/revoke-session', { token: 'x' })),
  'the name changed after a day': after({ days: 2 }, (laptop) => laptop.post('/update-user', { name: 'Ann Other' })),

  'fresh again by confirming the password': after({ days: 2 }, async (laptop) => {
    await laptop.post('/verify-password', { password: PASSWORD });
    await laptop.get('/list-sessions');
    await laptop.post('/delete-user', {});
  }),

  'not fresh again by being used': after({ days: 2 }, async (laptop) => {
    await look(laptop);
    await laptop.get('/list-sessions');
  }),

  'expired sessions are not listed': after({ days: 6 }, async (laptop, scene) => {
    await scene.anotherOf(laptop);
    await scene.later({ days: 2 });
    await scene.browser('tablet').post('/sign-in/email', { email: laptop.person.email, password: PASSWORD });
  }),
};
