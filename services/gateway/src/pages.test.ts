import { problemCodes } from '@shuqiao/http/problem';
import { testApp } from '@shuqiao/http/testing/test-app';
import { expect, test } from 'vitest';
import { html } from './html.ts';
import { indexPage } from './index-page.ts';
import { problemPages } from './problem-pages.ts';

function openApp() {
  const app = testApp();
  indexPage(app, 'https://a.example');
  problemPages(app);
  return app;
}

test('the root is JSON for programs and a page for people', async () => {
  const app = openApp();
  const json = await app.request('/');
  expect(await json.json()).toMatchObject({ name: 'shuqiao', issuer: 'https://a.example' });
  const page = await app.request('/', { headers: { Accept: 'text/html' } });
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toContain('/exchange/v1/log/checkpoint');
});

test('every code has a page in both languages, an unknown one has none', async () => {
  const app = openApp();
  for (const code of problemCodes) expect((await app.request(`/problems/${code}`)).status).toBe(200);
  const page = await (await app.request('/problems/body_too_large')).text();
  expect(page).toContain('lang="en"');
  expect(page).toContain('urn:shuqiao:error:body_too_large');
  expect((await app.request('/problems/nothing')).status).toBe(404);
  expect((await app.request('/problems')).status).toBe(200);
});

test('values in a page are text, never markup', () => {
  expect(html`<p>${'<script>"&'}</p>`.text).toBe('<p>&#60;script&#62;&#34;&#38;</p>');
});
