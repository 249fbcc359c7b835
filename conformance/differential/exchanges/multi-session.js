/** Several accounts in one browser. */
import { PROVIDER } from '../../provider.js';
import { PASSWORD } from '../scene.js';

const LIST = '/multi-session/list-device-sessions';
const SET_ACTIVE = '/multi-session/set-active';
const REVOKE = '/multi-session/revoke';
const MAXIMUM = 5;

/** In a browser with so many accounts, something is done with that of one of them. */
const inOneOf = (count, path, index, prepare = () => {}) => async (scene) => {
  const laptop = await scene.severalIn(count);
  const sessionToken = await laptop.tokenOf(laptop.people[index]);
  await prepare(laptop, scene);
  await laptop.post(path, { sessionToken });
  await laptop.get(LIST);
};

const signIn = (browser, { email, password }, more) => browser.post('/sign-in/email', { email, password, ...more });
const switchTo = async (browser, person) =>
  browser.quietly('POST', SET_ACTIVE, { json: { sessionToken: await browser.tokenOf(person) } });

/** Whoever is signed in elsewhere as well ends all other sessions from there. */
async function endedElsewhere(scene, person) {
  const phone = await scene.anotherOf({ person }, 'phone');
  await phone.quietly('POST', '/revoke-other-sessions');
}

const withoutSayingWhich = (path) => async (scene) => {
  const laptop = await scene.signedUp();
  for (const json of [{}, { sessionToken: 5 }, { sessionToken: null }, [], 'x', null, undefined]) {
    await laptop.post(path, json);
  }
};

const unknown = (path) => async (scene) => {
  const laptop = await scene.signedUp();
  for (const sessionToken of ['', 'x', 'x'.repeat(32), 'x'.repeat(500)]) await laptop.post(path, { sessionToken });
};

const ofSomebodyElse = (path) => async (scene) => {
  const laptop = await scene.signedUp();
  const other = await scene.signedUp({}, 'other');
  await laptop.post(path, { sessionToken: await other.tokenOf(other.person) });
};

const onAnotherDevice = (path) => async (scene) => {
  const laptop = await scene.signedUp();
  const phone = await scene.anotherOf(laptop);
  await laptop.post(path, { sessionToken: await phone.tokenOf(phone.person) });
};

const fromAPageOfSomebodyElse = (path) => async (scene) => {
  const laptop = await scene.severalIn(2);
  const sessionToken = await laptop.tokenOf(laptop.people[0]);
  for (const origin of ['https://evil.example', undefined]) {
    await laptop.post(path, { sessionToken }, { headers: { origin } });
  }
};

/** With three accounts in the browser, the active one does something that ends its session. */
const activeOne = (path, json) => async (scene) => {
  const laptop = await scene.severalIn(3);
  await laptop.post(path, json);
  await laptop.get(LIST);
};

export default {
  'list nobody': async (scene) => scene.browser().get(LIST),
  'list one': async (scene) => (await scene.signedUp()).get(LIST),
  'list three': async (scene) => (await scene.severalIn(3)).get(LIST),
  'list them while nobody is active': async (scene) => {
    const laptop = await scene.severalIn(2);
    laptop.lose('session');
    await laptop.get(LIST);
  },
  'list them by the session alone': async (scene) => {
    const laptop = await scene.severalIn(2);
    laptop.lose('device');
    await laptop.get(LIST);
  },
  'list none that was ended elsewhere': async (scene) => {
    const laptop = await scene.severalIn(3);
    await endedElsewhere(scene, laptop.people[0]);
    await laptop.get(LIST);
  },
  'list none that expired': async (scene) => {
    const laptop = await scene.severalIn(1);
    await scene.later({ days: 6 });
    await scene.beside(laptop);
    await scene.later({ days: 2 });
    await laptop.get(LIST);
  },

  'make the first of three active': inOneOf(3, SET_ACTIVE, 0),
  'make the active one active': inOneOf(2, SET_ACTIVE, 1),
  'make one active while nobody is': inOneOf(2, SET_ACTIVE, 0, (laptop) => laptop.lose('session')),
  'make one active by the session alone': inOneOf(2, SET_ACTIVE, 0, (laptop) => laptop.lose('device')),
  'make one active that was ended elsewhere': inOneOf(3, SET_ACTIVE, 0, (laptop, scene) =>
    endedElsewhere(scene, laptop.people[0]),
  ),
  'make one active that expired': inOneOf(1, SET_ACTIVE, 0, async (laptop, scene) => {
    await scene.later({ days: 6 });
    await scene.beside(laptop);
    await scene.later({ days: 2 });
  }),
  'make one active again and again': async (scene) => {
    const laptop = await scene.severalIn(3);
    for (const index of [0, 2, 0, 1]) {
      await laptop.post(SET_ACTIVE, { sessionToken: await laptop.tokenOf(laptop.people[index]) });
    }
  },
  'make an unknown one active': unknown(SET_ACTIVE),
  'make one active without saying which': withoutSayingWhich(SET_ACTIVE),
  'make one active with NUL in it': async (scene) => (await scene.signedUp()).post(SET_ACTIVE, { sessionToken: 'x\0' }),
  'make somebody else’s active': ofSomebodyElse(SET_ACTIVE),
  'make one’s own on another device active': onAnotherDevice(SET_ACTIVE),
  'make one active from a page of somebody else': fromAPageOfSomebodyElse(SET_ACTIVE),
  'make one active where nobody ever signed in': async (scene) =>
    scene.browser().post(SET_ACTIVE, { sessionToken: 'x'.repeat(32) }),

  'revoke the first of three': inOneOf(3, REVOKE, 0),
  'revoke the active one of two': inOneOf(2, REVOKE, 1),
  'revoke the active one of three': inOneOf(3, REVOKE, 2),
  'revoke the only one': inOneOf(1, REVOKE, 0),
  'revoke one while nobody is active': inOneOf(2, REVOKE, 0, (laptop) => laptop.lose('session')),
  'revoke one by the session alone': inOneOf(2, REVOKE, 0, (laptop) => laptop.lose('device')),
  'revoke one after the active one was ended elsewhere': inOneOf(2, REVOKE, 0, (laptop, scene) =>
    endedElsewhere(scene, laptop.people[1]),
  ),
  'revoke the active one after the other was ended elsewhere': inOneOf(2, REVOKE, 1, (laptop, scene) =>
    endedElsewhere(scene, laptop.people[0]),
  ),
  'revoke one twice': async (scene) => {
    const laptop = await scene.severalIn(2);
    const sessionToken = await laptop.tokenOf(laptop.people[0]);
    await laptop.post(REVOKE, { sessionToken });
    await laptop.post(REVOKE, { sessionToken });
  },
  'revoke an unknown one': unknown(REVOKE),
  'revoke one without saying which': withoutSayingWhich(REVOKE),
  'revoke one with NUL in it': async (scene) => (await scene.signedUp()).post(REVOKE, { sessionToken: 'x\0' }),
  'revoke somebody else’s': ofSomebodyElse(REVOKE),
  'revoke one’s own on another device': onAnotherDevice(REVOKE),
  'revoke one from a page of somebody else': fromAPageOfSomebodyElse(REVOKE),
  'revoke one where nobody ever signed in': async (scene) => scene.browser().post(REVOKE, { sessionToken: 'x' }),

  'sign up beside another': async (scene) => {
    const laptop = await scene.signedUp();
    await laptop.post('/sign-up/email', scene.person());
  },
  'sign in beside another': async (scene) => {
    const { person } = await scene.signedUp({}, 'phone');
    await signIn(await scene.signedUp(), person);
  },
  'sign in again': async (scene) => {
    const laptop = await scene.severalIn(3);
    await signIn(laptop, laptop.people[2]);
  },
  'sign in again while another is active': async (scene) => {
    const laptop = await scene.severalIn(2);
    await signIn(laptop, laptop.people[0]);
  },
  'sign in again in a full browser': async (scene) => {
    const laptop = await scene.severalIn(MAXIMUM);
    await signIn(laptop, laptop.people[MAXIMUM - 1]);
  },
  'sign in with a wrong password in a full browser': async (scene) => {
    const { person } = await scene.signedUp({}, 'phone');
    await signIn(await scene.severalIn(MAXIMUM), { ...person, password: 'not the password' });
  },
  'beyond the limit: sign in': async (scene) => {
    const { person } = await scene.signedUp({}, 'phone');
    await signIn(await scene.severalIn(MAXIMUM), person);
  },
  'beyond the limit: sign up': async (scene) => {
    const laptop = await scene.severalIn(MAXIMUM);
    await laptop.post('/sign-up/email', scene.person());
  },
  'beyond the limit: come by an ID token': async (scene) => {
    const laptop = await scene.severalIn(MAXIMUM);
    const { email, name } = scene.person();
    const token = await scene.provider.idToken({ sub: email, email, email_verified: true, name });
    await laptop.post('/sign-in/social', { provider: PROVIDER, idToken: { token } });
  },
  'sign in once another has left a full browser': async (scene) => {
    const { person } = await scene.signedUp({}, 'phone');
    const laptop = await scene.severalIn(MAXIMUM);
    const sessionToken = await laptop.tokenOf(laptop.people[1]);
    await laptop.quietly('POST', REVOKE, { json: { sessionToken } });
    await signIn(laptop, person);
  },

  'sign all out': activeOne('/sign-out', {}),
  'sign all out while nobody is active': async (scene) => {
    const laptop = await scene.severalIn(2);
    laptop.lose('session');
    await laptop.post('/sign-out', {});
  },
  'sign out by the session alone': async (scene) => {
    const laptop = await scene.severalIn(1);
    laptop.lose('device');
    await laptop.post('/sign-out', {});
  },
  'sign all out, and none on other devices': async (scene) => {
    const laptop = await scene.severalIn(2);
    await scene.anotherOf({ person: laptop.people[0] }, 'phone');
    await scene.anotherOf({ person: laptop.people[1] }, 'tablet');
    await laptop.post('/sign-out', {});
  },

  'end all sessions of the active one': activeOne('/revoke-sessions', {}),
  'end the other sessions of the active one': activeOne('/revoke-other-sessions', {}),
  'delete the active one': activeOne('/delete-user', { password: PASSWORD }),
  'rename the active one': activeOne('/update-user', { name: 'Ann Other' }),
  'end the session of the active one': async (scene) => {
    const laptop = await scene.severalIn(3);
    await laptop.post('/revoke-session', { token: await laptop.tokenOf(laptop.people[2]) });
    await laptop.get(LIST);
  },
  'end the session of another one, as if it were one’s own': async (scene) => {
    const laptop = await scene.severalIn(2);
    await laptop.post('/revoke-session', { token: await laptop.tokenOf(laptop.people[0]) });
  },
  'change the password of the active one': async (scene) => {
    const laptop = await scene.severalIn(2);
    let currentPassword = PASSWORD;
    for (const newPassword of ['another horse battery', 'one more horse battery']) {
      await laptop.post('/change-password', { currentPassword, newPassword, revokeOtherSessions: true });
      currentPassword = newPassword;
    }
    await laptop.get(LIST);
  },

  'unremembered, made active': async (scene) => {
    const laptop = await scene.severalIn(2, { rememberMe: false });
    await laptop.post(SET_ACTIVE, { sessionToken: await laptop.tokenOf(laptop.people[0]) });
  },
  'unremembered, beside one who is remembered': async (scene) => {
    const laptop = await scene.severalIn(1, { rememberMe: false });
    const [ann] = laptop.people;
    await laptop.post('/sign-up/email', scene.person());
    await laptop.post(SET_ACTIVE, { sessionToken: await laptop.tokenOf(ann) });
  },
  'remembered, beside one who is not': async (scene) => {
    const laptop = await scene.severalIn(1);
    const [ann] = laptop.people;
    await laptop.post('/sign-up/email', scene.person({ rememberMe: false }));
    await laptop.post(SET_ACTIVE, { sessionToken: await laptop.tokenOf(ann) });
  },
  'unremembered, and the browser is closed': async (scene) => {
    const laptop = await scene.severalIn(1, { rememberMe: false });
    laptop.restart();
    await laptop.get(LIST);
  },
  'unremembered, made active, and used for a day': async (scene) => {
    const laptop = await scene.severalIn(2, { rememberMe: false });
    await switchTo(laptop, laptop.people[0]);
    await scene.later({ hours: 25 });
    await laptop.get('/get-session');
  },

  'renewed by being used': async (scene) => {
    const laptop = await scene.severalIn(2);
    await scene.later({ days: 2 });
    await laptop.get('/get-session');
    await laptop.get(LIST);
  },
  'made active after two days': async (scene) => {
    const laptop = await scene.severalIn(2);
    const sessionToken = await laptop.tokenOf(laptop.people[0]);
    await scene.later({ days: 2 });
    await laptop.post(SET_ACTIVE, { sessionToken });
    await laptop.get('/get-session');
  },
};
