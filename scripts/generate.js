import { join } from 'node:path';
import { generators } from './generators.js';
import { main, prepare, root, run } from './prepare.js';

await main(async () => {
  await prepare();
  for (const file of generators) await run(join(root, 'node_modules/.bin/tsx'), [join(root, file)]);
});
