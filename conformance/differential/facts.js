/**
 * What is compared of an answer: named facts, as text. What must differ from run to run and from server to server is
 * written as what it is: `<id>`, `<date>`, `<token>`.
 */

const HEADERS = [
  'content-type',
  'location',
  'set-auth-token',
  'access-control-expose-headers',
  'cache-control',
  'pragma',
  'retry-after',
  'x-retry-after',
  'www-authenticate',
];

/** The attributes that are not worth a word, in their order; over https, `Secure` is another. */
const USUAL = ['HttpOnly', 'Path=/', 'SameSite=Lax'];

/** The facts of an answer of `server`; a fact that is not there is `undefined`. */
export function factsOf(answer, server) {
  const facts = { status: String(answer.status) };
  for (const name of HEADERS) {
    const value = answer.headers.get(name);
    if (value !== null) facts[`header ${name}`] = headerFact(name, value, server);
  }
  return { ...facts, ...cookieFacts(answer.headers.getSetCookie(), server), ...bodyFacts(answer, server) };
}

/** What a cookie is for, its name if that is not known. A name that ends with `*` is the beginning of many. */
export function roleOf(name, { roles }) {
  const known = Object.keys(roles).find((key) =>
    key.endsWith('*') ? name.startsWith(key.slice(0, -1)) : name === key,
  );
  return roles[known] ?? name;
}

/** Browsers keep the last of the cookies with one name. Those that are for the same are one fact, in no order. */
function cookieFacts(lines, server) {
  const kept = new Map();
  for (const line of lines) {
    const { name, fact } = cookieFact(line, server);
    kept.set(name, fact);
  }
  const facts = {};
  for (const [name, fact] of kept) (facts[`cookie ${roleOf(name, server)}`] ??= []).push(fact);
  return Object.fromEntries(Object.entries(facts).map(([role, all]) => [role, all.sort().join(' and ')]));
}

function headerFact(name, value, server) {
  if (name === 'set-auth-token') return '<token>';
  if (name.endsWith('retry-after')) return /^[1-9]\d*$/.test(value) ? '<seconds>' : value;
  return neutral(value, server);
}

function cookieFact(line, { url }) {
  const [pair, ...attributes] = line.split('; ');
  const name = pair.slice(0, pair.indexOf('='));
  const maxAge = attributes.find((attribute) => attribute.startsWith('Max-Age='))?.slice('Max-Age='.length);
  const set = maxAge === undefined ? 'set until the browser closes' : `set for ${duration(Number(maxAge))}`;
  const what = maxAge === '0' && pair === `${name}=` ? 'cleared' : set;
  const others = attributes.filter((attribute) => !attribute.startsWith('Max-Age=')).sort();
  const usual = url.startsWith('https:') ? [...USUAL, 'Secure'] : USUAL;
  return { name, fact: String(others) === String(usual) ? what : [what, ...others].join('; ') };
}

/** To the hour where it is about hours, because a second may go by between a session and its cookie. */
function duration(seconds) {
  return seconds < 3600 ? `${seconds} s` : `${Math.round(seconds / 3600)} h`;
}

function bodyFacts({ text, headers }, server) {
  if (text === '') return { body: 'empty' };
  if (!/json/.test(headers.get('content-type'))) return { body: headers.get('content-type')?.split(';')[0] ?? 'text' };
  const facts = {};
  shapeOf(JSON.parse(text), 'body', facts, server);
  return Object.fromEntries(Object.entries(facts).map(([path, values]) => [path, [...values].sort().join(' and ')]));
}

/** Collects what is at which path; the elements of an array are one path, because nobody promises their order. */
function shapeOf(value, path, facts, server) {
  const add = (fact) => (facts[path] ??= new Set()).add(fact);
  if (Array.isArray(value)) {
    add(`array of ${value.length}`);
    value.forEach((element) => shapeOf(element, `${path}[]`, facts, server));
  } else if (value !== null && typeof value === 'object') {
    add('object');
    Object.entries(value).forEach(([key, inner]) => shapeOf(inner, `${path}.${key}`, facts, server));
  } else {
    add(typeof value === 'string' ? textFact(value, server) : String(value));
  }
}

/** Text is written as it is, except where it would look like another type. */
function textFact(value, server) {
  return /^(true|false|null|[\d.]*)$/.test(value) ? `"${value}"` : neutral(value, server);
}

function neutral(text, server) {
  return text
    .replaceAll(server.url, '<base>')
    .replaceAll(encodeURIComponent(server.url), '<base>')
    .replace(/^[A-Za-z0-9]{32}$/, '<id>')
    .replace(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, '<date>')
    .replace(/([?&]token=)[^&]+/, '$1<token>')
    .replace(/(\/reset-password\/)[^?]+/, '$1<token>');
}

/** The link of a mail, told the way answers are. */
export function linkFact(link, server) {
  return { link: neutral(link, server) };
}
