import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedGateway, startEmbedded } from '../support/embedded-gateway.ts';
import { describeInBrowser } from './support/browser-tests.ts';
import { openPortal, type RunningPortal } from './support/open-portal.ts';
import { settle } from './support/settle.ts';

describeInBrowser('when the server is slow or down', (browser) => {
  let portal: RunningPortal;
  let again: EmbeddedGateway | undefined;
  beforeAll(async () => {
    portal = await openPortal();
  }, 120_000);
  afterAll(async () => {
    await again?.program.stop();
    await portal.close();
  });

  test('a slow answer shows that it is loading, then the figures, without a jump', async () => {
    const page = await browser().newPage();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/v1/services/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${portal.url}/?lang=en`);
    await page.locator('.skeleton').first().waitFor();
    expect(await page.getByText('Loading…').first().count()).toBe(1);
    release();
    await settle(page);
    await page
      .getByText(/\d+\/\d+/)
      .first()
      .waitFor();
    await page.close();
  });

  test('a problem shows title, hint, code and trace, and the code leads to its page', async () => {
    const page = await browser().newPage();
    await page.goto(`${portal.url}/resources/999999-999999?lang=en`);
    const problem = page.getByRole('alert').first();
    await problem.waitFor();
    const text = await problem.innerText();
    expect(text).toMatch(/urn:uuid:/);
    await problem.getByRole('link').first().click();
    await page.waitForURL('**/problems/*');
    await settle(page);
    expect(await page.getByRole('alert').filter({ hasText: /./ }).count()).toBe(0);
    await page.close();
  });

  test('a server that is down is told, and the page recovers by itself once it is back', {
    timeout: 120_000,
  }, async () => {
    const page = await browser().newPage();
    await page.goto(`${portal.url}/resources?lang=en`);
    await settle(page);
    const { port, dataDir, program } = portal.gateway;
    await program.stop();

    await page.getByRole('searchbox').first().fill('qydjjb');
    const told = page.getByRole('status').filter({ hasText: 'cannot be reached' }).first();
    await told.waitFor();

    again = await startEmbedded({ dataDir, port });
    await page
      .locator('main')
      .getByRole('link', { name: /企业登记基本信息/ })
      .first()
      .waitFor();
    await told.waitFor({ state: 'detached' });
    await page.close();
  });
});
