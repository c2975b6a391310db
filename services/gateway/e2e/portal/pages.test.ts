import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeInBrowser } from './support/browser-tests.ts';
import { openPortal, type RunningPortal } from './support/open-portal.ts';
import { type PortalPage, pageTable } from './support/page-table.ts';
import { settle } from './support/settle.ts';
import { signInAs } from './support/sign-in.ts';
import { readShift, recordShifts, watchPage } from './support/watch-page.ts';

const MAX_SHIFT = 0.02;
const widths = [360, 768, 1920];

describeInBrowser('the pages of the portal', (browser) => {
  let portal: RunningPortal;
  const contexts = new Map<string, BrowserContext>();

  beforeAll(async () => {
    portal = await openPortal();
  }, 120_000);
  afterAll(async () => {
    await Promise.all([...contexts.values()].map((context) => context.close()));
    await portal.close();
  });

  async function contextOf(open: Browser, role: string | undefined): Promise<BrowserContext> {
    const known = contexts.get(String(role));
    if (known) return known;
    const context = await open.newContext({ viewport: { width: 1280, height: 800 } });
    await recordShifts(context);
    if (role) await signInAs(context, portal, role);
    contexts.set(String(role), context);
    return context;
  }

  async function withPage({ path, role }: PortalPage, language: string, body: (page: Page) => Promise<void>) {
    const page = await (await contextOf(browser(), role)).newPage();
    const { faults } = watchPage(page);
    await page.goto(`${portal.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    await settle(page);
    await body(page);
    expect(faults).toEqual([]);
    await page.close();
  }

  describe.each(pageTable)('$name', (entry) => {
    test.each(['zh', 'en'])('has no fault that axe finds, in light and dark (%s)', async (language) => {
      await withPage(entry, language, async (page) => {
        expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-CN' : 'en');
        expect(await page.locator('h1').count()).toBe(1);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const { violations } = await new AxeBuilder({ page }).analyze();
          const told = violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`);
          expect(told).toEqual([]);
        }
      });
    });

    test('fits every width without scrolling sideways and does not jump while loading', async () => {
      await withPage(entry, 'zh', async (page) => {
        expect(await readShift(page)).toBeLessThan(MAX_SHIFT);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(wide, `at ${width}`).toBeLessThanOrEqual(width);
        }
      });
    });
  });
});
