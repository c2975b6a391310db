import { randomBytes } from 'node:crypto';
import { splitClaims } from '@shuqiao/domain/licence/licence-claims';
import type { CopyClaims } from '@shuqiao/domain/licence/make-copy';
import { nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { issueLicenceToken } from '@shuqiao/protocol/licence/sd-jwt/issue-licence-token';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import type { Licence } from '@shuqiao/storage/licence/licence';
import type { LicenceDeps } from '../deps.ts';
import type { PlacedStatus } from '../issue/place-status.ts';
import { toStatusListUri } from '../status/status-list-uri.ts';
import { toIssuerId } from '../trust/compose-trust.ts';

/** What its live register is asked by, whatever the matter needs (LIC-C6). */
const IDENTIFYING = ['ZZBS', 'CZZTDM'];

export interface CopyContent {
  readonly licence: Licence;
  readonly type: LicenceType;
  readonly items: readonly string[];
  readonly claims: CopyClaims;
  readonly status: PlacedStatus;
  readonly iatSeconds: number;
}

/** LIC-C1: a credential of its own, with only the items of the matter in it. */
export async function signCopy(
  { issuer, signerOf }: Pick<LicenceDeps, 'issuer' | 'signerOf'>,
  { claims, iatSeconds, items, licence, status, type }: CopyContent,
): Promise<string> {
  const { disclosable, plain } = splitClaims(type, licence.claims);
  const names = new Set([...items, ...IDENTIFYING]);
  const kept = Object.entries(disclosable).filter(([name]) => names.has(name));
  const uri = toStatusListUri(issuer, status.statusList);
  const head = {
    iss: toIssuerId(issuer, licence.issuer),
    iat: iatSeconds,
    status: { status_list: { idx: status.statusIndex, uri } },
  };
  const content = { plain: { ...plain, ...head, ...claims }, disclosable: Object.fromEntries(kept) };
  const signer = await signerOf(licence.issuer);
  const { token } = await issueLicenceToken(content, signer, nodeLicenceCrypto, (count) =>
    randomBytes(count),
  );
  return token;
}
