import type { JsonObject } from '../../sqx/strict-json-text.ts';
import type { HashName } from '../crypto/crypto-port.ts';

const names: ReadonlySet<unknown> = new Set<HashName>(['sha-256', 'sha-384', 'sha-512']);

/** V6, RFC 9901 §4.1.1: `_sd_alg`, SHA-256 where it is absent; undefined for any other. */
export function findHashName(payload: JsonObject): HashName | undefined {
  if (!Object.hasOwn(payload, '_sd_alg')) return 'sha-256';
  return isHashName(payload._sd_alg) ? payload._sd_alg : undefined;
}

function isHashName(value: unknown): value is HashName {
  return names.has(value);
}
