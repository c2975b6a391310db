import type { Client } from '@shuqiao/client/client';
import type { HeldReceipt } from '@shuqiao/client/held-receipt';
import type { PrivateJwk, PublicJwk } from '@shuqiao/protocol/keys/jwk';
import type { Cli } from '../cli.ts';
import type { ProvisionRates } from '../provision-rates.ts';
import type { Text } from '../text.ts';

export interface Party {
  readonly client: Client;
  readonly key: PrivateJwk;
  /** Person token of an officer of the department. */
  readonly token: string;
  /** Every verified answer so far. */
  readonly kept: HeldReceipt[];
}

/** The running gateway as the demo reaches it, and what the steps have found so far. */
export interface World {
  readonly cli: Cli;
  readonly baseUrl: string;
  readonly issuer: string;
  readonly gatewayKeys: readonly PublicJwk[];
  /** Of the authority, who sees the whole catalogue. */
  readonly bureauToken: string;
  readonly provider: Party;
  readonly requester: Party;
  readonly found: Found;
}

export interface Found {
  contract?: string;
  /** USCC of an enterprise that was delivered. */
  enterprise?: string;
  applicationId?: string;
  grantId?: string;
  rates?: ProvisionRates;
  evidence?: Evidence;
}

export interface Evidence {
  readonly size: number;
  /** base64 */
  readonly root: string;
  readonly verified: boolean;
}

export interface Step {
  readonly id: string;
  readonly title: Text;
  /** What came of it. @throws where it did not go as it should */
  run(world: World): Promise<StepResult>;
}

export interface StepResult {
  readonly detail: Text;
  /** More to look at, for a person. */
  readonly lines?: readonly string[];
}
