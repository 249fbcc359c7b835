/** Where an address must be verified before anybody is signed in with it. */
import { PASSWORD } from '../scene.js';

const signIn = (browser, { email }, password = PASSWORD) => browser.post('/sign-in/email', { email, password });

const tokenIn = (link) => new URL(link).searchParams.get('token');

/** Somebody who has signed up, and the token in the mail that they got. */
async function unverified(scene) {
  const laptop = await scene.signedUp();
  return { laptop, token: tokenIn(await scene.link(laptop.person)) };
}

export default {
  'sign up': async (scene) => {
    const person = scene.person();
    await scene.browser().post('/sign-up/email', { ...person, callbackURL: '/welcome' });
    await scene.mailed(person);
  },
  'sign up with a taken address': async (scene) => {
    const { laptop } = await unverified(scene);
    await scene.browser('phone').post('/sign-up/email', { ...laptop.person, name: 'Eve', image: '/eve.png' });
  },
  'sign up with a short password': async (scene) =>
    scene.browser().post('/sign-up/email', scene.person({ password: 'x' })),

  'sign in': async (scene) => signIn(scene.browser('phone'), (await unverified(scene)).laptop.person),
  'sign in with a wrong password': async (scene) =>
    signIn(scene.browser('phone'), (await unverified(scene)).laptop.person, 'not the password'),

  'verify, and sign in': async (scene) => {
    const { laptop, token } = await unverified(scene);
    await laptop.get(`/verify-email?token=${token}`);
    await signIn(laptop, laptop.person);
  },

  'reset the password, and sign in': async (scene) => {
    const { laptop } = await unverified(scene);
    await laptop.post('/request-password-reset', { email: laptop.person.email });
    const token = new URL(await scene.link(laptop.person, 2)).pathname.split('/').at(-1);
    await laptop.post('/reset-password', { token, newPassword: PASSWORD });
    await signIn(laptop, laptop.person);
  },
};
