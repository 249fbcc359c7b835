import { PASSWORD } from '../scene.js';

const signIn = (details) => async (scene) => {
  const { person } = await scene.signedUp();
  await scene.browser('phone').post('/sign-in/email', { email: person.email, password: PASSWORD, ...details });
};

export default {
  'the right password': signIn(),
  remembered: signIn({ rememberMe: true }),
  'not remembered': signIn({ rememberMe: false }),
  'a page to go to afterwards': signIn({ callbackURL: '/dash?x=1&y=2' }),

  'a wrong password': signIn({ password: 'not the password' }),
  'a short password': signIn({ password: 'x' }),
  'an empty password': signIn({ password: '' }),
  'a long password': signIn({ password: 'x'.repeat(129) }),
  'an unknown address': signIn({ email: 'nobody@example.com' }),
  'an invalid address': signIn({ email: 'ann' }),
  'an address that is no text': signIn({ email: 5 }),
  'an address with NUL': signIn({ email: 'ann\0@example.com' }),
  'a password with NUL': signIn({ password: 'correct\0horse' }),
  'rememberMe that is no boolean': signIn({ rememberMe: 'yes' }),
  'rememberMe that is null': signIn({ rememberMe: null }),
  'nothing at all': signIn({ email: undefined, password: undefined }),
  'a page of somebody else to go to': signIn({ callbackURL: 'https://evil.example/' }),
  'a page to go to that is no text': signIn({ callbackURL: 5 }),

  'an address in capitals': async (scene) => {
    const { person } = await scene.signedUp();
    const email = person.email.toUpperCase();
    await scene.browser('phone').post('/sign-in/email', { email, password: PASSWORD });
  },

  'as a form': async (scene) => {
    const { person } = await scene.signedUp();
    const form = (fields) =>
      scene.browser('phone').send('POST', '/sign-in/email', {
        body: new URLSearchParams({ email: person.email, password: PASSWORD, ...fields }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    await form();
    await form({ rememberMe: 'false' });
  },

  'remembered, after not being remembered': async (scene) => {
    const laptop = await scene.signedUp({ rememberMe: false });
    const { email, password } = laptop.person;
    await laptop.post('/sign-in/email', { email, password });
    laptop.restart();
    await laptop.get('/get-session');
  },

  'not remembered, then the browser is closed': async (scene) => {
    const phone = await scene.anotherOf(await scene.signedUp(), 'phone', { rememberMe: false });
    phone.restart();
    await phone.get('/get-session');
  },

  'as somebody else in the same browser': async (scene) => {
    const laptop = await scene.signedUp();
    const { person } = await scene.signedUp({}, 'phone');
    await laptop.post('/sign-in/email', { email: person.email, password: PASSWORD });
  },

  'a refused one leaves signed in who is': async (scene) => {
    const laptop = await scene.signedUp();
    await laptop.post('/sign-in/email', { email: laptop.person.email, password: 'not the password' });
  },
};
