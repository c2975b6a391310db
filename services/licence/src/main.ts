import { runService } from '@shuqiao/http/run-service';
import { licenceConfigKeys } from './config.ts';
import { licenceInfo, licenceOperations } from './operations.ts';
import { startLicence } from './start.ts';

await runService(
  {
    name: 'licence',
    info: licenceInfo,
    operations: licenceOperations,
    keys: licenceConfigKeys,
    start: ({ dataDir, issuer, catalogueUrl, exchangeUrl }, parts) =>
      startLicence({
        ...parts,
        dataDir,
        issuer,
        catalogue: parts.connect(catalogueUrl),
        exchange: parts.connect(exchangeUrl),
      }),
  },
  process.env,
);
