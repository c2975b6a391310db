import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from './support/browser-tests.ts';
import { openPortal, type RunningPortal } from './support/open-portal.ts';
import { pageTable } from './support/page-table.ts';
import { settle } from './support/settle.ts';
import { signInAs } from './support/sign-in.ts';

const roles = ['nobody', 'auditor', 'developer', 'administrator', 'operator'] as const;
const guarded = pageTable.filter(({ role, name }) => role !== undefined && name !== 'account');

/** Interfaces behind the pages, and who gets an answer. */
const interfaces = [
  { path: '/v1/services/exchange/evidence/1', role: 'auditor' },
  { path: '/v1/services/exchange/views', role: 'auditor' },
  { path: '/v1/accounts', role: 'administrator' },
] as const;

describeInBrowser('who sees what', (browser) => {
  let portal: RunningPortal;
  const contexts = new Map<string, BrowserContext>();
  beforeAll(async () => {
    portal = await openPortal();
    for (const role of roles) {
      const context = await browser().newContext();
      if (role !== 'nobody') await signInAs(context, portal, role);
      contexts.set(role, context);
    }
  }, 120_000);
  afterAll(async () => {
    await Promise.all([...contexts.values()].map((context) => context.close()));
    await portal.close();
  });
  const contextOf = (role: string): BrowserContext => {
    const context = contexts.get(role);
    if (!context) throw new Error(role);
    return context;
  };

  test.each(roles)('%s: a page of another role is not opened, and says whose it is', async (role) => {
    for (const { path, role: owner, name } of guarded) {
      const page = await contextOf(role).newPage();
      await page.goto(`${portal.url}${path}?lang=en`);
      await settle(page);
      const heading = await page.locator('h1').innerText();
      const isOpen = !/Please sign in|may not open/.test(heading);
      expect([name, isOpen]).toEqual([name, owner === role]);
      await page.close();
    }
  });

  test.each(roles)('%s: an interface of another role refuses', async (role) => {
    for (const { path, role: owner } of interfaces) {
      const { status } = await contextOf(role)
        .request.get(portal.url + path)
        .then((response) => ({ status: response.status() }));
      const expected = owner === role ? 200 : role === 'nobody' ? 401 : 403;
      expect([path, status]).toEqual([path, expected]);
    }
  });
});
