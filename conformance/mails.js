/** The mails of a service that has no mail server: it writes them to files. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The mails that were written so far, oldest first: to whom, and the link in it if there is one. */
export async function mailsIn(directory) {
  const names = (await readdir(directory).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
  return Promise.all(names.map(async (name) => read(await readFile(join(directory, name), 'utf8'))));
}

function read(mail) {
  const [, to] = mail.match(/^To: .*?([^\s<>]+@[^\s<>]+)/m);
  const isQuoted = /^Content-Transfer-Encoding: quoted-printable/im.test(mail);
  const text = isQuoted ? mail.replace(/=\r?\n/g, '').replaceAll('=3D', '=') : mail;
  return { to, link: text.match(/http:\/\/localhost:\d+\/api\/auth\/\S+/)?.[0] };
}
