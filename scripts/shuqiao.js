import { main, prepare } from './prepare.js';

await main(async () => {
  await prepare();
  await import('../packages/cli/bin/shuqiao.js');
});
