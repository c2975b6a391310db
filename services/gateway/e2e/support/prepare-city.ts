import type { TestProject } from 'vitest/node';
import { makeFolder, removeFolder, startEmbedded } from './embedded-gateway.ts';

export interface PortalAccount {
  readonly id: string;
  readonly role: string;
  readonly password: string;
}

/** The data directory of a gateway that has loaded its city and was stopped, and the passwords it printed. */
export interface PreparedCity {
  readonly dataDir: string;
  readonly accounts: readonly PortalAccount[];
}

declare module 'vitest' {
  interface ProvidedContext {
    preparedCity: PreparedCity;
  }
}

/** The city and its history are loaded once for the whole run; `copyCity` hands out copies of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await makeFolder();
  const { program } = await startEmbedded({ dataDir, env: { SHUQIAO_SEED_HISTORY: 'on' } });
  const code = await program.stop();
  if (code !== 0) throw new Error(`the prepared gateway ended with ${code}:\n${program.output()}`);
  const { accounts } = JSON.parse(program.stdout()).portal;
  project.provide('preparedCity', { dataDir, accounts });
  return () => removeFolder(dataDir);
}
