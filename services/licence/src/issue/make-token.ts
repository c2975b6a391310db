import { randomBytes } from 'node:crypto';
import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { toExpSeconds } from '@shuqiao/domain/licence/check-validity';
import { isPlainClaim, splitClaims } from '@shuqiao/domain/licence/licence-claims';
import { toPredicates } from '@shuqiao/domain/licence/to-predicates';
import { Problem } from '@shuqiao/http/problem';
import { admitHolderKey } from '@shuqiao/protocol/licence/crypto/admit-holder-key';
import type { JsonWebKey } from '@shuqiao/protocol/licence/crypto/crypto-port';
import { nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { issueLicenceToken } from '@shuqiao/protocol/licence/sd-jwt/issue-licence-token';
import { toVct } from '@shuqiao/protocol/licence/verify/vct';
import type { LicenceTokenRequest } from '@shuqiao/schemas/types/licence-token';
import type { LicenceTokenAnswer } from '@shuqiao/schemas/types/licence-token-answer';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { findLicence, findLicenceVersions, type Licence } from '@shuqiao/storage/licence/licence';
import type { Hono } from 'hono';
import type { LicenceDeps } from '../deps.ts';
import type { Acting } from '../gate/acting.ts';
import { departmentOperation, type GateDeps } from '../gate/department-operation.ts';
import type { LicenceEnv } from '../licence-env.ts';
import { toStatusListUri } from '../status/status-list-uri.ts';
import { toIssuerId } from '../trust/compose-trust.ts';
import { readIssuingFacts, requireAuthority, requireStanding } from './issuing-facts.ts';

export type TokenDeps = Pick<LicenceDeps, 'store' | 'issuer' | 'clock' | 'directory' | 'trust' | 'signerOf'>;

/** The SD-JWT of a living licence version, signed for the department that answers for it today. */
export async function makeToken(
  deps: TokenDeps,
  { department }: Acting,
  { identifier, holderKey }: LicenceTokenRequest,
): Promise<LicenceTokenAnswer> {
  const { store, directory, clock, trust } = deps;
  const facts = await readIssuingFacts(store.read, directory, department, clock());
  const licence = await findLicence(store.read, identifier);
  if (!licence) throw new Problem('not_found');
  requireStanding(facts, licence.issuer);
  const type = trust.current().index.findType(licence.type);
  if (!type) throw new Problem('licence_type_unknown');
  // Verifiers ask for the authority at `iat` (LIC-A2).
  const ask = { department, type: licence.type, area: licence.area, onDate: facts.today };
  requireAuthority(facts, ask);
  const iatSeconds = Math.floor(facts.nowMs / 1000);
  const expSeconds = toExpSeconds(iatSeconds, licence.validTo);
  await requireLiving(deps, licence, expSeconds > iatSeconds);
  const key = await admitKey(type, holderKey);
  return {
    token: await sign(deps, department, type, licence, { iatSeconds, expSeconds, key }),
    expiresAt: new Date(expSeconds * 1000).toISOString(),
  };
}

export function makeTokenRoute(app: Hono<LicenceEnv>, deps: TokenDeps & GateDeps): void {
  const operation = {
    path: '/licence/v1/licences/token',
    schema: 'licence-token',
    roles: ['issuer'],
  } as const;
  departmentOperation<LicenceTokenRequest>(app, operation, deps, async (acting, body) => ({
    status: 201,
    body: await makeToken(deps, acting, body),
  }));
}

async function requireLiving(
  { store }: TokenDeps,
  { base, versionNo, state }: Licence,
  lasts: boolean,
): Promise<void> {
  const [newest] = await findLicenceVersions(store.read, base);
  if (state === '01' && lasts && newest?.versionNo === versionNo) return;
  throw new Problem('licence_not_living', { state });
}

async function admitKey(
  type: LicenceType,
  given: LicenceTokenRequest['holderKey'],
): Promise<JsonWebKey | undefined> {
  if (given === undefined) {
    if (type['x-keyBinding'] === 'required') throw new Problem('holder_key_required');
    return undefined;
  }
  const admission = await admitHolderKey({ jwk: given }, nodeLicenceCrypto);
  if ('key' in admission) return admission.key.jwk;
  const { code, ...extensions } = admission.refusal;
  throw new Problem(code, extensions);
}

interface Signing {
  readonly iatSeconds: number;
  readonly expSeconds: number;
  readonly key: JsonWebKey | undefined;
}

async function sign(
  { issuer, signerOf }: TokenDeps,
  department: string,
  type: LicenceType,
  { claims, statusList, statusIndex }: Licence,
  { iatSeconds, expSeconds, key }: Signing,
): Promise<string> {
  const predicates = toPredicates(type, claims, toLegalDate(iatSeconds * 1000));
  const { plain, disclosable } = splitClaims(type, { ...claims, ...predicates });
  const content = {
    plain: {
      iss: toIssuerId(issuer, department),
      iat: iatSeconds,
      exp: expSeconds,
      vct: toVct(type['x-licenceType'], type['x-version']),
      status: { status_list: { idx: statusIndex, uri: toStatusListUri(issuer, statusList) } },
      ...plain,
    },
    disclosable,
    decoys: countDisclosable(type) - Object.keys(disclosable).length,
    ...(key && { holderKey: key }),
  };
  const { token } = await issueLicenceToken(content, await signerOf(department), nodeLicenceCrypto, (count) =>
    randomBytes(count),
  );
  return token;
}

/** LIC-P9: as many digests as the type has items, and one for the file, whatever this holder has of them. */
function countDisclosable({ properties }: LicenceType): number {
  const names = new Set([...Object.keys(properties), 'sq_file']);
  return [...names].filter((name) => !isPlainClaim(name)).length;
}
