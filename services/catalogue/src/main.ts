import { runService } from '@shuqiao/http/run-service';
import { catalogueConfigKeys } from './config.ts';
import { catalogueInfo, catalogueOperations } from './operations.ts';
import { startCatalogue } from './start.ts';

await runService(
  {
    name: 'catalogue',
    info: catalogueInfo,
    operations: catalogueOperations,
    keys: catalogueConfigKeys,
    start: ({ dataDir, issuer }, parts) =>
      startCatalogue({ ...parts, dataDir, issuer: issuer ?? parts.baseUrl }),
  },
  process.env,
);
