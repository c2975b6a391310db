import { hash } from 'node:crypto';

/** GB/T 32905, 32 bytes. Node's hash is right; its SM2 signatures are not (LIC-M2). */
export function nodeSm3(bytes: Uint8Array): Uint8Array {
  return hash('sm3', bytes, 'buffer');
}
