import { describe, expect, test } from 'vitest';
import { isNotModified, requireMatch, toEtag } from './etag.ts';
import { testApp } from './testing/test-app.ts';

const etag = toEtag(7);

async function ask(method: 'GET' | 'PUT', headers: Record<string, string>) {
  const app = testApp();
  app.get('/record', (c) => (isNotModified(c, etag) ? c.body(null, 304) : c.text('record')));
  app.put('/record', (c) => {
    requireMatch(c, etag);
    return c.text('replaced');
  });
  const { status } = await app.request('/record', { method, headers });
  return status;
}

describe('a read', () => {
  test.each([
    ['without If-None-Match', {}, 200],
    ['of another state', { 'if-none-match': '"6"' }, 200],
    ['of this state', { 'if-none-match': '"7"' }, 304],
    ['of this state through a proxy that weakened the tag', { 'if-none-match': 'W/"7"' }, 304],
    ['of one of several states', { 'if-none-match': '"5", "7"' }, 304],
    ['of any state', { 'if-none-match': '*' }, 304],
  ])('%s is %j → %d', async (_name, headers, status) => {
    expect(await ask('GET', headers)).toBe(status);
  });
});

describe('a change', () => {
  test.each([
    ['that names the state in force', { 'if-match': '"7"' }, 200],
    ['that names none', {}, 428],
    ['that names an older state', { 'if-match': '"6"' }, 412],
    ['that names the state by a weak tag', { 'if-match': 'W/"7"' }, 412],
    ['that takes any state', { 'if-match': '*' }, 412],
  ])('%s is %j → %d', async (_name, headers, status) => {
    expect(await ask('PUT', headers)).toBe(status);
  });
});
