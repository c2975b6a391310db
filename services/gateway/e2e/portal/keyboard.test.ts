import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from './support/browser-tests.ts';
import { openPortal, type RunningPortal } from './support/open-portal.ts';
import { settle } from './support/settle.ts';

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** Presses Tab until what has the focus carries this text. */
async function tabTo(page: Page, text: string, most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    if ((await focused(page)) === text) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${text}`);
}

describeInBrowser('by keyboard alone', (browser) => {
  let portal: RunningPortal;
  let page: Page;
  beforeAll(async () => {
    portal = await openPortal();
    page = await browser().newPage();
  }, 120_000);
  afterAll(async () => {
    await page?.close();
    await portal.close();
  });

  test('the first Tab leads past the navigation to the content', async () => {
    await page.goto(`${portal.url}/?lang=en`);
    await settle(page);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test('Ctrl+K, a word, arrows and Enter open what was searched', async () => {
    await page.goto(`${portal.url}/problems?lang=zh`);
    await settle(page);
    await page.keyboard.press('Control+K');
    await page.keyboard.type('qydjjb');
    await page
      .getByRole('option', { name: /企业登记基本信息/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/resources/102001-000001**');
  });

  test('a word of the regulation leads to the page that answers it', async () => {
    await page.goto(`${portal.url}/problems?lang=zh`);
    await settle(page);
    await page.keyboard.press('Control+K');
    await page.keyboard.type('挂接');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('listbox').innerText()).toContain('挂接');
    await page.keyboard.press('Escape');
  });

  test('from the rate of the city to a department, with the focus on its heading', async () => {
    await page.goto(`${portal.url}/?lang=en`);
    await settle(page);
    await tabTo(page, '市公安局', 200);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/departments/**');
    await settle(page);
    expect(await focused(page)).toContain('市公安局');
  });
});
