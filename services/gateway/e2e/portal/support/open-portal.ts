import { copyCity } from '../../support/copy-city.ts';
import {
  type EmbeddedGateway,
  type EmbeddedOptions,
  makeFolder,
  removeFolder,
  startEmbedded,
} from '../../support/embedded-gateway.ts';
import type { PortalAccount } from '../../support/prepare-city.ts';

export interface RunningPortal {
  readonly url: string;
  readonly gateway: EmbeddedGateway;
  readonly accounts: readonly PortalAccount[];
  close(): Promise<void>;
}

interface ReadyLine {
  readonly portal: { readonly url: string; readonly accounts?: readonly PortalAccount[] };
}

async function open(options: EmbeddedOptions, prepared: readonly PortalAccount[]): Promise<RunningPortal> {
  const gateway = await startEmbedded(options);
  const { portal }: ReadyLine = JSON.parse(gateway.program.stdout());
  return {
    url: portal.url.replace(/\/$/, ''),
    gateway,
    accounts: portal.accounts ?? prepared,
    async close() {
      await gateway.program.stop();
      await removeFolder(options.dataDir);
    },
  };
}

/** The gateway as `npm start` runs it the first time, on a small city, with the first passwords that it printed. */
export async function openNewPortal(env: Readonly<Record<string, string>>): Promise<RunningPortal> {
  return open({ dataDir: await makeFolder(), env }, []);
}

/** The gateway as `npm start` runs it again, on a copy of the city of this test run: nobody has used its passwords. */
export async function openPortal(options: Omit<EmbeddedOptions, 'dataDir'> = {}): Promise<RunningPortal> {
  const { dataDir, accounts } = await copyCity();
  return open({ ...options, dataDir }, accounts);
}
