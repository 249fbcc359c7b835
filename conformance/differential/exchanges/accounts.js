import { PROVIDER } from '../../provider.js';

const accountsOf = async (browser) => (await browser.quietly('GET', '/list-accounts')).json();

/** Somebody with a verified address, a password, and an account with the provider. */
async function withTwoAccounts(scene) {
  const laptop = await scene.signedUp();
  const { email } = laptop.person;
  await laptop.quietly('POST', '/send-verification-email', { json: { email } });
  const link = new URL(await scene.link(laptop.person));
  await laptop.quietly('GET', `/verify-email?token=${link.searchParams.get('token')}`);
  const token = await scene.provider.idToken({ sub: email, email, email_verified: true, name: 'Ann Example' });
  await laptop.quietly('POST', '/sign-in/social', { json: { provider: PROVIDER, idToken: { token } } });
  return laptop;
}

export default {
  'list one': async (scene) => (await scene.signedUp()).get('/list-accounts'),
  'list two': async (scene) => (await withTwoAccounts(scene)).get('/list-accounts'),
  'list nobody’s': async (scene) => scene.browser().get('/list-accounts'),

  'unlink one of two': async (scene) => {
    const laptop = await withTwoAccounts(scene);
    const { id } = (await accountsOf(laptop)).find(({ providerId }) => providerId === PROVIDER);
    await laptop.post('/unlink-account', { accountId: id });
    await laptop.get('/list-accounts');
  },

  'unlink the password of two': async (scene) => {
    const laptop = await withTwoAccounts(scene);
    const { id } = (await accountsOf(laptop)).find(({ providerId }) => providerId === 'credential');
    await laptop.post('/unlink-account', { accountId: id });
    const { email, password } = laptop.person;
    await scene.browser('phone').post('/sign-in/email', { email, password });
  },

  'unlink the last': async (scene) => {
    const laptop = await scene.signedUp();
    const [{ id }] = await accountsOf(laptop);
    await laptop.post('/unlink-account', { accountId: id });
    await laptop.get('/list-accounts');
  },

  'unlink an unknown one of one': async (scene) => (await scene.signedUp()).post('/unlink-account', { accountId: 'x' }),

  'unlink what is none of two': async (scene) => {
    const laptop = await withTwoAccounts(scene);
    const [{ id }] = await accountsOf(await scene.signedUp({}, 'other'));
    for (const accountId of ['x', '', laptop.person.email, id, 'x\0']) {
      await laptop.post('/unlink-account', { accountId });
    }
  },

  'unlink without saying which': async (scene) => {
    const laptop = await scene.signedUp();
    for (const json of [{}, { providerId: 'credential' }, { accountId: 5 }, [], undefined]) {
      await laptop.post('/unlink-account', json);
    }
  },

  'unlink while nobody is signed in': async (scene) => scene.browser().post('/unlink-account', { accountId: 'x' }),
};
