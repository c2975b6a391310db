import type { BrowserContext, Page } from 'playwright-core';

export interface Watched {
  /** What must stay empty on every page: console errors, page errors, refused styles and scripts, outside requests. */
  readonly faults: string[];
}

const isExpected = (text: string): boolean => /status of (401|403|404|409|422|429|503)/.test(text);

/** Collects all that a page does wrong without anybody seeing it. */
export function watchPage(page: Page): Watched {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' || isExpected(message.text())) return;
    faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') faults.push(`request: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { faults };
}

/** Sum of unexpected layout shifts (CLS) from the first paint on; read it by `readShift`. */
export async function recordShifts(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.assign(window, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        };
        if (!hadRecentInput) Object.assign(window, { shifts: Reflect.get(window, 'shifts') + value });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

export const readShift = (page: Page): Promise<number> => page.evaluate(() => Reflect.get(window, 'shifts'));
