import type { PrivateJwk, PublicJwk } from '@shuqiao/protocol/keys/jwk';
import type { ContractDocument } from '@shuqiao/schemas/types/directory';

export type DataRecord = Readonly<Record<string, unknown>>;

/** What every contestant serves: one resource, one grant, the same keys, the same records. */
export interface ServedWorld {
  readonly issuer: string;
  readonly gatewayKey: PrivateJwk;
  readonly requester: { readonly id: string; readonly department: string; readonly key: PublicJwk };
  /** Department that owns the resource. */
  readonly provider: string;
  readonly contract: ContractDocument;
  readonly grant: WorldGrant;
  readonly dataAsOfMs: number;
  readonly records: readonly DataRecord[];
}

export interface WorldGrant {
  readonly id: string;
  readonly purposes: readonly string[];
  readonly legalBases: readonly string[];
  readonly items: readonly string[];
  readonly quotaPerDay: number;
}

/** What those who ask know besides. */
export interface World extends ServedWorld {
  readonly requesterKey: PrivateJwk;
}

/** `urn:shuqiao:contract:102001-000001@1.0.0` and the resource code as the path spells it. */
export function toQueryPath(contract: ContractDocument): string {
  return `/exchange/v1/resources/${contract['x-resource'].replace('/', '-')}/query`;
}

/** What the contestants are given: everything but the requester's private key. */
export function toServedWorld({ requesterKey: _, ...served }: World): ServedWorld {
  return served;
}
