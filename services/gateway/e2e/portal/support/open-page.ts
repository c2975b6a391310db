import type { BrowserContext, Page } from 'playwright-core';
import { settle } from './settle.ts';

/** A page of the portal in this language, loaded to its end. */
export async function openPage(
  context: BrowserContext,
  url: string,
  path: string,
  language: 'zh' | 'en',
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
  await settle(page);
  return page;
}
