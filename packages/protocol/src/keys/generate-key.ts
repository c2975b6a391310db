import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Algorithm } from '../sqx/algorithms.ts';
import type { KeyMaterial, PrivateJwk } from './jwk.ts';
import { toThumbprint } from './thumbprint.ts';

const RSA_BITS = 3_072;

/** A fresh pair; PS256 takes up to some seconds. */
export function generateKey(alg: Algorithm): PrivateJwk {
  const material = generatePrivateKey(alg).export({ format: 'jwk' }) as KeyMaterial & { d: string };
  return { ...material, alg, use: 'sig', kid: toThumbprint(material) };
}

function generatePrivateKey(alg: Algorithm): KeyObject {
  switch (alg) {
    case 'ES256':
      return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    case 'Ed25519':
      return generateKeyPairSync('ed25519').privateKey;
    case 'PS256':
      return generateKeyPairSync('rsa', { modulusLength: RSA_BITS, publicExponent: 65_537 }).privateKey;
  }
}
