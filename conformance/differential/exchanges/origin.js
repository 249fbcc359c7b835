const EVIL = 'https://evil.example';

/** A sign-out, which everybody may, by somebody who is signed in; the headers instead of those of a page of ours. */
const signOut = (headers) => async (scene) => (await scene.signedUp()).post('/sign-out', {}, { headers });

/** A sign-in without any cookie. */
const signIn = (headers) => async (scene) => {
  const { person } = await scene.signedUp();
  const { email, password } = person;
  await scene.browser('phone').post('/sign-in/email', { email, password }, { headers: { origin: undefined, ...headers } });
};

const goTo = (callbackURL) => async (scene) => {
  const page = callbackURL.replace('<base>', scene.url).replace('<BASE>', scene.url.toUpperCase());
  await (await scene.signedUp()).post('/sign-out', { callbackURL: page });
};

const pages = [
  '/dash',
  '/dash?x=1&y=2',
  '/a b',
  '/a#frag',
  '/ü',
  '/a?u=https://evil.example',
  '<base>/dash',
  '<BASE>',
  'https://app.example.com/x',
  'https://APP.example.com',
  'https://a.example.test/x',
  'https://a.b.example.test',
  'https://example.test',
  'http://a.example.test',
  'https://evil-example.test',
  'http://app.example.com',
  'https://app.example.com:8443',
  'https://app.example.com@evil.example',
  'https://app.example.com.evil.example',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/%2fevil.example',
  '/%5cevil.example',
  '/\tevil',
  'javascript:alert(1)',
  'data:text/html,x',
  'dash',
  '',
];

export default {
  'a page of ours': signOut({}),
  'a page of an application': signOut({ origin: 'https://app.example.com' }),
  'a page of a part of a domain': signOut({ origin: 'https://a.example.test' }),
  'a page of somebody else': signOut({ origin: EVIL }),
  'a page of our host on another port': signOut({ origin: 'http://localhost:1' }),
  'no origin': signOut({ origin: undefined }),
  'the origin null': signOut({ origin: 'null' }),
  'the origin null of the same site': signOut({ origin: 'null', 'sec-fetch-site': 'same-origin' }),
  'the origin null of another site': signOut({ origin: 'null', 'sec-fetch-site': 'cross-site' }),
  'an origin that is none': signOut({ origin: 'nonsense' }),
  'a referer of somebody else': signOut({ origin: undefined, referer: `${EVIL}/page` }),
  'a good origin and a referer of somebody else': signOut({ referer: `${EVIL}/page` }),
  'a referer of an application': signOut({ origin: undefined, referer: 'https://app.example.com/page' }),
  'a cookie of another application only, and no origin': signOut({ origin: undefined, cookie: 'theme=dark' }),
  'no cookie, and a page of somebody else': signOut({ origin: EVIL, cookie: undefined }),

  'a sign-in from nowhere': signIn({}),
  'a sign-in from a page of somebody else': signIn({ origin: EVIL }),
  'a sign-in with a referer of somebody else': signIn({ referer: `${EVIL}/page` }),
  'a sign-in by a navigation from another site': signIn({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }),
  'a sign-in by a navigation from another site, with a good origin': signIn({
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    origin: 'https://app.example.com',
  }),
  'a sign-in of a browser that names no origin': signIn({ 'sec-fetch-mode': 'cors' }),
  'a sign-in of a browser on another site': signIn({ 'sec-fetch-site': 'cross-site', origin: EVIL }),

  ...Object.fromEntries(pages.map((page) => [`go to ${JSON.stringify(page)}`, goTo(page)])),

  'each field that names a page': async (scene) => {
    const laptop = await scene.signedUp();
    for (const field of ['callbackURL', 'redirectTo', 'errorCallbackURL', 'newUserCallbackURL']) {
      await laptop.post('/revoke-session', { token: 'x', [field]: EVIL });
      await laptop.post('/revoke-session', { token: 'x', [field]: 5 });
      await laptop.post(`/revoke-session?${field}=${EVIL}`, { token: 'x' });
    }
  },

  'what is wrong first': async (scene) => {
    const laptop = await scene.signedUp();
    const headers = { origin: EVIL };
    const broken = { body: '{', headers: { ...headers, 'content-type': 'application/json' } };
    await laptop.send('POST', '/revoke-session', broken);
    await laptop.post('/revoke-session', {}, { headers });
    await scene.browser('phone').post('/revoke-session', {}, { headers });
    await scene.browser('tablet').post('/sign-in/email', {}, { headers });
  },
};
