import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from './support/browser-tests.ts';
import { openPortal, type RunningPortal } from './support/open-portal.ts';
import { settle } from './support/settle.ts';

/** Families that hold Chinese, among those that a Chinese font stack falls back to. */
const chinese = /CJK|Han|Hei|Song|Kai|PingFang|YaHei|WenQuanYi|Fallback/;

async function listFonts(cdp: CDPSession, selector: string) {
  await cdp.send('DOM.enable');
  await cdp.send('CSS.enable');
  const { root } = await cdp.send('DOM.getDocument');
  const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  return (await cdp.send('CSS.getPlatformFontsForNode', { nodeId })).fonts;
}

describeInBrowser('Chinese text', (browser) => {
  let portal: RunningPortal;
  beforeAll(async () => {
    portal = await openPortal();
  }, 120_000);
  afterAll(() => portal.close());

  test('is drawn by a font that has its characters, not as boxes', async () => {
    const page = await browser().newPage();
    await page.goto(`${portal.url}/resources?lang=zh`);
    await settle(page);
    const title = (await page.locator('h1').innerText()).replaceAll(/\s/g, '');
    expect(title).toMatch(/^\p{Script=Han}+$/u);

    const fonts = await listFonts(await page.context().newCDPSession(page), 'h1');
    const drawn = fonts.filter(({ familyName }) => chinese.test(familyName));
    expect(drawn.reduce((sum, { glyphCount }) => sum + glyphCount, 0)).toBe(title.length);
    await page.close();
  });
});
