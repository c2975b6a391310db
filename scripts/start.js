import { main, prepare } from './prepare.js';

await main(async () => {
  await prepare();
  await import('../services/gateway/dist/main.js');
});
