import { runService } from '@shuqiao/http/run-service';
import { provisionConfigKeys } from './config.ts';
import { provisionInfo, provisionOperations } from './operations.ts';
import { startProvision } from './start.ts';

await runService(
  {
    name: 'provision',
    info: provisionInfo,
    operations: provisionOperations,
    keys: provisionConfigKeys,
    start: ({ dataDir, issuer, catalogueUrl, exchangeUrl }, parts) =>
      startProvision({
        ...parts,
        dataDir,
        issuer,
        catalogue: parts.connect(catalogueUrl),
        exchange: parts.connect(exchangeUrl),
      }),
  },
  process.env,
);
