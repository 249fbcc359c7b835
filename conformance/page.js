/** A page that shows who is signed in, kept up to date by the client itself. */
import { PATIENCE } from './wire.js';

// As much of a page as the client asks for before it believes to be in one.
globalThis.window = { location: { href: 'about:blank' }, addEventListener() {}, removeEventListener() {} };

/** A page in `browser` that shows the session, as `client.useSession` gives it. */
export function aPageIn(browser, t) {
  const shown = browser.client.useSession;
  t.after(shown.subscribe(() => {}));
  return {
    shows: (what) =>
      new Promise((resolve, reject) => {
        const failure = () => reject(new Error(`the page still shows ${JSON.stringify(shown.get())}`));
        const timer = setTimeout(failure, PATIENCE);
        const stop = shown.subscribe((state) => {
          if (state.isPending || state.isRefetching || !what(state)) return;
          clearTimeout(timer);
          setImmediate(() => stop());
          resolve(state);
        });
      }),
  };
}

export const nobody = ({ data }) => data === null;
export const somebody = ({ data }) => data !== null;
