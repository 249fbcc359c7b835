/** Plays every exchange with both servers of each pair, and tells what differs. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { compare, readAllowed } from './compare.js';
import { emptyDatabase } from './database.js';
import { startLatchkey } from './latchkey.js';
import { PAIRS } from './pairs.js';
import { startProvider } from '../provider.js';
import { startReference } from './reference.js';
import { Scene } from './scene.js';

const {
  positionals: only,
  values: { show },
} = parseArgs({ allowPositionals: true, options: { show: { type: 'boolean' } } });

/** What both servers did in each exchange of a pair. */
async function play(pair, provider) {
  const exchanges = (await Promise.all(pair.exchanges.map(exchangesOf))).flat().filter(({ name }) => wanted(name));
  if (!exchanges.length) return [];

  const databases = await Promise.all(['reference', 'latchkey'].map(emptyDatabase));
  const servers = [];
  try {
    const { scheme = 'http', options, settings } = pair;
    servers.push(await startReference({ database: databases[0], provider, scheme, options }));
    servers.push(await startLatchkey({ database: databases[1], provider, scheme, settings }));
    const seen = [];
    for (const { name, script } of exchanges) {
      const number = seen.length + 1;
      if (process.stderr.isTTY) process.stderr.write(`\r${pair.name}: ${number} of ${exchanges.length}`);
      const [theirs, ours] = servers.map((server) => new Scene(server, number, provider));
      const [reference, latchkey] = await Promise.all([
        stepsOf(theirs, script).catch((failure) => {
          throw new Error(`The reference cannot play "${name}"`, { cause: failure });
        }),
        stepsOf(ours, script).catch((failure) => [...ours.steps, { step: `failed: ${failure.message}`, facts: {} }]),
      ]);
      seen.push({ exchange: name, reference, latchkey });
    }
    return seen;
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await Promise.all(databases.map((database) => database.drop()));
  }
}

async function exchangesOf(file) {
  const { default: scripts } = await import(`./exchanges/${file}.js`);
  return Object.entries(scripts).map(([name, script]) => ({ name: `${file}: ${name}`, script }));
}

async function stepsOf(scene, script) {
  await script(scene);
  return scene.steps;
}

const wanted = (name) => only.length === 0 || only.some((part) => name.includes(part));

const started = Date.now();
const provider = await startProvider();
const seen = [];
try {
  for (const pair of PAIRS) seen.push(...(await play(pair, provider)));
} finally {
  await provider.stop();
}

if (show) {
  for (const { exchange, reference, latchkey } of seen) {
    for (const [server, steps] of Object.entries({ 'Better Auth': reference, Latchkey: latchkey })) {
      for (const { step, facts } of steps) {
        console.log(`\n${exchange} › ${step}, ${server}`);
        for (const [fact, value] of Object.entries(facts)) console.log(`  ${fact}: ${value}`);
      }
    }
  }
}

const list = new URL('allowed-differences.md', import.meta.url);
const result = compare(seen, readAllowed(await readFile(list, 'utf8')));
const stale = only.length ? [] : result.stale;

for (const { where, fact, reference, latchkey } of result.unexpected) {
  console.log(`\n${where}\n  ${fact}\n    Better Auth: ${reference}\n    Latchkey:    ${latchkey}`);
}
for (const { line, where, fact } of stale) {
  console.log(`\nallowed-differences.md, line ${line}: nothing differs like this: ${where} | ${fact}`);
}
console.log(`
${seen.length} exchanges, ${seen.flatMap(({ reference }) => reference).length} answers, ${result.facts} facts compared in ${Math.round((Date.now() - started) / 1000)} s
${result.allowed.length} differences allowed, ${result.unexpected.length} unexpected, ${stale.length} allowed ones that do not occur`);
process.exitCode = result.unexpected.length || stale.length ? 1 : 0;
