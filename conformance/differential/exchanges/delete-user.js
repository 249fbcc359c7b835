import { PASSWORD } from '../scene.js';

const remove = (json) => async (scene) => {
  const laptop = await scene.signedUp();
  await scene.anotherOf(laptop);
  await laptop.post('/delete-user', json);
  const { email, password } = laptop.person;
  await scene.browser('tablet').post('/sign-in/email', { email, password });
};

export default {
  'with the right password': remove({ password: PASSWORD }),
  'with a fresh session': remove({}),
  'with a wrong password': remove({ password: 'not the password' }),
  'with a long password': remove({ password: 'x'.repeat(129) }),
  'with a password that is no text': remove({ password: 5 }),
  'with a token that is unknown': remove({ token: 'x'.repeat(32) }),
  'without a body': remove(undefined),
  'with a page to go to': remove({ password: PASSWORD, callbackURL: '/bye' }),
  'with a page of somebody else to go to': remove({ password: PASSWORD, callbackURL: 'https://evil.example/' }),

  'with an empty password': async (scene) => (await scene.signedUp()).post('/delete-user', { password: '' }),
  'while nobody is signed in': async (scene) => scene.browser().post('/delete-user', { password: PASSWORD }),

  'the address is free again': async (scene) => {
    const laptop = await scene.signedUp();
    await laptop.quietly('POST', '/delete-user', { json: { password: PASSWORD } });
    await scene.browser('phone').post('/sign-up/email', laptop.person);
  },

  'twice': async (scene) => {
    const laptop = await scene.signedUp();
    const { cookie } = laptop;
    await laptop.quietly('POST', '/delete-user', { json: { password: PASSWORD } });
    await laptop.post('/delete-user', { password: PASSWORD }, { headers: { cookie } });
  },

  'with a session that is not fresh': async (scene) => {
    const laptop = await scene.signedUp();
    await scene.later({ days: 2 });
    await laptop.post('/delete-user', {});
    await laptop.post('/delete-user', { password: PASSWORD });
  },
};
