import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const service = new URL(process.env.LATCHKEY_URL);

/** The README, as if the service had always run here, and as if Ann and Ben were new each time. */
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  .replaceAll('localhost:8080', service.host)
  .replaceAll(/(ann|ben)@example.com/g, `$1-${Date.now()}@example.com`);

/** The commands of the walk-through in order, each with the answer that the README shows for it, if it shows one. */
function steps() {
  const blocks = [...readme.matchAll(/```(sh|json)\n(.*?)```/gs)].map(([, language, text]) => ({ language, text }));
  return blocks
    .map(({ language, text }, index) => ({ language, text, shown: blocks[index + 1] }))
    .filter(({ language, text }) => language === 'sh' && text.includes('curl'))
    .map(({ text, shown }) => ({ command: text, answer: shown?.language === 'json' ? shown.text : undefined }));
}

function run(commands) {
  const directory = mkdtempSync(join(tmpdir(), 'readme-'));
  try {
    const script = commands.join('\necho; echo ----\n');
    return execFileSync('bash', ['-euc', script], { cwd: directory, encoding: 'utf8' }).split('\n----\n');
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Ids and times differ each time, and so does how long something took; everything else is as shown. */
function comparable(json) {
  return JSON.parse(json, (name, value) =>
    name === 'waitedMs' || (typeof value === 'string' && /^([A-Za-z0-9]{32}|\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z)$/.test(value))
      ? typeof value
      : value,
  );
}

test('the walk-through of the README answers what it shows', () => {
  const walk = steps();
  const answers = run(walk.map(({ command }) => command));

  assert.ok(walk.filter(({ answer }) => answer).length >= 4);
  walk.forEach(({ command, answer }, index) => {
    if (answer) assert.deepEqual(comparable(answers[index]), comparable(answer), command);
  });
});
