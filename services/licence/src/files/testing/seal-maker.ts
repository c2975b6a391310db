import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { derBits, derIdentifier, derInteger, derSequence } from './write-der.ts';

/** A seal's key, its certificate and how it signs. */
export interface SealMaker {
  readonly algorithm: string;
  readonly certificate: Buffer;
  digest(bytes: Uint8Array): Uint8Array;
  sign(bytes: Uint8Array): Uint8Array;
}

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** As much of a certificate as says which key it is for. */
export function buildCertificate(spki: Uint8Array): Buffer {
  const algorithm = derSequence(derIdentifier('1.2.840.10045.4.3.2'));
  const empty = derSequence();
  const tbs = derSequence(derInteger(1), algorithm, empty, empty, empty, spki);
  return derSequence(tbs, algorithm, derBits(Buffer.alloc(8)));
}

function toMaker(algorithm: string, pair: { publicKey: KeyObject; privateKey: KeyObject }): SealMaker {
  return {
    algorithm,
    certificate: buildCertificate(pair.publicKey.export({ type: 'spki', format: 'der' })),
    digest: sha256Of,
    sign: (bytes) => sign('sha256', bytes, pair.privateKey),
  };
}

export function makeEcdsaSeal(namedCurve = 'P-256'): SealMaker {
  return toMaker('1.2.840.10045.4.3.2', generateKeyPairSync('ec', { namedCurve }));
}

export function makeRsaSeal(modulusLength = 2_048): SealMaker {
  return toMaker('1.2.840.113549.1.1.11', generateKeyPairSync('rsa', { modulusLength }));
}
