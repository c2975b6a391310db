import { join } from 'node:path';
import { main, prepare, root, run } from './prepare.js';

await main(async () => {
  await prepare();
  await run(join(root, 'node_modules/.bin/vitest'), ['run', ...process.argv.slice(2)]);
});
