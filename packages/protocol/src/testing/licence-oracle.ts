import { SDJwtInstance } from '@sd-jwt/core';
import { toPublicJwk } from '../keys/to-public-jwk.ts';
import type { JsonWebKey } from '../licence/crypto/crypto-port.ts';
import { nodeLicenceCrypto } from '../licence/crypto/node-crypto.ts';
import { sdHash } from '../licence/sd-jwt/digest-text.ts';
import { findHashName } from '../licence/sd-jwt/hash-name.ts';
import { type Presentation, readPresentation } from '../licence/sd-jwt/read-presentation.ts';
import { reconstruct } from '../licence/sd-jwt/reconstruct.ts';
import { isJsonObject } from '../sqx/strict-json-text.ts';
import { digestOf, draftKeys, draftNonce } from './licence-draft.ts';

/** Claims where the presentation is accepted, and why not where it is refused. */
export type Opinion = { readonly claims: unknown } | { readonly refused: string };

const issuerKey = toPublicJwk(draftKeys.issuer);

/** LIC-L1: what @sd-jwt/core makes of a draft. For tests alone (LIC-L3). */
export async function askOracle(presented: string, bound: boolean): Promise<Opinion> {
  const oracle = new SDJwtInstance({
    hasher: (data: string | ArrayBuffer, name: string) =>
      Buffer.from(
        digestOf(typeof data === 'string' ? data : Buffer.from(data).toString('latin1'), name),
        'base64url',
      ),
    verifier: (data: string, signature: string) => verifyText(issuerKey, data, signature),
    kbVerifier: (data: string, signature: string, payload: { cnf?: { jwk: JsonWebKey } }) =>
      payload.cnf !== undefined && verifyText(payload.cnf.jwk, data, signature),
  });
  try {
    const options = bound ? { keyBindingNonce: draftNonce } : {};
    return { claims: (await oracle.verify(presented, options)).payload };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

/** Our structure, disclosures, digests and binding of the presentation, without the rules of the profile. */
export async function askOurselves(presented: string, bound: boolean): Promise<Opinion> {
  const read = readPresentation(presented);
  if ('code' in read) return { refused: `${read.code}: ${read.reason}` };
  const { issuerJwt, disclosures } = read;
  const { signed, signature, payload } = issuerJwt;
  if (!nodeLicenceCrypto.verify('ES256', issuerKey, signed, signature)) return { refused: 'signature' };
  const reconstruction = await reconstruct(payload, disclosures, nodeLicenceCrypto);
  if ('code' in reconstruction) return { refused: reconstruction.code };
  const { claims } = reconstruction;
  const refused = bound ? await findBindingFlaw(read, claims.cnf) : undefined;
  return refused === undefined ? { claims } : { refused };
}

async function findBindingFlaw({ keyBinding, sdHashInput, issuerJwt }: Presentation, cnf: unknown) {
  const hash = findHashName(issuerJwt.payload);
  if (!keyBinding) return 'key_binding_missing';
  if (keyBinding.header.typ !== 'kb+jwt') return 'kb_typ';
  if (keyBinding.payload.nonce !== draftNonce) return 'kb_nonce';
  if (!Number.isSafeInteger(keyBinding.payload.iat)) return 'kb_iat';
  if (typeof keyBinding.payload.aud !== 'string') return 'kb_aud';
  const jwk = isJsonObject(cnf) && isJsonObject(cnf.jwk) ? cnf.jwk : {};
  const holds = nodeLicenceCrypto.verify('ES256', jwk, keyBinding.signed, keyBinding.signature);
  if (!holds) return 'kb_signature';
  const expected = hash && (await sdHash(sdHashInput, hash, nodeLicenceCrypto));
  return keyBinding.payload.sd_hash === expected ? undefined : 'kb_sd_hash';
}

function verifyText(jwk: JsonWebKey, data: string, signature: string): boolean {
  return nodeLicenceCrypto.verify('ES256', jwk, Buffer.from(data), Buffer.from(signature, 'base64url'));
}
