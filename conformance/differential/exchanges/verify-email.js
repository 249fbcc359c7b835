const asked = async (scene, callbackURL) => {
  const laptop = await scene.signedUp();
  const { email } = laptop.person;
  await laptop.quietly('POST', '/send-verification-email', { json: { email, callbackURL } });
  return { laptop, token: new URL(await scene.link(laptop.person)).searchParams.get('token') };
};

const open = (query) => async (scene) => {
  const { laptop, token } = await asked(scene);
  await laptop.get(`/verify-email?token=${token}${query}`);
  await laptop.get('/get-session');
};

export default {
  'ask for a mail': async (scene) => {
    const laptop = await scene.signedUp();
    await laptop.post('/send-verification-email', { email: laptop.person.email, callbackURL: '/welcome?a=b' });
    await scene.mailed(laptop.person);
  },
  'ask for a mail, with no page to go to': async (scene) => {
    const laptop = await scene.signedUp();
    await laptop.post('/send-verification-email', { email: laptop.person.email });
    await scene.mailed(laptop.person);
  },
  'ask for a mail while nobody is signed in': async (scene) => {
    const { person } = await scene.signedUp();
    await scene.browser('phone').post('/send-verification-email', { email: person.email, callbackURL: '/' });
    await scene.mailed(person);
  },
  'ask for somebody unknown': async (scene) =>
    scene.browser().post('/send-verification-email', { email: 'nobody@example.com' }),
  'ask for somebody else': async (scene) =>
    (await scene.signedUp()).post('/send-verification-email', { email: 'nobody@example.com' }),
  'ask for what is no address': async (scene) => {
    const laptop = await scene.signedUp();
    for (const json of [{ email: 'nobody' }, { email: 5 }, {}, undefined]) {
      await laptop.post('/send-verification-email', json);
    }
  },
  'ask with a page of somebody else to go to': async (scene) => {
    const laptop = await scene.signedUp();
    const { email } = laptop.person;
    await laptop.post('/send-verification-email', { email, callbackURL: 'https://evil.example/' });
  },
  'ask when it is verified': async (scene) => {
    const { laptop, token } = await asked(scene);
    await laptop.quietly('GET', `/verify-email?token=${token}`);
    await laptop.post('/send-verification-email', { email: laptop.person.email });
  },

  'open the link': open(''),
  'open the link to a page': open('&callbackURL=%2Fwelcome'),
  'open the link to a page with a query': open('&callbackURL=%2Fwelcome%3Fa%3Db'),
  'open the link to a page of an application': open('&callbackURL=https%3A%2F%2Fapp.example.com%2Fwelcome'),
  'open the link to a page of somebody else': open('&callbackURL=https%3A%2F%2Fevil.example'),
  'open the link to no page': open('&callbackURL='),
  'open the link twice': async (scene) => {
    const { laptop, token } = await asked(scene);
    await laptop.get(`/verify-email?token=${token}`);
    await laptop.get(`/verify-email?token=${token}`);
  },
  'open the link while nobody is signed in': async (scene) => {
    const { laptop, token } = await asked(scene);
    await scene.browser('phone').get(`/verify-email?token=${token}`);
    await laptop.get('/get-session');
  },
  'open the link when the account is gone': async (scene) => {
    const { laptop, token } = await asked(scene);
    await laptop.quietly('POST', '/delete-user', { json: { password: laptop.person.password } });
    await scene.browser('phone').get(`/verify-email?token=${token}`);
    await scene.browser('tablet').get(`/verify-email?token=${token}&callbackURL=%2Fwelcome`);
  },
  'open what is no link': async (scene) => {
    const laptop = await scene.signedUp();
    for (const query of [
      '?token=x',
      '?token=x&callbackURL=%2Fwelcome',
      '?token=x&callbackURL=%2Fwelcome%3Fa%3Db',
      '?token=',
      '?token=a.b.c',
      '?token=x&callbackURL=https%3A%2F%2Fevil.example',
      '',
    ]) {
      await laptop.get(`/verify-email${query}`);
    }
  },
};
