import { PROVIDER } from '../../provider.js';

const NEW = 'another horse battery';

const ask = (json) => async (scene) => {
  await scene.signedUp();
  await scene.browser('phone').post('/request-password-reset', json);
};

/** Somebody who has asked for a mail, and its token. */
async function asked(scene, redirectTo) {
  const laptop = await scene.signedUp();
  const { email } = laptop.person;
  await scene.browser('phone').quietly('POST', '/request-password-reset', { json: { email, redirectTo } });
  const link = new URL(await scene.link(laptop.person));
  return { laptop, token: link.pathname.split('/').at(-1) };
}

const open = (query) => async (scene) => {
  const { token } = await asked(scene);
  await scene.browser('tablet').get(`/reset-password/${token}${query}`);
};

const openUnknown = (query) => async (scene) => scene.browser().get(`/reset-password/${'x'.repeat(24)}${query}`);

const reset = (details) => async (scene) => {
  const { laptop, token } = await asked(scene);
  await scene.browser('tablet').post('/reset-password', { token, newPassword: NEW, ...details });
  const { email } = laptop.person;
  await scene.browser('desktop').post('/sign-in/email', { email, password: details?.newPassword ?? NEW });
};

export default {
  'ask for a mail': async (scene) => {
    const { person } = await scene.signedUp();
    await scene.browser('phone').post('/request-password-reset', { email: person.email, redirectTo: '/reset?a=b' });
    await scene.mailed(person);
  },
  'ask for a mail, with no page to go to': async (scene) => {
    const { person } = await scene.signedUp();
    await scene.browser('phone').post('/request-password-reset', { email: person.email.toUpperCase() });
    await scene.mailed(person);
  },
  'ask for somebody unknown': ask({ email: 'nobody@example.com', redirectTo: '/reset' }),
  'ask for what is no address': ask({ email: 'nobody', redirectTo: '/reset' }),
  'ask for nobody': ask({}),
  'ask for a number': ask({ email: 5 }),
  'ask without a body': ask(undefined),
  'ask with a page of somebody else to go to': ask({ email: 'nobody@example.com', redirectTo: 'https://evil.example/' }),

  'open the link': open('?callbackURL=%2Freset'),
  'open the link to a page with a query': open('?callbackURL=%2Freset%3Fa%3Db'),
  'open the link to a page of an application': open('?callbackURL=https%3A%2F%2Fapp.example.com%2Freset'),
  'open the link to no page': open('?callbackURL='),
  'open the link without a page': open(''),
  'open the link to a page of somebody else': open('?callbackURL=https%3A%2F%2Fevil.example'),
  'open an unknown link': openUnknown('?callbackURL=%2Freset'),
  'open an unknown link to a page with a query': openUnknown('?callbackURL=%2Freset%3Fa%3Db'),
  'open an unknown link to no page': openUnknown('?callbackURL='),
  'open the link after an hour': async (scene) => {
    const { token } = await asked(scene);
    await scene.later({ hours: 2 });
    await scene.browser('tablet').get(`/reset-password/${token}?callbackURL=%2Freset`);
  },

  'reset': reset(),
  'reset to a short one': reset({ newPassword: 'x'.repeat(7) }),
  'reset to a long one': reset({ newPassword: 'x'.repeat(129) }),
  'reset with an unknown token': reset({ token: 'x'.repeat(24) }),
  'reset with a token with NUL': reset({ token: 'x\0' }),
  'reset without a token': reset({ token: undefined }),
  'reset with an empty token': reset({ token: '' }),
  'reset with a token that is no text': reset({ token: 5 }),
  'reset to what is no text': reset({ newPassword: 5 }),
  'reset to nothing': async (scene) => {
    const { token } = await asked(scene);
    await scene.browser('tablet').post('/reset-password', { token });
    await scene.browser('tablet').post('/reset-password');
  },

  'reset with the token in the query': async (scene) => {
    const { token } = await asked(scene);
    await scene.browser('tablet').post(`/reset-password?token=${token}`, { newPassword: NEW });
  },

  'reset twice with one token': async (scene) => {
    const { token } = await asked(scene);
    await scene.browser('tablet').quietly('POST', '/reset-password', { json: { token, newPassword: NEW } });
    await scene.browser('desktop').post('/reset-password', { token, newPassword: `${NEW}!` });
  },

  'reset after a refused password': async (scene) => {
    const { token } = await asked(scene);
    await scene.browser('tablet').quietly('POST', '/reset-password', { json: { token, newPassword: 'x' } });
    await scene.browser('desktop').post('/reset-password', { token, newPassword: NEW });
  },

  'reset after an hour': async (scene) => {
    const { token } = await asked(scene);
    await scene.later({ hours: 2 });
    await scene.browser('tablet').post('/reset-password', { token, newPassword: NEW });
  },

  'reset with the older of two tokens': async (scene) => {
    const { laptop, token } = await asked(scene);
    await laptop.quietly('POST', '/request-password-reset', { json: { email: laptop.person.email } });
    const newer = new URL(await scene.link(laptop.person, 2)).pathname.split('/').at(-1);
    await scene.browser('tablet').post('/reset-password', { token: newer, newPassword: NEW });
    await scene.browser('desktop').post('/reset-password', { token, newPassword: `${NEW}!` });
  },

  'reset after the password was changed': async (scene) => {
    const { laptop, token } = await asked(scene);
    const { password } = laptop.person;
    await laptop.quietly('POST', '/change-password', { json: { currentPassword: password, newPassword: NEW } });
    await scene.browser('tablet').post('/reset-password', { token, newPassword: `${NEW}!` });
  },

  'reset by somebody who had no password': async (scene) => {
    const laptop = scene.browser();
    const person = scene.person();
    const { email, name } = person;
    const token = await scene.provider.idToken({ sub: email, email, email_verified: true, name });
    await laptop.quietly('POST', '/sign-in/social', { json: { provider: PROVIDER, idToken: { token } } });
    await laptop.post('/request-password-reset', { email });
    const link = new URL(await scene.mailed(person));
    await laptop.post('/reset-password', { token: link.pathname.split('/').at(-1), newPassword: NEW });
    const phone = scene.browser('phone');
    await phone.post('/sign-in/email', { email, password: NEW });
    await phone.get('/list-accounts');
  },
};
