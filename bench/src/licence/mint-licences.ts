import { randomBytes } from 'node:crypto';
import { splitClaims } from '@shuqiao/domain/licence/licence-claims';
import type { PrivateJwk } from '@shuqiao/protocol/keys/jwk';
import type { JsonWebKey } from '@shuqiao/protocol/licence/crypto/crypto-port';
import { createNodeSigner, nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { issueLicenceToken } from '@shuqiao/protocol/licence/sd-jwt/issue-licence-token';
import { presentLicence } from '@shuqiao/protocol/licence/sd-jwt/present-licence';
import { readCompactJws } from '@shuqiao/protocol/licence/sd-jwt/read-compact-jws';
import { toVct } from '@shuqiao/protocol/licence/verify/vct';
import { toDerSignature } from '@shuqiao/protocol/sqx/ecdsa-der';
import { cardClaims, foodClaims } from '@shuqiao/protocol/testing/licence-tokens';
import {
  audience,
  cardType,
  foodType,
  licenceNowS,
  statusUri,
  testKeys,
  toIssuerId,
} from '@shuqiao/protocol/testing/licence-trust';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { generateHolderKey } from './generate-holder-key.ts';
import type { PresentedLicence, SignedPart } from './presented-licence.ts';

export const LIST_ENTRIES = 2 ** 20;

interface Kind {
  readonly type: LicenceType;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly issuerKey: PrivateJwk;
  /** What a matter asks for; of a list each element is a disclosure too. */
  readonly want: readonly string[];
  readonly isBound: boolean;
}

/** Each shows eight disclosures. */
export const kinds = {
  food: {
    type: foodType,
    claims: foodClaims,
    issuerKey: testKeys.food,
    want: ['ZZBS', 'ZZBH', 'CZZT', 'CZZTDM', 'KZ_JYCS', 'KZ_JYXM'],
    isBound: false,
  },
  card: {
    type: cardType,
    claims: cardClaims,
    issuerKey: testKeys.police,
    want: ['ZZBS', 'ZZBH', 'CZZT', 'CZZTDM', 'KZ_XBDM', 'KZ_CSRQ', 'KZ_ZZ', 'KZ_MY18'],
    isBound: true,
  },
} satisfies Record<string, Kind>;

export type KindId = keyof typeof kinds;

let minted = 0;

/** Licences that differ in salts, signature, place in the list and holder's key. */
export async function mintLicences(id: KindId, count: number): Promise<PresentedLicence[]> {
  const licences: PresentedLicence[] = [];
  for (let i = 0; i < count; i++) licences.push(await mintLicence(kinds[id]));
  return licences;
}

async function mintLicence(kind: Kind): Promise<PresentedLicence> {
  const holderKey = kind.isBound ? generateHolderKey() : undefined;
  const token = await issue(kind, holderKey?.jwk);
  const binding = holderKey && {
    signer: createNodeSigner(holderKey.signing),
    audience,
    nonce: `bench-nonce-${minted}`,
    iatSeconds: licenceNowS,
  };
  const presenting = { show: (name: string) => kind.want.includes(name), ...(binding && { binding }) };
  const text = await presentLicence(token, presenting, nodeLicenceCrypto);
  return toPresented(text, holderKey?.jwk);
}

async function issue(kind: Kind, holderKey: JsonWebKey | undefined): Promise<string> {
  const { type, claims, issuerKey } = kind;
  minted++;
  const { plain, disclosable } = splitClaims(type, claims);
  const head = {
    iss: toIssuerId(String(claims.ZZBFJGDM)),
    iat: licenceNowS - 3_600,
    exp: licenceNowS + 90 * 86_400,
    vct: toVct(type['x-licenceType'], type['x-version']),
    status: { status_list: { idx: toIndex(minted), uri: statusUri } },
  };
  const content = { plain: { ...head, ...plain }, disclosable, ...(holderKey && { holderKey }) };
  const { token } = await issueLicenceToken(
    content,
    createNodeSigner(issuerKey),
    nodeLicenceCrypto,
    randomBytes,
  );
  return token;
}

function toPresented(text: string, jwk: JsonWebKey | undefined): PresentedLicence {
  const parts = text.split('~');
  const issuer = toSignedPart(parts[0] ?? '');
  return jwk ? { text, issuer, holder: { ...toSignedPart(parts.at(-1) ?? ''), jwk } } : { text, issuer };
}

/** Even, and far from that of the licence before. */
function toIndex(count: number): number {
  return 2 * ((count * 514_229) % (LIST_ENTRIES / 2));
}

function toSignedPart(jws: string): SignedPart {
  const read = readCompactJws(jws);
  if ('code' in read) throw new Error(`what was minted is ${read.code}`);
  return { bytes: Uint8Array.from(read.signed), der: toDerSignature(read.signature) };
}
