import { join } from 'node:path';
import { main, prepare, root, run } from './prepare.js';

// Pictures of the main pages for the READMEs and the guide: a start of the demo city, then one page after the other.
await main(async () => {
  await prepare();
  await run(join(root, 'node_modules/.bin/tsx'), [
    join(root, 'services/gateway/e2e/portal/take-screenshots.ts'),
  ]);
});
