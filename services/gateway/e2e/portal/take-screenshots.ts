import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { repository } from '../support/run-program.ts';
import { openBrowser } from './support/browser-tests.ts';
import { openPage } from './support/open-page.ts';
import { openNewPortal, type RunningPortal } from './support/open-portal.ts';
import { signInAs } from './support/sign-in.ts';

interface Picture {
  readonly file: string;
  readonly path: string;
  readonly role?: string;
  readonly language?: 'zh' | 'en';
  readonly dark?: boolean;
  /** Buttons to press before the picture is taken. */
  readonly press?: readonly string[];
  /** What the picture begins with, where that is not the top of the page. */
  readonly from?: string;
}

const DEPARTMENT = '11371000MBT000062U';

const pictures: readonly Picture[] = [
  { file: 'overview.zh', path: '/' },
  { file: 'overview.en', path: '/', language: 'en' },
  { file: 'department.zh', path: `/departments/${DEPARTMENT}` },
  {
    file: 'compare.zh',
    path: `/compare?departments=${[DEPARTMENT, '11371000MBT000070N', '11371000MBT000273B'].join()}`,
  },
  { file: 'evidence.zh', path: '/evidence/1', role: 'auditor' },
  { file: 'catalogue.zh', path: '/resources?q=qydj' },
  { file: 'catalogue.en', path: '/resources', language: 'en' },
  { file: 'resource.zh', path: '/resources/102001-000001' },
  {
    file: 'try.zh',
    path: '/resources/102001-000001/try',
    role: 'developer',
    press: ['生成密钥对', '登记沙箱系统', '签名', '发送'],
    from: '#step-verify',
  },
  { file: 'accounts.zh', path: '/accounts', role: 'administrator' },
  { file: 'operations.zh', path: '/operations', role: 'operator' },
];

const folder = join(repository, 'docs/images');

async function take(browser: Browser, portal: RunningPortal, picture: Picture): Promise<void> {
  const { file, path, role, language = 'zh', dark = false, press = [], from } = picture;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    colorScheme: dark ? 'dark' : 'light',
  });
  if (role) await signInAs(context, portal, role);
  const page = await openPage(context, portal.url, path, language);
  for (const name of press) await page.getByRole('button', { name, exact: true }).first().click();
  await page.waitForLoadState('networkidle');
  if (from) await page.locator(from).evaluate((element) => element.scrollIntoView());
  await page.screenshot({ path: join(folder, `${file}.png`) });
  await context.close();
  process.stdout.write(`docs/images/${file}.png\n`);
}

const portal = await openNewPortal({ SHUQIAO_SEED_HISTORY: 'on', SHUQIAO_SEED_SCALE: '0.05' });
const browser = await openBrowser();
try {
  await mkdir(folder, { recursive: true });
  for (const picture of pictures) await take(browser, portal, picture);
} finally {
  await browser.close();
  await portal.close();
}
