import { PROVIDER } from '../../provider.js';
import { PASSWORD } from '../scene.js';

const NEW = 'another horse battery';

const change = (details) => async (scene) => {
  const laptop = await scene.signedUp();
  await scene.anotherOf(laptop);
  await laptop.post('/change-password', { currentPassword: PASSWORD, newPassword: NEW, ...details });
  const { email } = laptop.person;
  await scene.browser('tablet').post('/sign-in/email', { email, password: details?.newPassword ?? NEW });
};

const verify = (json) => async (scene) => (await scene.signedUp()).post('/verify-password', json);

/** Somebody who has no password, because a provider vouches for them. */
const withoutPassword = async (scene) => {
  const laptop = scene.browser();
  const { email, name } = scene.person();
  const token = await scene.provider.idToken({ sub: email, email, email_verified: true, name });
  await laptop.quietly('POST', '/sign-in/social', { json: { provider: PROVIDER, idToken: { token } } });
  return laptop;
};

export default {
  'change': change(),
  'change, and end the other sessions': change({ revokeOtherSessions: true }),
  'change, and keep the other sessions': change({ revokeOtherSessions: false }),
  'change to the same': change({ newPassword: PASSWORD }),
  'change, knowing a wrong one': change({ currentPassword: 'not the password' }),
  'change, and end the other sessions, knowing a wrong one': change({
    currentPassword: 'not the password',
    revokeOtherSessions: true,
  }),
  'change to a short one': change({ newPassword: 'x'.repeat(7) }),
  'change to a long one': change({ newPassword: 'x'.repeat(129) }),
  'change to a short one, knowing a wrong one': change({ currentPassword: 'wrong', newPassword: 'x' }),
  'change, knowing one that is too long': change({ currentPassword: 'x'.repeat(129) }),
  'change to one with NUL': change({ newPassword: 'a horse\0battery' }),

  'change by what is no change': async (scene) => {
    const laptop = await scene.signedUp();
    for (const json of [
      {},
      { currentPassword: PASSWORD },
      { newPassword: NEW },
      { currentPassword: 5, newPassword: null },
      { currentPassword: PASSWORD, newPassword: NEW, revokeOtherSessions: 'yes' },
      { currentPassword: PASSWORD, newPassword: NEW, revokeOtherSessions: null },
      [],
      undefined,
    ]) {
      await laptop.post('/change-password', json);
    }
  },

  'change while nobody is signed in': async (scene) =>
    scene.browser().post('/change-password', { currentPassword: PASSWORD, newPassword: NEW }),

  'change without having one': async (scene) =>
    (await withoutPassword(scene)).post('/change-password', { currentPassword: PASSWORD, newPassword: NEW }),

  'change by somebody who is not remembered': async (scene) => {
    const laptop = await scene.signedUp({ rememberMe: false });
    await laptop.post('/change-password', { currentPassword: PASSWORD, newPassword: NEW, revokeOtherSessions: true });
  },

  'verify the right one': verify({ password: PASSWORD }),
  'verify a wrong one': verify({ password: 'not the password' }),
  'verify an empty one': verify({ password: '' }),
  'verify a long one': verify({ password: 'x'.repeat(129) }),
  'verify what is no text': verify({ password: 5 }),
  'verify nothing': verify({}),
  'verify without a body': verify(undefined),
  'verify while nobody is signed in': async (scene) => scene.browser().post('/verify-password', { password: PASSWORD }),
  'verify without having one': async (scene) =>
    (await withoutPassword(scene)).post('/verify-password', { password: PASSWORD }),

  'set one, which is no call': async (scene) => (await scene.signedUp()).post('/set-password', { newPassword: NEW }),
};
