import { runService } from '@shuqiao/http/run-service';
import { exchangeConfigKeys } from './config.ts';
import { exchangeInfo, exchangeOperations } from './operations.ts';
import { startExchange } from './start.ts';

await runService(
  {
    name: 'exchange',
    info: exchangeInfo,
    operations: exchangeOperations,
    keys: exchangeConfigKeys,
    start: ({ dataDir, issuer, catalogueUrl, deliveryMaxBytes, trustForwardedFor }, parts) =>
      startExchange({
        ...parts,
        dataDir,
        issuer: issuer ?? parts.baseUrl,
        catalogue: parts.connect(catalogueUrl),
        limits: { deliveryMaxBytes },
        trustForwardedFor,
      }),
  },
  process.env,
);
