import { createCatalogueClient } from '@shuqiao/seeds/load-city/catalogue-client';
import { BUREAU } from '@shuqiao/seeds/load-city/city-target';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from './support/browser-tests.ts';
import { findViolations } from './support/find-violations.ts';
import { HOSTILE, readHostileBaseline } from './support/hostile-baseline.ts';
import { openNewPortal, type RunningPortal } from './support/open-portal.ts';
import { pageTable } from './support/page-table.ts';
import { settle } from './support/settle.ts';
import { watchPage } from './support/watch-page.ts';

const open = pageTable.filter(({ role, name }) => role === undefined && name !== 'not found');
const showing = new Set(['overview', 'department', 'catalogue', 'resource', 'deliveries']);

describeInBrowser('a catalogue full of hostile texts', (browser) => {
  let portal: RunningPortal;
  beforeAll(async () => {
    portal = await openNewPortal({ SHUQIAO_SEED_SCALE: '0' });
    await createCatalogueClient(portal.gateway.target).post('imports', BUREAU, readHostileBaseline());
  }, 120_000);
  afterAll(() => portal.close());

  test.each(open)('$name: they are shown as text, run nothing and break nothing', async ({ name, path }) => {
    const context = await browser().newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    const { faults } = watchPage(page);
    await page.goto(`${portal.url}${path}`);
    await settle(page);

    if (showing.has(name)) expect(await page.locator('main').innerText()).toContain(HOSTILE.slice(0, 40));
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await findViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
