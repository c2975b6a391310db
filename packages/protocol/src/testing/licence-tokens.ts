import { createHash, randomBytes } from 'node:crypto';
import { splitClaims } from '@shuqiao/domain/licence/licence-claims';
import { sampleCardClaims, sampleFoodClaims } from '@shuqiao/domain/licence/testing/sample-licence';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import type { PrivateJwk } from '../keys/jwk.ts';
import { toPublicJwk } from '../keys/to-public-jwk.ts';
import { encodeBase64url } from '../licence/base64url.ts';
import type { JsonWebKey } from '../licence/crypto/crypto-port.ts';
import { createNodeSigner, nodeLicenceCrypto } from '../licence/crypto/node-crypto.ts';
import { issueLicenceToken } from '../licence/sd-jwt/issue-licence-token.ts';
import { presentLicence } from '../licence/sd-jwt/present-licence.ts';
import { readCompactJws } from '../licence/sd-jwt/read-compact-jws.ts';
import { encodeJson, signCompactJws } from '../licence/sd-jwt/sign-compact-jws.ts';
import { toVct } from '../licence/verify/vct.ts';
import {
  audience,
  cardType,
  foodType,
  licenceNowS,
  ourNonce,
  statusUri,
  testKeys,
  toIssuerId,
} from './licence-trust.ts';

type Members = Readonly<Record<string, unknown>>;

export const foodIndex = 7;
export const cardIndex = 11;
export const foodClaims = sampleFoodClaims({ ZZYXQJZRQ: '2028-07-31' });
export const cardClaims = { ...sampleCardClaims(), KZ_MY18: true };

/** A restaurant's licence: held by an organisation, no key binding demanded. Members of the payload may differ. */
export function issueFood(changes: Members = {}, key: PrivateJwk = testKeys.food): Promise<string> {
  return issue(foodType, foodClaims, foodIndex, changes, key);
}

/** A person's identity card, bound to the holder's key. */
export function issueCard(changes: Members = {}, key: PrivateJwk = testKeys.police): Promise<string> {
  return issue(cardType, cardClaims, cardIndex, changes, key, toPublicJwk(testKeys.holder));
}

async function issue(
  type: LicenceType,
  claims: Members,
  idx: number,
  changes: Members,
  key: PrivateJwk,
  holderKey?: JsonWebKey,
): Promise<string> {
  const { plain, disclosable } = splitClaims(type, claims);
  const head = {
    iss: toIssuerId(String(claims.ZZBFJGDM)),
    iat: licenceNowS - 3_600,
    exp: licenceNowS + 90 * 86_400,
    vct: toVct(type['x-licenceType'], type['x-version']),
    status: { status_list: { idx, uri: statusUri } },
  };
  const content = { plain: withChanges({ ...head, ...plain }, changes), disclosable };
  const bound = holderKey ? { ...content, holderKey } : content;
  const { token } = await issueLicenceToken(bound, createNodeSigner(key), nodeLicenceCrypto, randomBytes);
  return token;
}

/** The members given take the place of the old ones; undefined removes. */
export function withChanges(members: Members, changes: Members): Record<string, unknown> {
  const entries = Object.entries({ ...members, ...changes });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The token with another header or payload, signed again: what an issuer might sign, however wrong. */
export async function resign(
  token: string,
  {
    header = {},
    payload = {},
    key = testKeys.food,
  }: { header?: Members; payload?: Members; key?: PrivateJwk },
): Promise<string> {
  const [jwt = '', ...rest] = token.split('~');
  const read = readCompactJws(jwt);
  if ('code' in read) throw new Error('the token is malformed');
  const signed = await signCompactJws(
    withChanges(read.header, { kid: key.kid, ...header }),
    withChanges(read.payload, payload),
    createNodeSigner(key),
  );
  return [signed, ...rest].join('~');
}

/** A disclosure and its digest, with nothing checked. */
export function disclose(...claim: readonly unknown[]): { text: string; digest: string } {
  const text = encodeJson(['c2FsdC1mb3ItdGVzdHM', ...claim]);
  return { text, digest: createHash('sha256').update(text).digest('base64url') };
}

export interface Showing {
  /** Default all. */
  readonly show?: readonly string[];
  readonly nonce?: string;
  readonly aud?: unknown;
  readonly iat?: number;
  readonly key?: PrivateJwk;
}

/** The holder presents to us, now, with the nonce of this transaction. */
export async function presentBound(token: string, showing: Showing = {}): Promise<string> {
  const { show, nonce = ourNonce, aud = audience, iat = licenceNowS, key = testKeys.holder } = showing;
  const binding = {
    signer: createNodeSigner(key),
    // What a wallet may send wrongly cannot be typed rightly.
    audience: aud as string,
    nonce,
    iatSeconds: iat,
  };
  return presentLicence(token, { show: toShow(show), binding }, nodeLicenceCrypto);
}

export async function presentUnbound(token: string, show?: readonly string[]): Promise<string> {
  return presentLicence(token, { show: toShow(show) }, nodeLicenceCrypto);
}

function toShow(show: readonly string[] | undefined): (name: string) => boolean {
  return (name) => show === undefined || show.includes(name);
}

/** The key-binding JWT of a presentation with other members, signed by the holder again. */
export async function rebind(
  presented: string,
  {
    header = {},
    payload = {},
    key = testKeys.holder,
  }: { header?: Members; payload?: Members; key?: PrivateJwk },
): Promise<string> {
  const cut = presented.lastIndexOf('~') + 1;
  const read = readCompactJws(presented.slice(cut));
  if ('code' in read) throw new Error('no key binding');
  const signer = createNodeSigner(key);
  const jwt = await signCompactJws(
    withChanges(read.header, header),
    withChanges(read.payload, payload),
    signer,
  );
  return presented.slice(0, cut) + jwt;
}

/** The token with one character of this segment replaced by another of the same alphabet. */
export function tamper(token: string, at: number): string {
  const other = token.charAt(at) === 'A' ? 'B' : 'A';
  return token.slice(0, at) + other + token.slice(at + 1);
}

/** A signature that is well formed and wrong. */
export const noSignature = encodeBase64url(new Uint8Array(64).fill(1));
