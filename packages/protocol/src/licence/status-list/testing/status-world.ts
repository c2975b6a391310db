import { deflateSync } from 'node:zlib';
import { generateKey } from '../../../keys/generate-key.ts';
import type { PrivateJwk } from '../../../keys/jwk.ts';
import { toPublicJwk } from '../../../keys/to-public-jwk.ts';
import { encodeBase64url } from '../../base64url.ts';
import { createNodeSigner, nodeLicenceCrypto } from '../../crypto/node-crypto.ts';
import { issueStatusListToken, type StatusListContent } from '../issue-status-list-token.ts';
import { packStatuses } from '../pack-statuses.ts';
import { readStatusListToken, type StatusTokenAsk } from '../read-status-list-token.ts';
import type { TrustedKey, TrustedKeySet } from '../trusted-key-set.ts';

export const worldNowSeconds = 1_790_000_000;
export const worldNowMs = worldNowSeconds * 1_000;
export const worldUri = 'https://lists.example/licence/v1/status-lists/7';
export const worldSignerId = 'https://lists.example';

export const worldKey = generateKey('ES256');
export const strangerKey = generateKey('ES256');
const signer = createNodeSigner(worldKey);

export function toTrustedKey(key: PrivateJwk, changes: Partial<TrustedKey> = {}): TrustedKey {
  const { kid, alg, ...jwk } = toPublicJwk(key);
  return { kid, alg, jwk, notBefore: '2015-01-01T00:00:00Z', notAfter: null, revokedAt: null, ...changes };
}

export const worldSigners: readonly TrustedKeySet[] = [{ id: worldSignerId, keys: [toTrustedKey(worldKey)] }];

export const worldList: StatusListContent = {
  uri: worldUri,
  iss: worldSignerId,
  iatSeconds: worldNowSeconds - 100,
  expSeconds: worldNowSeconds + 86_400,
  ttlSeconds: 3_600,
  bits: 2,
  bytes: packStatuses([0, 1, 2, 3], 2),
};

export function issueList(changes: Partial<StatusListContent> = {}, by = signer): string {
  const token = issueStatusListToken({ ...worldList, ...changes }, by, deflateSync);
  if (token instanceof Promise) throw new Error('node signs at once');
  return token;
}

const toSegment = (value: unknown) => encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));

/** A token no issuer of ours would make: the members given take the place of the usual ones, undefined removes. */
export function forgeList(changes: {
  header?: object;
  payload?: object;
  text?: string;
  lst?: Uint8Array;
}): string {
  const lst = changes.lst ?? deflateSync(worldList.bytes);
  const header = { alg: 'ES256', typ: 'statuslist+jwt', kid: worldKey.kid, ...changes.header };
  const payload = {
    iss: worldSignerId,
    sub: worldUri,
    iat: worldList.iatSeconds,
    exp: worldList.expSeconds,
    ttl: 3_600,
    status_list: { bits: 2, lst: encodeBase64url(lst) },
    ...changes.payload,
  };
  const text = changes.text ?? JSON.stringify(payload);
  const input = `${toSegment(header)}.${encodeBase64url(new TextEncoder().encode(text))}`;
  const signature = signer.sign(new TextEncoder().encode(input));
  if (signature instanceof Promise) throw new Error('node signs at once');
  return `${input}.${encodeBase64url(signature)}`;
}

export function readList(text: string, changes: Partial<StatusTokenAsk> = {}) {
  const ask = {
    uri: worldUri,
    signers: worldSigners,
    crypto: nodeLicenceCrypto,
    nowMs: worldNowMs,
    ...changes,
  };
  return readStatusListToken(text, ask);
}
