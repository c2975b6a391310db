import { testApp } from '@shuqiao/http/testing/test-app';
import { expect, test } from 'vitest';
import { indexPage } from './index-page.ts';
import { problemPages } from './problem-pages.ts';

function openApp() {
  const app = testApp();
  indexPage(app, 'https://a.example');
  problemPages(app);
  return app;
}

const asBrowser = { headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

test('the root is JSON for programs and leads people to the portal', async () => {
  const app = openApp();
  const json = await app.request('/');
  expect(await json.json()).toMatchObject({ name: 'shuqiao', issuer: 'https://a.example' });
  const page = await app.request('/', asBrowser);
  expect([page.status, page.headers.get('location')]).toEqual([303, '/portal/']);
  expect(page.headers.get('vary')).toBe('Accept');
});

test.each([
  ['/problems', '/portal/problems', '/portal/v1/problems'],
  ['/problems/body_too_large', '/portal/problems/body_too_large', '/portal/v1/problems/body_too_large'],
])('%s leads people to %s and programs to %s', async (path, page, json) => {
  const app = openApp();
  expect((await app.request(path, asBrowser)).headers.get('location')).toBe(page);
  expect((await app.request(path)).headers.get('location')).toBe(json);
});

test('what is no code leads nowhere', async () => {
  const app = openApp();
  expect((await app.request('/problems/%2e%2e%2fx', asBrowser)).status).toBe(404);
  expect((await app.request('/problems/nothing')).status).toBe(404);
});
