import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root, run } from './prepare.js';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Where playwright-core keeps the browser that it has downloaded, if it ever has. */
function ownBrowser() {
  const require = createRequire(join(root, 'services/gateway/package.json'));
  return require('playwright-core').chromium.executablePath();
}

/** Path of a Chromium on this machine: `SHUQIAO_BROWSER`, the usual places, or the one installed by playwright-core. */
export function findBrowser() {
  const named = process.env.SHUQIAO_BROWSER;
  if (named !== undefined) return existsSync(named) ? named : undefined;
  return [...PLACES, ownBrowser()].find((path) => existsSync(path));
}

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Chromium and Chinese fonts from the distribution for root on Debian; otherwise a download into the user's cache. */
export async function installBrowser() {
  const label = '安装浏览器 / installing a browser';
  if (!isRootOnDebian()) {
    const cli = join(root, 'node_modules/playwright-core/cli.js');
    await run(process.execPath, [cli, 'install', 'chromium'], { quiet: true, label });
    return;
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { quiet: true, label, env });
  const packages = ['chromium', 'fonts-noto-cjk'];
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    quiet: true,
    label,
    env,
  });
}
