import { execFile, spawnSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, removeFolder } from '../support/embedded-gateway.ts';
import { repository } from '../support/run-program.ts';
import { describeInBrowser } from './support/browser-tests.ts';
import { openPortal, type RunningPortal } from './support/open-portal.ts';
import { signInAs } from './support/sign-in.ts';

const run = promisify(execFile);

function isThere(command: string, probe: readonly string[]): boolean {
  return spawnSync(command, probe, { stdio: 'ignore' }).status === 0;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** From nothing to a sandbox system that the exchange knows, with a private key that may leave the browser. */
async function openTrial(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/resources/102001-000001/try`);
  await page.getByRole('checkbox', { name: /允许导出私钥/ }).check();
  await press(page, '生成密钥对');
  await press(page, '登记沙箱系统');
  await page.getByRole('tab', { name: 'curl' }).waitFor();
}

async function saveSnippet(page: Page, title: string, file: string): Promise<void> {
  await page.getByRole('tab', { name: title, exact: true }).click();
  const text = await page.locator('#step-snippets [role=tabpanel] pre').textContent();
  await writeFile(file, text ?? '');
}

describeInBrowser('the code that the trial of a resource offers', (browser) => {
  let portal: RunningPortal;
  let folder: string;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    folder = await makeFolder();
    portal = await openPortal();
    const context = await browser().newContext({ acceptDownloads: true, locale: 'zh-CN' });
    await signInAs(context, portal, 'developer');
    const page = await context.newPage();
    await openTrial(page, portal.url);
    const download = page.waitForEvent('download');
    await press(page, '下载私钥（PEM）');
    await (await download).saveAs(join(folder, 'key.pem'));
    await saveSnippet(page, 'curl', join(folder, 'ask.sh'));
    await saveSnippet(page, 'TypeScript SDK', join(folder, 'ask.mts'));
    await saveSnippet(page, 'Python', join(folder, 'ask.py'));
    await saveSnippet(page, 'Java 17', join(folder, 'Ask.java'));
    await context.close();
    await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'));
    await mkdir(join(folder, 'home'));
    env = { PATH: process.env.PATH, HOME: join(folder, 'home'), SHUQIAO_KEY: join(folder, 'key.pem') };
  }, 180_000);

  afterAll(async () => {
    await portal?.close();
    await removeFolder(folder);
  });

  const ask = async (command: string, args: readonly string[]) =>
    (await run(command, args, { cwd: folder, env })).stdout;

  test('runs with curl and is answered under the signature of the gateway', async () => {
    const [head = '', body = ''] = (await ask('bash', ['ask.sh'])).split('\r\n\r\n');

    expect(head).toContain('200 OK');
    expect(head).toMatch(/^shuqiao-response: /im);
    expect(JSON.parse(body).records).toHaveLength(1);
  });

  test('runs with the TypeScript SDK, which verifies the answer', async () => {
    const { outcome, records, log } = JSON.parse(await ask(process.execPath, ['--import', 'tsx', 'ask.mts']));

    expect(outcome).toBe('ok');
    expect(records).toHaveLength(1);
    expect(log.index).toBeGreaterThan(0);
  });

  describe.each([
    { language: 'Python', command: 'python3', probe: ['-c', 'import cryptography'], file: 'ask.py' },
    { language: 'Java', command: 'java', probe: ['--list-modules'], file: 'Ask.java' },
  ])('$language', ({ language, command, probe, file }) => {
    if (!isThere(command, probe)) {
      test(`NOT RUN: the code for ${language} (this machine lacks it)`, () => undefined);
      return;
    }
    test(`runs with ${language}, which verifies the answer`, async () => {
      expect(await ask(command, [file])).toContain('"records":[{');
    });
  });
});
