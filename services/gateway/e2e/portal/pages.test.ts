import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeInBrowser } from './support/browser-tests.ts';
import { findViolations } from './support/find-violations.ts';
import { openPage } from './support/open-page.ts';
import { openPortal, type RunningPortal } from './support/open-portal.ts';
import { pageTable } from './support/page-table.ts';
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

  describe.each(pageTable)('$name', ({ path, role }) => {
    describe.each(['zh', 'en'] as const)('(%s)', (language) => {
      let page: Page;
      let faults: readonly string[];
      let shift: number;
      beforeAll(async () => {
        const context = await contextOf(browser(), role);
        context.once('page', (opened) => {
          ({ faults } = watchPage(opened));
        });
        page = await openPage(context, portal.url, path, language);
        shift = await readShift(page);
      });
      afterAll(() => page?.close());

      test('speaks the language, under one heading', async () => {
        expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-CN' : 'en');
        expect(await page.locator('h1').count()).toBe(1);
      });

      test('does not jump while loading', () => {
        expect(shift).toBeLessThan(MAX_SHIFT);
      });

      test.each(['light', 'dark'] as const)('has no fault that axe finds, in %s', async (colorScheme) => {
        await page.emulateMedia({ colorScheme });
        expect(await findViolations(page)).toEqual([]);
      });

      test.each(widths)('fits %s pixels without scrolling sideways', async (width) => {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });

      test('logs no error and asks no other host', () => {
        expect(faults).toEqual([]);
      });
    });
  });
});
