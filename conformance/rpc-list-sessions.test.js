import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser } from './browser.js';
import { assertCookiesCleared, assertNoCookies, succeeded } from './expect.js';
import { sessionIn, severalIn, signUpIn, someoneOnTwoBrowsers, someoneSignedUp } from './people.js';
import { assertRefusedSaying, withEachClient } from './rpc.js';

const PROMISED = ['id', 'isCurrent', 'userAgent', 'ipAddress', 'createdAt', 'expiresAt'];

const RECOGNISED = ['browser', 'operatingSystem', 'deviceKind'];
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ' +
  'Version/17.5 Mobile/15E148 Safari/604.1';

withEachClient((account) => {
  const list = async (browser) => succeeded(await account(browser).listSessions()).sessions;

  test('the sessions of the person are listed, the latest first, and which is the current one', async () => {
    const { laptop, phone } = await someoneOnTwoBrowsers();

    for (const browser of [laptop, phone]) {
      assert.deepEqual(
        (await list(browser)).map(({ userAgent, isCurrent }) => ({ userAgent, isCurrent })),
        [phone, laptop].map(({ userAgent }) => ({ userAgent, isCurrent: userAgent === browser.userAgent })),
      );
      assertNoCookies(browser.answer);
    }
  });

  test('what is said of a session is as promised, and as Better Auth’s calls say it', async () => {
    const browser = await someoneSignedUp();
    const { id, userAgent, ipAddress, createdAt, expiresAt } = await sessionIn(browser);

    const [session] = await list(browser);

    assert.deepEqual(Object.fromEntries(PROMISED.map((field) => [field, session[field]])), {
      id,
      isCurrent: true,
      userAgent,
      ipAddress,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    });
  });

  test('what people recognise a device by is said as well', async () => {
    const browser = new Browser();
    browser.userAgent = IPHONE;
    await signUpIn(browser);

    const [session] = await list(browser);

    assert.deepEqual(Object.fromEntries(RECOGNISED.map((field) => [field, session[field]])), {
      browser: 'Safari',
      operatingSystem: 'iOS',
      deviceKind: 'mobile',
    });
  });

  test('no token is told, under whatever name', async () => {
    const [session] = await list(await someoneSignedUp());

    assert.ok(!Object.keys(session).some((field) => /token|secret|hash/i.test(field)), Object.keys(session).join());
  });

  test('other people in the same browser have sessions of their own', async () => {
    const { browser, people } = await severalIn(3);

    assert.deepEqual((await list(browser)).map(({ id }) => id), [people[2].session.id]);
  });

  test('sessions that were ended are not listed', async () => {
    const { laptop, phone } = await someoneOnTwoBrowsers();

    succeeded(await phone.client.signOut());

    assert.equal((await list(laptop)).length, 1);
  });

  test('who is not signed in is refused', async () => {
    assertRefusedSaying(await account(new Browser()).listSessions(), 'Unauthorized');
  });

  test('whose session was ended elsewhere is refused, and loses the cookie', async () => {
    const { laptop, phone } = await someoneOnTwoBrowsers();
    succeeded(await laptop.client.revokeOtherSessions());

    assertRefusedSaying(await account(phone).listSessions(), 'Unauthorized');

    assertCookiesCleared(phone.answer);
  });
});
