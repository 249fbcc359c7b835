/** The mails that people of the tests get. */
import { setTimeout as sleep } from 'node:timers/promises';
import { mailsIn } from './mails.js';
import { PATIENCE } from './wire.js';

const directory = process.env.LATCHKEY_TEST_MAILS;

/** Mails of a service that runs somewhere else cannot be read. */
export const skip = directory ? false : 'the mails of the service are not at hand';

/** The link in the latest of so many mails to somebody; mails are sent after the answer. */
export async function linkMailedTo({ email }, count = 1) {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await sleep(20)) {
    const mails = (await mailsIn(directory)).filter(({ to }) => to === email);
    if (mails.length === count) return new URL(mails.at(-1).link);
    if (mails.length > count) throw new Error(`${mails.length} mails to ${email} instead of ${count}`);
  }
  throw new Error(`no mail to ${email}`);
}
