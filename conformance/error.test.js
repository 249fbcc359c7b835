import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseURL } from './latchkey.js';

const page = async (query) => {
  const answer = await fetch(`${baseURL}/api/auth/error${query}`);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type'), /^text\/html/);
  assert.match(answer.headers.get('content-security-policy'), /default-src 'none'/);
  return answer.text();
};

test('whoever develops is shown what went wrong', async () => {
  assert.match(await page('?error=INVALID_TOKEN'), /INVALID_TOKEN/);
});

test('nobody writes on the page what runs there', async () => {
  const text = await page('?error=no_code&error_description=%3Cscript%3Ealert(1)%3C/script%3E');

  assert.match(text, /no_code/);
  assert.doesNotMatch(text, /<script/i);
});

for (const query of ['?error=%3Cscript%3E', '?error=https://evil.example', '?error=', '']) {
  test(`${query || 'nothing'} is no error`, async () => assert.match(await page(query), /UNKNOWN/));
}
