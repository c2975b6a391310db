import {
  type EmbeddedGateway,
  makeFolder,
  removeFolder,
  startEmbedded,
} from '../../support/embedded-gateway.ts';

export interface PortalAccount {
  readonly id: string;
  readonly role: string;
  readonly password: string;
}

export interface RunningPortal {
  readonly url: string;
  readonly gateway: EmbeddedGateway;
  readonly accounts: readonly PortalAccount[];
  close(): Promise<void>;
}

interface ReadyLine {
  readonly portal: { readonly url: string; readonly accounts: readonly PortalAccount[] };
}

/** The gateway as `npm start` runs it, on a small city, with the first passwords that it printed. */
export async function openPortal(
  env: Readonly<Record<string, string>> = {},
  port?: number,
): Promise<RunningPortal> {
  const dataDir = await makeFolder();
  const gateway = await startEmbedded({
    dataDir,
    env: { SHUQIAO_SEED_HISTORY: 'off', ...env },
    ...(port === undefined ? {} : { port }),
  });
  const { portal }: ReadyLine = JSON.parse(gateway.program.stdout());
  return {
    url: portal.url.replace(/\/$/, ''),
    gateway,
    accounts: portal.accounts,
    async close() {
      await gateway.program.stop();
      await removeFolder(dataDir);
    },
  };
}
