import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';

const path = process.env.SHUQIAO_BROWSER ?? '/usr/bin/chromium';

/** Nothing of the browser's own may leave the machine or depend on its display. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: path, args: flags });

/** Tests in a real Chromium; where the machine has none, one test says by its name that they did not run. */
export function describeInBrowser(title: string, body: (browser: () => Browser) => void): void {
  if (!existsSync(path)) {
    test(`NOT RUN: ${title} (no Chromium at ${path || 'SHUQIAO_BROWSER'}; npm test installs one where it can)`, () =>
      undefined);
    return;
  }
  describe(title, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser();
    }, 60_000);
    afterAll(() => browser?.close());
    body(() => browser);
  });
}
