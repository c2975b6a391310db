import type { Grant } from '@shuqiao/client/client';
import { createCatalogueClient } from '@shuqiao/seeds/load-city/catalogue-client';
import { BUREAU, type CityTarget } from '@shuqiao/seeds/load-city/city-target';
import { openSystemClient } from '@shuqiao/seeds/load-city/push-delivery';
import { readSystems } from '@shuqiao/seeds/read-seeds';

export interface FirstCall {
  readonly system: string;
  readonly grant: string;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly body: { readonly TYSHXYDM: string };
}

export interface FirstAnswer {
  readonly records: readonly object[];
  /** Index of the evidence entry. */
  readonly logIndex: number | undefined;
}

/** 企业登记基本信息: anybody may see that it exists, and it asks for no open case. */
export const FIRST_RESOURCE = '102001/000001';

/** 市公安局印章治安管理系统 asks for an enterprise when a seal is engraved (scenario 6.1). */
const FIRST_SYSTEM = 'wh-gaj-yzxt';

/** A call that a seeded grant allows; undefined when the catalogue holds no such grant. */
export async function findFirstCall(target: CityTarget, exampleUscc: string): Promise<FirstCall | undefined> {
  const department = readSystems().find(({ id }) => id === FIRST_SYSTEM)?.department;
  const grants = await createCatalogueClient(target).list<Grant>('grants', BUREAU);
  const grant = grants.find(
    (each) => each.resource === FIRST_RESOURCE && each.department === department && each.state === 'active',
  );
  const [purpose] = grant?.purposes ?? [];
  const [legalBasis] = grant?.legalBases ?? [];
  if (!grant || purpose === undefined || legalBasis === undefined) return undefined;
  return { system: FIRST_SYSTEM, grant: grant.id, purpose, legalBasis, body: { TYSHXYDM: exampleUscc } };
}

/** Makes the call over HTTP, signed and verified like any other. */
export async function makeFirstCall(target: CityTarget, call: FirstCall): Promise<FirstAnswer> {
  const { system, ...asked } = call;
  const client = await openSystemClient(target, system);
  const { records, claims } = await client.query({ resource: FIRST_RESOURCE, ...asked });
  return { records, logIndex: claims.log?.index };
}
