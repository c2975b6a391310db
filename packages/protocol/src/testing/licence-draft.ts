import { createHash } from 'node:crypto';
import { generateKey } from '../keys/generate-key.ts';
import type { PrivateJwk } from '../keys/jwk.ts';
import { createNodeSigner } from '../licence/crypto/node-crypto.ts';

export type Members = Record<string, unknown>;

/** A presentation in its parts, for tests that change one of them before it is signed and joined. */
export interface LicenceDraft {
  header: Members;
  payload: Members;
  /** What the payload is spelled as; absent = JSON of it. */
  payloadText?: string;
  disclosures: string[];
  /** Key-binding JWT; its `sd_hash` is filled in unless it stands there. */
  binding?: { header: Members; payload: Members };
  /** Last change to what the key-binding JWT covers, and to the whole. */
  damage?: (sdJwt: string) => string;
  damageAll?: (presented: string) => string;
}

export const draftKeys = { issuer: generateKey('ES256'), holder: generateKey('ES256') };
export const draftNonce = 'n-0S6_WzA2MjQ5NTQ3';

const nodeNames: Readonly<Record<string, string>> = {
  'sha-384': 'sha384',
  'sha-512': 'sha512',
  md5: 'md5',
  'sha-1': 'sha1',
  'sha3-256': 'sha3-256',
};

/** The reference for digests: node's own hash over the text, base64url by node. */
export function digestOf(text: string, name: unknown = 'sha-256'): string {
  const nodeName = nodeNames[String(name)] ?? 'sha256';
  return createHash(nodeName).update(text, 'latin1').digest('base64url');
}

/** Text of a disclosure with these elements, whatever they are. */
export function toDisclosureText(...elements: readonly unknown[]): string {
  return toSegment(JSON.stringify(elements));
}

export function toSegment(text: string): string {
  return Buffer.from(text).toString('base64url');
}

export function buildPresentation(draft: LicenceDraft): string {
  const payloadText = draft.payloadText ?? JSON.stringify(draft.payload);
  const jwt = signText(draft.header, payloadText, draftKeys.issuer);
  const joined = [jwt, ...draft.disclosures, ''].join('~');
  const sdJwt = draft.damage ? draft.damage(joined) : joined;
  const presented = sdJwt + buildBinding(draft, sdJwt);
  return draft.damageAll ? draft.damageAll(presented) : presented;
}

function buildBinding({ binding, payload }: LicenceDraft, sdJwt: string): string {
  if (!binding) return '';
  const claims = { sd_hash: digestOf(sdJwt, payload._sd_alg), ...binding.payload };
  return signText(binding.header, JSON.stringify(claims), draftKeys.holder);
}

function signText(header: Members, payloadText: string, key: PrivateJwk): string {
  const input = `${toSegment(JSON.stringify(header))}.${toSegment(payloadText)}`;
  const signature = createNodeSigner(key).sign(Buffer.from(input));
  if (signature instanceof Promise) throw new Error('a signer of node:crypto answers at once');
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
}
