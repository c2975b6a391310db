import type { JsonObject } from '../../sqx/strict-json-text.ts';
import { encodeBase64url } from '../base64url.ts';
import type { Awaitable, HashName } from '../crypto/crypto-port.ts';
import { whenReady } from '../crypto/when-ready.ts';
import type { LicenceWorld } from './licence-ask.ts';

/** W3C Subresource Integrity §3.5: the whole digest in padded base64, of 32, 48 or 64 bytes. */
const shape =
  /^(?:(sha256)-([A-Za-z0-9+/]{43}=)|(sha384)-([A-Za-z0-9+/]{64})|(sha512)-([A-Za-z0-9+/]{86}==))$/;
const hashes: ReadonlyMap<string, HashName> = new Map([
  ['sha256', 'sha-256'],
  ['sha384', 'sha-384'],
  ['sha512', 'sha-512'],
]);

/**
 * LIC-T15: whether `vct#integrity`, where present, is an integrity value, and fits the type metadata where any is
 * in use. Ours come with the trust document, so most worlds use none and the form is all that can be wrong.
 */
export function isMetadataIntact(
  { vct, 'vct#integrity': integrity }: JsonObject,
  { crypto, typeMetadata }: Pick<LicenceWorld, 'crypto' | 'typeMetadata'>,
): Awaitable<boolean> {
  if (integrity === undefined) return true;
  const value = readIntegrity(integrity);
  if (!value || !typeMetadata) return value !== undefined;
  return whenReady(typeMetadata(String(vct)), (bytes) => {
    if (!bytes) return true;
    return whenReady(crypto.digest(value.hash, bytes), (digest) => encodeBase64url(digest) === value.digest);
  });
}

/** `digest` in the spelling that our encoder has. */
function readIntegrity(text: unknown): { hash: HashName; digest: string } | undefined {
  const [, ...parts] = (typeof text === 'string' && shape.exec(text)) || [];
  const [name = '', base64 = ''] = parts.filter((part) => part !== undefined);
  const hash = hashes.get(name);
  const digest = base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return hash && { hash, digest };
}
