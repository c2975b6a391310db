import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from './support/browser-tests.ts';
import { openPage } from './support/open-page.ts';
import { openPortal, type RunningPortal } from './support/open-portal.ts';
import { settle } from './support/settle.ts';

describeInBrowser('everyone', (browser) => {
  let portal: RunningPortal;
  beforeAll(async () => {
    portal = await openPortal();
  }, 120_000);
  afterAll(() => portal.close());

  test('chooses dark once: it stays after a reload, and is there before the first paint', async () => {
    const context = await browser().newContext();
    const page = await openPage(context, portal.url, '/', 'en');
    await page.getByLabel('Display').selectOption('dark');
    const themeNow = () => page.evaluate(() => document.documentElement.dataset.theme);
    expect(await themeNow()).toBe('dark');
    await page.route('**/assets/**', (route) => route.abort());
    await page.reload();
    expect(await themeNow()).toBe('dark');
    await context.close();
  });

  test('chooses a language once: every later page speaks it, until an address names the other', async () => {
    const context = await browser().newContext();
    const page = await openPage(context, portal.url, '/', 'en');
    await page.goto(`${portal.url}/resources`);
    await settle(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.goto(`${portal.url}/resources?lang=zh`);
    await settle(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await context.close();
  });

  test('prints figures without navigation and buttons, with the address of the page', async () => {
    const context = await browser().newContext();
    const page = await openPage(context, portal.url, '/', 'en');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Export CSV' }).count()).toBe(0);
    const text = await page.locator('body').innerText();
    expect(text).toContain(`${portal.url}/`);
    expect(text).toMatch(/\d+\/\d+/);
    await context.close();
  });

  test.each([
    { language: 'zh', nothing: '没有符合条件的信息资源', next: /^换一个更短的词/ },
    { language: 'en', nothing: 'No resource matches', next: /^use a shorter word/ },
  ] as const)('finds nothing and is told what to do next ($language)', async (entry) => {
    const context = await browser().newContext();
    const page = await openPage(context, portal.url, '/resources?q=火星无此', entry.language);
    const main = page.locator('main');
    await main.getByText(entry.nothing, { exact: true }).waitFor();
    expect(await main.getByRole('listitem').filter({ hasText: entry.next }).count()).toBe(1);
    await context.close();
  });
});
