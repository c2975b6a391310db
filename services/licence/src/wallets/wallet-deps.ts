import type { LicenceDeps } from '../deps.ts';
import type { WalletClient } from './wallet-client.ts';

export interface WalletDeps extends LicenceDeps {
  readonly walletClient: WalletClient;
}
