import { PASSWORD } from '../scene.js';

const repeat = (times, path, json) => async (scene) => {
  const laptop = scene.browser();
  for (let i = 0; i < times; i++) await laptop.post(path, typeof json === 'function' ? json(scene) : json);
};

export default {
  'a fourth sign-in': repeat(5, '/sign-in/email', () => ({ email: 'nobody@example.com', password: PASSWORD })),
  'a fourth sign-up': repeat(5, '/sign-up/email', (scene) => scene.person()),
  'a fourth social sign-in': repeat(5, '/sign-in/social', { provider: 'nobody', idToken: { token: 'x' } }),
  'a fourth change of the password': repeat(5, '/change-password', { currentPassword: PASSWORD, newPassword: 'x' }),
  'a fourth request for a mail to reset the password': repeat(5, '/request-password-reset', {
    email: 'nobody@example.com',
  }),
  'a fourth request for a mail to verify the address': repeat(5, '/send-verification-email', {
    email: 'nobody@example.com',
  }),
  'many questions who is signed in': repeat(5, '/sign-out', {}),
};
