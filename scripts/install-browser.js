import { findBrowser, installBrowser } from './browser.js';
import { main, prepare } from './prepare.js';

await main(async () => {
  await prepare();
  if (!findBrowser()) await installBrowser();
  console.log(findBrowser() ?? '没有浏览器 / no browser');
  if (!findBrowser()) process.exitCode = 1;
});
