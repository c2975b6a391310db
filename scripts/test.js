import { join } from 'node:path';
import { findBrowser, installBrowser } from './browser.js';
import { main, prepare, root, run } from './prepare.js';

const say = (line) => process.stderr.write(`${line}\n`);

/** The browser tests say themselves that they did not run; here the reason is told. */
async function prepareBrowser() {
  if (findBrowser()) return;
  if (process.env.SHUQIAO_BROWSER === '') {
    say('SHUQIAO_BROWSER 为空：不运行浏览器测试 / SHUQIAO_BROWSER is empty: browser tests are not run');
    return;
  }
  say('没有找到 Chromium，正在安装… / No Chromium found, installing one…');
  await installBrowser().catch((error) => {
    say(
      '浏览器无法安装，浏览器测试不运行。请自行安装 Chromium 与中文字体，或用 SHUQIAO_BROWSER 指明路径。\n' +
        'No browser could be installed, so the browser tests do not run. Install Chromium and a Chinese font, or ' +
        `name its path in SHUQIAO_BROWSER.\n${error.message}`,
    );
  });
}

await main(async () => {
  await prepare();
  await prepareBrowser();
  const browser = findBrowser();
  await run(join(root, 'node_modules/.bin/vitest'), ['run', ...process.argv.slice(2)], {
    env: browser === undefined ? {} : { SHUQIAO_BROWSER: browser },
  });
});
