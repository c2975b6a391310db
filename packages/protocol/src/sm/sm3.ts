import { sm3 } from 'sm-crypto-v2';
import { readHex } from './hex.ts';

/** GB/T 32905, 32 bytes; runs anywhere. `node-sm3.ts` is the same, faster, in Node. */
export function hashSm3(bytes: Uint8Array): Uint8Array {
  return readHex(sm3(bytes)) ?? new Uint8Array();
}
