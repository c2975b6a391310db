import { startCatalogue } from '@shuqiao/catalogue/start';
import { silentLog, createLog } from '@shuqiao/http/log';
import { silentTelemetry } from '@shuqiao/http/telemetry';
import { serve } from '@shuqiao/http/serve';
import { toCityTarget } from './src/city-target.ts';
import { createCatalogueClient } from '@shuqiao/seeds/load-city/catalogue-client';
import { loadBaseline } from '@shuqiao/seeds/load-city/load-baseline';
import { loadSystems } from '@shuqiao/seeds/load-city/load-systems';
import { loadChannels } from '@shuqiao/seeds/load-city/load-channels';
import { loadApplications } from '@shuqiao/seeds/load-city/load-applications';
import { printProgress } from './src/print-progress.ts';
const url = 'http://127.0.0.1:8799';
const dataDir = process.argv[2] ?? '/tmp/gwtry/d1';
const databaseUrl = process.argv[3];
const log = createLog('info', process.stderr);
const cat = await startCatalogue({ dataDir, databaseUrl, issuer: url, clock: Date.now, log, telemetry: silentTelemetry });
const server = await serve({ app: cat.app, host: '127.0.0.1', port: 8799, log: silentLog });
const target = await toCityTarget({ dataDir, issuer: url, catalogueUrl: url, exchangeUrl: url, clock: Date.now });
const client = createCatalogueClient(target);
const p = printProgress(console.log, Date.now);
const t = Date.now();
for (const step of [() => loadBaseline(client, p), () => loadSystems(client, target, p), () => loadChannels(client, p), () => loadApplications(client, p)]) {
  await step(); console.log(Date.now() - t, 'ms');
}
await server.stop(); await cat.close(); process.exit(0);
