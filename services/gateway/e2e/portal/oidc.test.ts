import { CLIENT, startIdentityProvider } from '@shuqiao/portal/testing/identity-provider';
import { expect, test } from 'vitest';
import { findPort } from '../../src/find-port.ts';
import { describeInBrowser } from './support/browser-tests.ts';
import { openPortal } from './support/open-portal.ts';
import { settle } from './support/settle.ts';

describeInBrowser('with an identity provider of the city', (browser) => {
  test('a person signs in there, comes back to the page that was wanted, and has the role it gives', {
    timeout: 120_000,
  }, async () => {
    const port = await findPort('127.0.0.1', 0);
    const redirectUri = `http://127.0.0.1:${port}/portal/v1/oidc/callback`;
    const provider = await startIdentityProvider({ redirectUri });
    const env = {
      SHUQIAO_OIDC_ISSUER: provider.issuer,
      SHUQIAO_OIDC_CLIENT_ID: CLIENT.clientId,
      SHUQIAO_OIDC_CLIENT_SECRET: CLIENT.clientSecret,
      SHUQIAO_OIDC_NAME: '市统一身份认证',
    };
    const portal = await openPortal({ env, port });
    const page = await browser().newPage();
    try {
      await page.goto(`${portal.url}/views?lang=zh`);
      await settle(page);
      await page.locator('main').getByRole('link', { name: '登录' }).click();
      await page.getByRole('link', { name: /市统一身份认证/ }).click();
      await page.waitForURL('**/portal/views**');
      await page.getByRole('heading', { level: 1, name: '查看记录' }).waitFor();
      expect(await page.locator('header').innerText()).toContain('审计');
    } finally {
      await page.close();
      await portal.close();
    }
  });
});
