import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeInBrowser } from './support/browser-tests.ts';
import { openPage } from './support/open-page.ts';
import { openPortal, type RunningPortal } from './support/open-portal.ts';
import { signInAs } from './support/sign-in.ts';

const words = {
  zh: {
    create: '新建账号',
    id: '账号',
    name: '姓名或岗位',
    role: '角色',
    oneTime: '一次性口令',
    noted: '我已记下',
    disable: '停用',
    disabled: '已停用',
  },
  en: {
    create: 'New account',
    id: 'Account',
    name: 'Name or post',
    role: 'Role',
    oneTime: 'One-time password',
    noted: 'I have noted it',
    disable: 'Disable',
    disabled: 'disabled',
  },
} as const;

describeInBrowser('an administrator', (browser) => {
  let portal: RunningPortal;
  let context: BrowserContext;
  beforeAll(async () => {
    portal = await openPortal();
    context = await browser().newContext();
    await signInAs(context, portal, 'administrator');
  }, 120_000);
  afterAll(async () => {
    await context?.close();
    await portal.close();
  });

  const signIn = (account: string, password: string) =>
    fetch(`${portal.url}/v1/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: portal.gateway.url },
      body: JSON.stringify({ account, password }),
    });

  describe.each(['zh', 'en'] as const)('(%s)', (language) => {
    const t = words[language];
    const id = `li-${language}`;

    test('makes an account whose one-time password is shown once and works, and disables it again', async () => {
      const page = await openPage(context, portal.url, '/accounts', language);
      await page.getByRole('button', { name: t.create, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(t.id, { exact: true }).fill(id);
      await dialog.getByLabel(t.name, { exact: true }).fill('审计二科');
      await dialog.getByLabel(t.role, { exact: true }).selectOption('auditor');
      await dialog.getByRole('button', { name: t.create, exact: true }).click();
      await dialog.getByRole('heading', { name: t.oneTime, exact: true }).waitFor();
      const password = await dialog.locator('code').innerText();
      await dialog.getByRole('button', { name: t.noted, exact: true }).click();
      const row = page.getByRole('row').filter({ hasText: id });
      await row.waitFor();
      expect(await page.locator('body').innerText()).not.toContain(password);
      expect((await signIn(id, password)).status).toBe(200);

      await row.getByRole('button', { name: t.disable }).click();
      await dialog.getByRole('button', { name: t.disable, exact: true }).click();
      await row.getByText(t.disabled, { exact: true }).waitFor();
      expect((await signIn(id, password)).status).toBe(401);
      await page.close();
    });
  });
});
