import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeInBrowser } from './support/browser-tests.ts';
import { openPage } from './support/open-page.ts';
import { openPortal, type RunningPortal } from './support/open-portal.ts';
import { settle } from './support/settle.ts';
import { signInAs } from './support/sign-in.ts';

const words = {
  zh: {
    key: '生成密钥对',
    register: '登记沙箱系统',
    sign: '签名',
    send: '发送',
    holds: /全部成立|全部核对成立/,
    attempt: /^试一试 · /,
    whoMay: '谁可以用',
    howTo: '怎样申请',
  },
  en: {
    key: 'Make the key pair',
    register: 'Register a sandbox system',
    sign: 'Sign',
    send: 'Send',
    holds: /All hold/,
    attempt: /^Try · /,
    whoMay: 'Who may have it',
    howTo: 'How to apply',
  },
} as const;

describeInBrowser('a developer', (browser) => {
  let portal: RunningPortal;
  let context: BrowserContext;
  beforeAll(async () => {
    portal = await openPortal();
    context = await browser().newContext();
    await signInAs(context, portal, 'developer');
  }, 120_000);
  afterAll(async () => {
    await context?.close();
    await portal.close();
  });

  const open = (path: string, language: 'zh' | 'en') => openPage(context, portal.url, path, language);

  test.each(['企业登记', 'qydj', 'QYDJ', '统一社会信用代码', 'TYSHXYDM', '102001-000001', '102001/000001'])(
    'finds 企业登记基本信息 by typing %s',
    async (typed) => {
      const page = await open('/resources', 'zh');
      await page.getByRole('searchbox').first().fill(typed);
      await page.waitForURL('**q=**');
      await page.locator('main').getByRole('link', { name: '企业登记基本信息' }).first().waitFor();
      await page.close();
    },
  );

  describe.each(['zh', 'en'] as const)('(%s)', (language) => {
    const t = words[language];

    test('narrows the catalogue by facets; the address brings the same view back', async () => {
      const page = await open('/resources?share=conditional', language);
      const count = await page.locator('main ol > li').count();
      expect(count).toBeGreaterThan(0);
      await page.reload();
      await settle(page);
      expect(await page.locator('main ol > li').count()).toBe(count);
      await page.close();
    });

    test('reads who may have a resource, its items and its contract as JSON', async () => {
      const page = await open('/resources/102001-000001', language);
      await page.getByRole('heading', { name: t.whoMay }).waitFor();
      await page.getByRole('heading', { name: t.howTo }).waitFor();
      await page.getByRole('tab', { name: 'JSON' }).click();
      await page.getByText('urn:shuqiao:contract:102001-000001@1.0.0').first().waitFor();
      await page.close();
    });

    test('makes a key, registers a sandbox system, sends a signed request and verifies the answer', {
      timeout: 120_000,
    }, async () => {
      const page = await open('/resources/102001-000001/try', language);
      const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
      const discard = page.getByRole('button', { name: /丢弃|Discard/ });
      if (await discard.count()) await discard.first().click();
      await press(t.key);
      await press(t.register);
      await page.getByRole('button', { name: t.sign, exact: true }).first().waitFor();
      await press(t.sign);
      await press(t.send);
      await page.getByText(t.holds).first().waitFor();

      const mistakes = page.locator('#step-mistakes li');
      expect(await mistakes.count()).toBe(6);
      for (const mistake of await mistakes.all()) {
        const expected = await mistake.getByRole('link').first().innerText();
        await mistake.getByRole('button', { name: t.attempt }).click();
        await mistake.getByText(new RegExp(`^HTTP 4\\d\\d ${expected}$`)).waitFor();
        expect(await mistake.getByRole('alert').innerText()).toMatch(/urn:uuid:/);
      }
      await page.close();
    });
  });

  test('finds a page for the code of every problem', async () => {
    const { problems } = await (await fetch(`${portal.url}/v1/problems`)).json();
    expect(problems.length).toBeGreaterThan(60);
    const page = await open('/problems', 'zh');
    for (const { code } of problems) {
      expect(await page.locator(`main a[href$="/problems/${code}"]`).count(), code).toBeGreaterThan(0);
    }
    await page.close();
  });

  test('reads the API documents offline: nothing is asked of another host, and every path is there', async () => {
    const document = await (await fetch(`${portal.gateway.url}/openapi.json`)).json();
    const page = await open('/api', 'zh');
    const text = await page.locator('main').innerText();
    for (const path of Object.keys(document.paths)) expect(text).toContain(path);
    await page.close();
  });
});
