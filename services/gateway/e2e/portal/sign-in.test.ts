import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from './support/browser-tests.ts';
import { openPortal, type RunningPortal } from './support/open-portal.ts';
import { settle } from './support/settle.ts';

describeInBrowser('signing in', (browser) => {
  let portal: RunningPortal;
  beforeAll(async () => {
    portal = await openPortal();
  }, 120_000);
  afterAll(() => portal.close());

  const accountOf = (role: string) => {
    const account = portal.accounts.find((each) => each.role === role);
    if (!account) throw new Error(role);
    return account;
  };

  test('the one-time password must be changed, then leads back to where one wanted to go', async () => {
    const { id, password } = accountOf('auditor');
    const next = 'sunrise over weihai bay';
    const context = await browser().newContext();
    const page = await context.newPage();
    await page.goto(`${portal.url}/views?lang=en`);
    await settle(page);
    await page.locator('main').getByRole('link', { name: 'Sign in' }).click();
    await page.waitForURL('**/sign-in**');
    await page.getByLabel('Account', { exact: true }).fill(id);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.locator('main').getByRole('button', { name: 'Sign in' }).click();

    await page.getByLabel('New password', { exact: true }).waitFor();
    await page.getByLabel('One-time password', { exact: true }).fill(password);
    await page.getByLabel('New password', { exact: true }).fill(next);
    await page.getByLabel('New password once more').fill(next);
    await page.locator('main').getByRole('button', { name: 'Change the password' }).click();
    await page.waitForURL('**/views**');
    await page.getByRole('heading', { level: 1, name: 'Record of views' }).waitFor();

    const other = await context.newPage();
    await other.goto(`${portal.url}/views?lang=en`);
    await other.getByRole('heading', { level: 1, name: 'Record of views' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await other
      .getByRole('link', { name: /Sign in/ })
      .first()
      .waitFor();
    expect(await other.getByRole('table').count()).toBe(0);
    await context.close();
  });

  test('a wrong password is told without saying what was wrong, and too many lock for a while', async () => {
    const page = await browser().newPage();
    await page.goto(`${portal.url}/sign-in?lang=en`);
    await settle(page);
    const told: string[] = [];
    for (let attempt = 0; attempt < 6; attempt++) {
      await page.getByLabel('Account', { exact: true }).fill('operator');
      await page.getByLabel('Password', { exact: true }).fill(`wrong password ${attempt}`);
      const answered = page.waitForResponse('**/v1/sign-in');
      await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
      const answer = await answered;
      told.push((await answer.json()).code);
      if (answer.status() === 429) break;
    }
    expect(told.slice(0, 5)).toEqual(Array(5).fill('sign_in_failed'));
    expect(told.at(-1)).toBe('sign_in_locked');
    await page.close();
  });
});
