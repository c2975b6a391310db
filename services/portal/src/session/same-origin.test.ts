import { expect, test } from 'vitest';
import { BASE_URL, openWorld } from '../testing/world.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };

async function ask(headers: Record<string, string>) {
  const { portal } = await openWorld();
  const answer = await portal.app.request('/portal/v1/sign-out', {
    method: 'POST',
    headers,
    body: '{}',
  });
  return answer.status;
}

test.each<[string, Record<string, string>]>([
  ['its own page', { Origin: BASE_URL, ...JSON_TYPE }],
  ['its own page, as browsers name it', { Origin: BASE_URL, 'Sec-Fetch-Site': 'same-origin', ...JSON_TYPE }],
  [
    'a page at another address of the same server',
    { Origin: 'http://10.1.1.1:8700', Host: '10.1.1.1:8700', ...JSON_TYPE },
  ],
])('a change asked by %s passes', async (_, headers) => {
  expect(await ask(headers)).toBe(204);
});

test.each<[string, Record<string, string>]>([
  ['another site', { Origin: 'https://evil.example', ...JSON_TYPE }],
  ['another port of the same host', { Origin: `${BASE_URL}:8080`, ...JSON_TYPE }],
  ['nobody', JSON_TYPE],
  ['an opaque origin', { Origin: 'null', ...JSON_TYPE }],
  [
    'another site by the word of the browser',
    { Origin: BASE_URL, 'Sec-Fetch-Site': 'same-site', ...JSON_TYPE },
  ],
  ['a form', { Origin: BASE_URL, 'Content-Type': 'application/x-www-form-urlencoded' }],
  ['a form in plain text', { Origin: BASE_URL, 'Content-Type': 'text/plain' }],
])('a change asked by %s is refused', async (_, headers) => {
  expect(await ask(headers)).toBe(403);
});

test.each([
  ['http://portal.example', 403],
  ['https://portal.example', 204],
])('a portal that is reached over HTTPS answers a page at %s with %i', async (origin, status) => {
  const { portal } = await openWorld({ baseUrl: 'https://portal.example' });
  const headers = { Origin: origin, ...JSON_TYPE };
  const answer = await portal.app.request('/portal/v1/sign-out', { method: 'POST', headers, body: '{}' });
  expect(answer.status).toBe(status);
});

test('reading needs no origin', async () => {
  const { portal } = await openWorld();
  expect((await portal.app.request('/portal/v1/session')).status).toBe(200);
});
