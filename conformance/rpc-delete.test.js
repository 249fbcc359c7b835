import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertNoCookies, assertRefused, succeeded } from './expect.js';
import {
  accountsIn,
  activeIn,
  anotherBrowserOf,
  idsOf,
  sessionIn,
  severalIn,
  signIn,
  someoneOnTwoBrowsers,
  someoneSignedUp,
} from './people.js';
import { assertRefusedSaying, withEachClient } from './rpc.js';

const CONFIRMATIONS = [
  { confirmDeletion: true },
  { confirmation: 'DELETE' },
  { confirmDeletion: true, confirmation: 'DELETE' },
];

const NO_CONFIRMATIONS = [
  {},
  { confirmDeletion: false },
  { confirmDeletion: 'true' },
  { confirmDeletion: 'yes' },
  { confirmDeletion: 1 },
  { confirmDeletion: null },
  { confirmDeletion: [true] },
  { confirmation: '' },
  { confirmation: 'delete' },
  { confirmation: ' DELETE ' },
  { confirmation: true },
  { confirmation: null },
  { confirmation: ['DELETE'] },
  { confirmDeletion: true, confirmation: 'no' },
  { confirmDeletion: false, confirmation: 'DELETE' },
  { confirm: true },
];

withEachClient((account) => {
  for (const input of CONFIRMATIONS) {
    test(`${JSON.stringify(input)} deletes the account, everywhere`, async () => {
      const { laptop, phone } = await someoneOnTwoBrowsers();

      const { success, receiptId } = succeeded(await account(laptop).delete(input));
      assert.equal(success, true);
      assert.match(receiptId, /^[A-Za-z0-9]{32}$/);

      assert.equal(await sessionIn(phone), null);
      assert.equal(laptop.sessionCookie, undefined);
      assertRefused(await signIn(new Browser(), laptop.person), 'INVALID_EMAIL_OR_PASSWORD');
      succeeded(await laptop.client.signOut());
      assert.deepEqual(laptop.cookieNames, []);
      succeeded(await new Browser().client.signUp.email(laptop.person));
    });
  }

  test('what is no confirmation deletes nothing', async () => {
    const browser = await someoneSignedUp();

    for (const input of NO_CONFIRMATIONS) {
      assertRefusedSaying(await account(browser).delete(input), 'Validation error');
      assertNoCookies(browser.answer);
    }
    assertRefusedSaying(await account(browser).delete(), 'Validation error');

    assert.ok(await sessionIn(browser));
  });

  test('the other accounts of the browser stay, and none of them becomes active', async () => {
    const { browser, people } = await severalIn(3);

    succeeded(await account(browser).delete({ confirmDeletion: true }));

    assert.equal(await activeIn(browser), null);
    assert.deepEqual(await accountsIn(browser), idsOf(people.slice(0, 2)));
  });

  test('an account that was deleted elsewhere leaves the browser', async () => {
    const { browser, people } = await severalIn(2);
    const phone = await anotherBrowserOf({ person: people[0] });

    succeeded(await account(phone).delete({ confirmDeletion: true }));

    assert.deepEqual(await accountsIn(browser), [people[1].id]);
    assert.equal(await activeIn(browser), people[1].id);
  });

  test('who is not signed in is refused', async () => {
    assertRefusedSaying(await account(new Browser()).delete({ confirmDeletion: true }), 'Unauthorized');
  });

  test('whose session was ended elsewhere deletes nothing', async () => {
    const { laptop, phone } = await someoneOnTwoBrowsers();
    succeeded(await laptop.client.revokeOtherSessions());

    assertRefusedSaying(await account(phone).delete({ confirmDeletion: true }), 'Unauthorized');

    assert.ok(await sessionIn(laptop));
  });
});
