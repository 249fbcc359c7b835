const signUp = (details) => async (scene) => scene.browser().post('/sign-up/email', scene.person(details));

export default {
  'a new person': signUp(),
  'with a picture': signUp({ image: 'https://example.com/ann.png' }),
  'not remembered': signUp({ rememberMe: false }),
  'an address in capitals': signUp({ email: 'Ann.Capital@Example.COM' }),
  'an empty name': signUp({ name: '' }),
  'fields that are not theirs to choose': signUp({
    id: 'x'.repeat(32),
    emailVerified: true,
    role: 'admin',
    createdAt: '2001-01-01T00:00:00.000Z',
  }),
  'a page to go to afterwards': signUp({ callbackURL: '/welcome' }),

  'a short password': signUp({ password: 'x'.repeat(7) }),
  'a long password': signUp({ password: 'x'.repeat(129) }),
  'an empty password': signUp({ password: '' }),
  'an invalid address': signUp({ email: 'ann' }),
  'a name that is no text': signUp({ name: 1 }),
  'a name that is null': signUp({ name: null }),
  'a name with NUL': signUp({ name: 'Ann\0' }),
  'a picture that is no text': signUp({ image: 5 }),
  'a picture that is null': signUp({ image: null }),
  'rememberMe that is no boolean': signUp({ rememberMe: 'yes' }),
  'a page of somebody else to go to': signUp({ callbackURL: 'https://evil.example/' }),

  'a taken address': async (scene) => {
    const { person } = await scene.signedUp();
    await scene.browser('phone').post('/sign-up/email', { ...person, email: person.email.toUpperCase() });
  },

  'nothing at all': async (scene) => {
    await scene.browser().post('/sign-up/email', {});
    await scene.browser('phone').post('/sign-up/email');
    await scene.browser('tablet').post('/sign-up/email', []);
  },

  'as a form': async (scene) => {
    const { name, email, password } = scene.person();
    await scene.browser().send('POST', '/sign-up/email', {
      body: new URLSearchParams({ name, email, password }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  },

  'by somebody who is signed in': async (scene) => {
    const laptop = await scene.signedUp();
    const phone = await scene.anotherOf(laptop);
    await laptop.post('/sign-up/email', scene.person());
    await phone.get('/get-session');
  },
};
