/** Where the base URL has https, behind a proxy that browsers speak https with. */
import { PASSWORD } from '../scene.js';

export default {
  'sign up, change the name, and sign out': async (scene) => {
    const laptop = scene.browser();
    await laptop.post('/sign-up/email', scene.person());
    await laptop.post('/update-user', { name: 'Ann Other' });
    await laptop.post('/sign-out', {});
  },

  'sign in, not remembered': async (scene) => {
    const { email } = (await scene.signedUp()).person;
    await scene.browser('phone').post('/sign-in/email', { email, password: PASSWORD, rememberMe: false });
  },

  'a session that was ended elsewhere': async (scene) => {
    const laptop = await scene.signedUp();
    const phone = await scene.anotherOf(laptop);
    await laptop.post('/revoke-other-sessions', {});
    await phone.get('/get-session');
  },

  'a page of the same host without https': async (scene) => {
    const laptop = await scene.signedUp();
    await laptop.post('/sign-out', {}, { headers: { origin: scene.url.replace('https', 'http') } });
    await laptop.post('/sign-out', { callbackURL: `${scene.url.replace('https', 'http')}/bye` });
  },

  'the cookie by the name that it has without https': async (scene) => {
    const { cookie } = await scene.signedUp();
    const headers = { cookie: cookie.replace(/^__\w+-/, '') };
    await scene.see('GET /get-session', await scene.send('GET', '/get-session', { headers }));
  },

  'an error': async (scene) => scene.browser().get('/error?error=INVALID_TOKEN'),
  'an error with a description': async (scene) =>
    scene.browser().get('/error?error=invalid_code&error_description=a%20b%3Cscript%3E'),
  'an error that is none': async (scene) => scene.browser().get('/error?error=%3Cscript%3E'),
  'no error': async (scene) => scene.browser().get('/error'),
};
