/** Several accounts in one browser: to list them, to bootstrap the device, to switch to one and to remove one. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Browser } from './browser.js';
import { assertCookiesCleared, assertNoCookies, succeeded } from './expect.js';
import { assertEnded, cookiesOfASignIn, deviceCookie, maximumSessions, sessionCookie } from './latchkey.js';
import {
  accountsIn,
  activeIn,
  anotherBrowserOf,
  idsOf,
  sessionIn,
  severalIn,
  signUpIn,
  someoneOnTwoBrowsers,
  someoneSignedUp,
} from './people.js';
import { assertRefusedSaying, withEachClient } from './rpc.js';
import { send } from './wire.js';

async function assertUnchanged(browser, people) {
  assertNoCookies(browser.answer);
  assert.equal(await activeIn(browser), people.at(-1).id);
  assert.deepEqual(await accountsIn(browser), idsOf(people));
}

/** A browser that has not noticed yet that its session was ended elsewhere. */
async function signedOutElsewhere() {
  const { laptop, phone } = await someoneOnTwoBrowsers();
  succeeded(await laptop.client.revokeOtherSessions());
  return phone;
}

withEachClient((account) => {
  suite('listDeviceAccounts', () => {
    const list = async (browser) => succeeded(await account(browser).listDeviceAccounts()).accounts;

    test('tells who is signed in in the browser, and who is active', async () => {
      const { browser, people } = await severalIn(3);

      assert.deepEqual(
        await list(browser),
        people.map(({ id, name }, index) => ({ userId: id, name, image: '', isCurrent: index === 2 })),
      );
      assertNoCookies(browser.answer);
    });

    test('shows the picture of who has one', async () => {
      const browser = await someoneSignedUp({ image: 'https://example.com/ann.png' });

      assert.deepEqual((await list(browser)).map(({ image }) => image), ['https://example.com/ann.png']);
    });

    test('calls those without a name by their address', async () => {
      const { browser, people } = await severalIn(2, { name: ' ' });
      const local = (email) => email.slice(0, email.indexOf('@'));

      assert.deepEqual((await list(browser)).map(({ name }) => name), people.map(({ email }) => local(email)));
    });

    test('always tells the active account, and first if the device is not known', async () => {
      const { browser, people } = await severalIn(2);
      browser.lose(deviceCookie);
      assert.deepEqual((await list(browser)).map(({ userId }) => userId), [people[1].id]);

      const { browser: another, people: others } = await severalIn(2);
      browser.setCookie(`${deviceCookie}=${another.deviceCookie}; Path=/`);
      assert.deepEqual(
        (await list(browser)).map(({ userId, isCurrent }) => [userId, isCurrent]),
        [[people[1].id, true], ...idsOf(others).map((id) => [id, false])],
      );
    });

    test('tells nobody who was signed out elsewhere', async () => {
      const { browser, people } = await severalIn(3);
      const phone = await anotherBrowserOf({ person: people[0] });
      succeeded(await phone.client.revokeOtherSessions());

      assert.deepEqual((await list(browser)).map(({ userId }) => userId), idsOf(people.slice(1)));
    });

    test('refuses who is not active, be there others', async () => {
      const { browser } = await severalIn(2);
      browser.lose(sessionCookie);

      assertRefusedSaying(await account(browser).listDeviceAccounts(), 'Unauthorized');
      assertRefusedSaying(await account(new Browser()).listDeviceAccounts(), 'Unauthorized');
    });

    test('refuses whose session was ended elsewhere, and clears the cookie', async () => {
      const phone = await signedOutElsewhere();

      assertRefusedSaying(await account(phone).listDeviceAccounts(), 'Unauthorized');

      assertCookiesCleared(phone.answer);
    });
  });

  suite('bootstrapDeviceSession', () => {
    const bootstrap = (browser) => account(browser).bootstrapDeviceSession();

    test('sets the cookies anew and changes nothing else', async () => {
      const { browser, people } = await severalIn(2);
      const { id } = await sessionIn(browser);

      for (let again = 0; again < 2; again++) {
        assert.deepEqual(succeeded(await bootstrap(browser)), { success: true });
        assert.equal((await sessionIn(browser)).id, id);
        assert.deepEqual(await accountsIn(browser), idsOf(people));
      }
    });

    test('gives a device cookie to a browser that lost it', async () => {
      const browser = await someoneSignedUp();
      browser.lose(deviceCookie);

      succeeded(await bootstrap(browser));

      assert.deepEqual(browser.answer.cookieNames, cookiesOfASignIn);
      assert.deepEqual(await accountsIn(browser), [browser.user.id]);
    });

    test('lets a browser that lost it add somebody', async () => {
      const browser = await someoneSignedUp();
      const { user } = browser;
      browser.lose(deviceCookie);
      succeeded(await bootstrap(browser));

      await signUpIn(browser);

      assert.deepEqual(await accountsIn(browser), [user.id, browser.user.id]);
    });

    test('tells who wants to add a sixth account that five are the most', async () => {
      const { browser, people } = await severalIn(maximumSessions);

      assertRefusedSaying(await bootstrap(browser), 'You can connect up to 5 accounts on this device');

      await assertUnchanged(browser, people);
    });

    test('repairs what was a full device when its cookie is lost', async () => {
      const { browser, people } = await severalIn(maximumSessions);
      browser.lose(deviceCookie);

      succeeded(await bootstrap(browser));

      assert.deepEqual(await accountsIn(browser), [people.at(-1).id]);
    });

    test('takes no input, and minds none', async () => {
      const browser = await someoneSignedUp();

      assert.deepEqual(succeeded(await account(browser).bootstrapDeviceSession({ userId: 'x' })), { success: true });
    });

    test('refuses who is not signed in', async () => {
      assertRefusedSaying(await bootstrap(new Browser()), 'Unauthorized');
    });

    test('refuses whose session was ended elsewhere, and clears the cookie', async () => {
      const phone = await signedOutElsewhere();

      assertRefusedSaying(await bootstrap(phone), 'Unauthorized');

      assertCookiesCleared(phone.answer);
    });
  });

  suite('switchDeviceAccount', () => {
    const switchTo = (browser, userId) => account(browser).switchDeviceAccount({ userId });

    test('makes another account active', async () => {
      const { browser, people } = await severalIn(3);

      for (const { id, session } of people) {
        assert.deepEqual(succeeded(await switchTo(browser, id)), { success: true, switchedToUserId: id });
        assert.deepEqual(browser.answer.cookieNames, [sessionCookie]);
        assert.equal((await sessionIn(browser)).id, session.id);
      }
      assert.deepEqual(await accountsIn(browser), idsOf(people));
    });

    test('to the active account does nothing at all', async () => {
      const { browser, people } = await severalIn(2);

      for (const id of [people[1].id, ` ${people[1].id}\t`]) {
        const outcome = succeeded(await switchTo(browser, id));
        assert.deepEqual(outcome, { success: true, switchedToUserId: people[1].id });
        await assertUnchanged(browser, people);
      }
    });

    test('to the active account succeeds also without a device cookie', async () => {
      const { browser, people } = await severalIn(2);
      browser.lose(deviceCookie);

      succeeded(await switchTo(browser, people[1].id));

      assertNoCookies(browser.answer);
    });

    test('minds no blanks around the id', async () => {
      const { browser, people } = await severalIn(2);

      assert.deepEqual(succeeded(await switchTo(browser, `  ${people[0].id} `)), {
        success: true,
        switchedToUserId: people[0].id,
      });

      assert.equal(await activeIn(browser), people[0].id);
    });

    test('finds nobody of other devices, nobody who was signed out, and nobody unknown', async () => {
      const { browser, people } = await severalIn(3);
      const eve = await someoneSignedUp();
      const phone = await anotherBrowserOf({ person: people[0] });
      succeeded(await phone.client.revokeOtherSessions());

      for (const id of [eve.user.id, people[0].id, people[1].session.id, people[1].email, 'x', 'x'.repeat(5000)]) {
        assertRefusedSaying(await switchTo(browser, id), 'Connected account not found');
        await assertUnchanged(browser, people.slice(1));
      }
    });

    test('finds nobody without the device cookie', async () => {
      const { browser, people } = await severalIn(2);
      browser.lose(deviceCookie);

      assertRefusedSaying(await switchTo(browser, people[0].id), 'Connected account not found');

      assert.equal(await activeIn(browser), people[1].id);
    });

    test('needs an id', async () => {
      const { browser, people } = await severalIn(2);

      for (const blank of [' ', '\t\n']) assertRefusedSaying(await switchTo(browser, blank), 'User id is required');
      for (const invalid of ['', 5, true, null, [people[0].id], { id: people[0].id }, undefined]) {
        assertRefusedSaying(await switchTo(browser, invalid), 'Validation error');
      }
      assertRefusedSaying(await account(browser).switchDeviceAccount({}), 'Validation error');
      assertRefusedSaying(await account(browser).switchDeviceAccount(), 'Validation error');
      await assertUnchanged(browser, people);
    });

    test('refuses who is not active, be there others', async () => {
      const { browser, people } = await severalIn(2);
      browser.lose(sessionCookie);

      assertRefusedSaying(await switchTo(browser, people[0].id), 'Unauthorized');

      assertNoCookies(browser.answer);
    });

    test('refuses whose session was ended elsewhere, and clears the cookie', async () => {
      const phone = await signedOutElsewhere();

      assertRefusedSaying(await switchTo(phone, phone.user.id), 'Unauthorized');

      assertCookiesCleared(phone.answer);
    });
  });

  suite('removeDeviceAccount', () => {
    const remove = (browser, userId) => account(browser).removeDeviceAccount({ userId });

    test('signs another account out and takes it from the browser', async () => {
      const { browser, people } = await severalIn(3);
      const [ann, bob, cleo] = people;
      const phone = await anotherBrowserOf({ person: ann });

      assertEnded(succeeded(await remove(browser, ` ${ann.id} `)), { success: true, removedUserId: ann.id });

      assert.deepEqual(await accountsIn(browser), idsOf([bob, cleo]));
      assert.equal(await activeIn(browser), cleo.id);
      assert.deepEqual(succeeded(await phone.client.listSessions()), [await sessionIn(phone)]);
      assertRefusedSaying(await remove(browser, ann.id), 'Connected account not found');
    });

    test('ends the session that it removes', async () => {
      const { browser, people } = await severalIn(2);
      const [ann, bob] = people;
      succeeded(await account(browser).switchDeviceAccount({ userId: ann.id }));
      const { sessionCookie: ofAnn } = browser;
      succeeded(await account(browser).switchDeviceAccount({ userId: bob.id }));

      succeeded(await remove(browser, ann.id));

      assert.equal((await send('GET', '/get-session', { cookie: `${sessionCookie}=${ofAnn}` })).text, 'null');
    });

    test('does not remove the active account', async () => {
      const { browser, people } = await severalIn(2);

      for (const id of [people[1].id, ` ${people[1].id}`]) {
        assertRefusedSaying(await remove(browser, id), 'Cannot remove the current active account');
        await assertUnchanged(browser, people);
      }
    });

    test('finds neither those of other devices nor those whom nobody knows', async () => {
      const { browser, people } = await severalIn(2);
      const eve = await someoneSignedUp();

      for (const id of [eve.user.id, people[0].session.id, people[0].email, 'x', 'x'.repeat(5000)]) {
        assertRefusedSaying(await remove(browser, id), 'Connected account not found');
        await assertUnchanged(browser, people);
      }
      assert.ok(await sessionIn(eve));
    });

    test('finds nobody without the device cookie', async () => {
      const { browser, people } = await severalIn(2);
      const { deviceCookie: kept } = browser;
      browser.lose(deviceCookie);

      assertRefusedSaying(await remove(browser, people[0].id), 'Connected account not found');

      browser.setCookie(`${deviceCookie}=${kept}; Path=/`);
      assert.deepEqual(await accountsIn(browser), idsOf(people));
    });

    test('needs an id', async () => {
      const { browser, people } = await severalIn(2);

      assertRefusedSaying(await remove(browser, '  '), 'User id is required');
      for (const invalid of ['', 5, null, [people[0].id], { id: people[0].id }, undefined]) {
        assertRefusedSaying(await remove(browser, invalid), 'Validation error');
      }
      assertRefusedSaying(await account(browser).removeDeviceAccount(), 'Validation error');
      await assertUnchanged(browser, people);
    });

    test('refuses who is not signed in', async () => {
      assertRefusedSaying(await remove(new Browser(), 'x'), 'Unauthorized');
    });
  });
});
