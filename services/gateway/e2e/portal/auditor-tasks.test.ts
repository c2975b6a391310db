import { readFile } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeInBrowser } from './support/browser-tests.ts';
import { openPage } from './support/open-page.ts';
import { openPortal, type RunningPortal } from './support/open-portal.ts';
import { settle } from './support/settle.ts';
import { signInAs } from './support/sign-in.ts';

const words = {
  zh: {
    needed: /还差 \d+ 项/,
    moved: '一周内的变化',
    deliveries: '供给记录',
    proven: /全部核对成立/,
    stepProven: '证明成立',
    table: '以表格查看',
    csv: '导出 CSV',
    compare: '部门对比',
    views: '查看记录',
    lost: '不再提供',
  },
  en: {
    needed: /\d+ more entr(?:y|ies) to/,
    moved: 'What moved within a week',
    deliveries: 'Deliveries',
    proven: /Every check holds/,
    stepProven: 'Proven',
    table: 'As a table',
    csv: 'Export CSV',
    compare: 'Compare departments',
    views: 'Record of views',
    lost: 'No longer provided',
  },
} as const;

const DAY_MS = 86_400_000;
const daysAgo = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 - days * DAY_MS).toISOString().slice(0, 10);

describeInBrowser('an auditor', (browser) => {
  let portal: RunningPortal;
  let context: BrowserContext;
  beforeAll(async () => {
    portal = await openPortal();
    context = await browser().newContext({ acceptDownloads: true });
    await signInAs(context, portal, 'auditor');
  }, 180_000);
  afterAll(async () => {
    await context?.close();
    await portal.close();
  });

  const open = (path: string, language: 'zh' | 'en') => openPage(context, portal.url, path, language);

  describe.each(['zh', 'en'] as const)('(%s)', (language) => {
    const t = words[language];

    test('sees at one glance n of N, what is still needed, and what moved with its reason', async () => {
      const page = await open('/', language);
      const { city } = await (await fetch(`${portal.gateway.url}/provision/v1/overview`)).json();
      const main = page.locator('main');
      await main.getByText(`${city.n}/${city.d}`).first().waitFor();
      await main.getByText(t.needed).first().waitFor();
      await page.getByRole('heading', { name: t.moved }).waitFor();
      await page.getByRole('heading', { name: t.lost }).waitFor();
      await page.close();
    });

    test('opens a figure down to a delivery and its evidence, which the browser proves', async () => {
      const page = await open('/', language);
      await page.getByRole('link', { name: '市公安局', exact: true }).first().click();
      await page.waitForURL('**/departments/*');
      await settle(page);
      await page.locator('table').getByRole('link', { name: t.deliveries }).first().click();
      await page.waitForURL('**/deliveries*');
      await settle(page);
      await page.locator('table a[href*="/evidence/"]').first().click();
      await page.waitForURL('**/evidence/*');
      await page.getByText(t.proven).waitFor();
      expect(await page.getByText(t.stepProven, { exact: true }).count()).toBe(6);
      await page.close();
    });

    test('looks at any past date; address, reload and back button keep it', async () => {
      const page = await open('/', language);
      const date = daysAgo(20);
      const before = await (await fetch(`${portal.gateway.url}/provision/v1/overview?asOf=${date}`)).json();
      await page.locator('input[type=date]').fill(date);
      await page.waitForURL(`**asOf=${date}**`);
      await page.locator('main').getByText(`${before.city.n}/${before.city.d}`).first().waitFor();
      await page.reload();
      await settle(page);
      expect(await page.locator('input[type=date]').inputValue()).toBe(date);
      await page.getByRole('link', { name: '市公安局', exact: true }).first().click();
      await page.waitForURL(`**/departments/**asOf=${date}**`);
      await page.goBack();
      await page.locator('main').getByText(`${before.city.n}/${before.city.d}`).first().waitFor();
      await page.close();
    });

    test('reads the chart as a table, and takes the figures away as CSV and the chart as PNG', async () => {
      const page = await open('/', language);
      await page.getByText(t.table).first().click();
      expect(await page.locator('details[open] table tbody tr').count()).toBeGreaterThan(30);
      await page.locator('figure svg path').first().waitFor({ state: 'attached' });
      const take = async (name: string) => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name }).first().click(),
        ]);
        return readFile(await download.path());
      };
      const csv = await take(t.csv);
      expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      expect(csv.toString()).toContain('市公安局');
      const png = await take('PNG');
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      await page.close();
    });

    test('compares departments by an address that can be sent to others', async () => {
      const page = await open('/compare?departments=11371000MBT000062U,11371000MBT000070N', language);
      for (const name of ['市公安局', '市民政局']) {
        await page.locator('table').getByText(name).first().waitFor();
      }
      await page.close();
    });

    test('finds the own looks at evidence in the record of views', async () => {
      await (await open('/evidence/3', language)).close();
      const page = await open('/', language);
      await page.getByRole('link', { name: t.views }).click();
      await page.waitForURL('**/views*');
      await settle(page);
      await page.locator('main').getByText('auditor').first().waitFor();
      await page.close();
    });
  });
});
