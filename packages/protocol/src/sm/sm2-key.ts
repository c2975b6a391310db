import { sm2 } from 'sm-crypto-v2';
import { decodeBase64url, encodeBase64url } from '../licence/base64url.ts';
import type { JsonWebKey } from '../licence/crypto/crypto-port.ts';
import { readHex, toHex } from './hex.ts';

/** Provisional as the algorithm's name is: RFC 7518 knows no curve SM2, GM/T 0125 was not readable. */
export interface Sm2PublicJwk {
  readonly kty: 'EC';
  readonly crv: 'SM2';
  readonly x: string;
  readonly y: string;
}

export interface Sm2PrivateJwk extends Sm2PublicJwk {
  readonly d: string;
}

const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
const scalarShape = /^[0-9a-f]{64}$/;

/** 1 to n − 1, of 64 lower-case hex digits. */
export function isSm2Scalar(hex: string): boolean {
  if (!scalarShape.test(hex)) return false;
  const value = BigInt(`0x${hex}`);
  return value > 0n && value < ORDER;
}

/** 65 bytes `04‖x‖y` in lower-case hex; undefined where it is no key of this curve. */
export function findSm2PublicHex({ kty, crv, x, y }: JsonWebKey): string | undefined {
  if (kty !== 'EC' || crv !== 'SM2') return undefined;
  const [xHex, yHex] = [findCoordinate(x), findCoordinate(y)];
  if (!xHex || !yHex) return undefined;
  const publicHex = `04${xHex}${yHex}`;
  return isOnCurve(publicHex) ? publicHex : undefined;
}

/** Throws RangeError unless it is `04‖x‖y` of a point on the curve. */
export function toSm2PublicJwk(publicHex: string): Sm2PublicJwk {
  const bytes = readHex(publicHex);
  if (bytes?.length !== 65 || bytes[0] !== 4 || !isOnCurve(toHex(bytes))) {
    throw new RangeError('sm2: not an uncompressed point of the curve');
  }
  return {
    kty: 'EC',
    crv: 'SM2',
    x: encodeBase64url(bytes.subarray(1, 33)),
    y: encodeBase64url(bytes.subarray(33)),
  };
}

/** Throws RangeError unless it is a private key d, 1 to n − 2 (GB/T 32918.1 §6.1), of 64 hex digits. */
export function toSm2PrivateJwk(privateHex: string): Sm2PrivateJwk {
  const hex = privateHex.toLowerCase();
  if (!isSm2Scalar(hex) || BigInt(`0x${hex}`) === ORDER - 1n) {
    throw new RangeError('sm2: not a private key');
  }
  const d = encodeBase64url(readHex(hex) ?? new Uint8Array());
  return { ...toSm2PublicJwk(sm2.getPublicKeyFromPrivateKey(hex)), d };
}

function findCoordinate(member: unknown): string | undefined {
  const bytes = typeof member === 'string' ? decodeBase64url(member) : undefined;
  return bytes?.length === 32 ? toHex(bytes) : undefined;
}

function isOnCurve(publicHex: string): boolean {
  try {
    return sm2.verifyPublicKey(publicHex);
  } catch {
    return false;
  }
}
