import { connectService } from '@shuqiao/http/connect-service';
import { runService } from '@shuqiao/http/run-service';
import { portalConfigKeys, toSignInSettings } from './config.ts';
import { portalInfo, portalOperations } from './operations.ts';
import { startPortal } from './start.ts';

await runService(
  {
    name: 'portal',
    info: portalInfo,
    operations: portalOperations,
    keys: portalConfigKeys,
    async start(config, parts) {
      const { dataDir, issuer, catalogueUrl, exchangeUrl, provisionUrl, gatewayUrl, exchangePublicUrl } =
        config;
      const { telemetry } = parts;
      /** Without the service token: what is relayed is asked for the person. */
      const connect = (baseUrl: string) => connectService({ baseUrl }, { telemetry, timeoutMs: 10_000 });
      const portal = await startPortal({
        ...parts,
        ...toSignInSettings(config),
        dataDir,
        issuer,
        exchangeUrl: exchangePublicUrl,
        demo: null,
        catalogue: connect(catalogueUrl),
        exchange: connect(exchangeUrl),
        provision: connect(provisionUrl),
        gateway: gatewayUrl === undefined ? undefined : connect(gatewayUrl),
      });
      for (const { id, role, password } of portal.firstPasswords) {
        process.stderr.write(`一次性口令 one-time password: ${id} (${role}) ${password}\n`);
      }
      return portal;
    },
  },
  process.env,
);
