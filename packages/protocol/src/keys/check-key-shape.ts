import { decodeBase64url } from '../licence/base64url.ts';
import { isJsonObject, type JsonObject } from '../sqx/strict-json-text.ts';
import type { PublicJwk } from './jwk.ts';
import type { KeyRefusal, KeyRefusalCode } from './key-refusal.ts';

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth'];
const materialMembers: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['EC', ['crv', 'x', 'y']],
  ['OKP', ['crv', 'x']],
  ['RSA', ['n', 'e']],
]);
const encodedMembers = ['x', 'y', 'n', 'e'];
const commonMembers = ['kty', 'alg', 'use', 'kid', 'key_ops'];

const requiredKinds: ReadonlyMap<string, string> = new Map([
  ['EC', 'ES256 P-256'],
  ['OKP', 'Ed25519 Ed25519'],
  ['RSA', 'PS256 undefined'],
]);

/** SQX-R70 to R72: a public JWK with its members, algorithm and use as the profile wants them. */
export function readKeyShape(value: unknown): { jwk: PublicJwk } | { refusal: KeyRefusal } {
  if (!isJsonObject(value)) return { refusal: { code: 'key_shape', rule: 'SQX-R70' } };
  const refusal = checkMembers(value) ?? checkAlg(value) ?? checkUse(value) ?? checkKidForm(value);
  // The member set, every member's type, alg and use have just been checked.
  return refusal ? { refusal } : { jwk: value as unknown as PublicJwk };
}

/** SQX-R70. `alg`, `use` and `kid` have codes of their own. */
function checkMembers(jwk: JsonObject): KeyRefusal | undefined {
  if (jwk.kty === 'oct') return refuseMember('key_symmetric', 'kty');
  const names = Object.keys(jwk);
  const leaked = names.find((name) => privateMembers.includes(name));
  if (leaked) return refuseMember('key_private', leaked);

  const material = materialMembers.get(jwk.kty);
  if (!material) return refuseMember('key_shape', 'kty');
  const foreign = names.find((name) => !material.includes(name) && !commonMembers.includes(name));
  if (foreign !== undefined) return refuseMember('key_shape', foreign);
  const broken = material.find((name) => !isMaterial(name, jwk[name]));
  return broken ? refuseMember('key_shape', broken) : undefined;
}

function isMaterial(name: string, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return !encodedMembers.includes(name) || (value !== '' && decodeBase64url(value) !== undefined);
}

/** SQX-R71. */
function checkAlg({ kty, crv, alg }: JsonObject): KeyRefusal | undefined {
  if (requiredKinds.get(String(kty)) === `${String(alg)} ${String(crv)}`) return undefined;
  return { code: 'key_alg', rule: 'SQX-R71', member: 'alg' };
}

/** SQX-R72. */
function checkUse({ use, key_ops }: JsonObject): KeyRefusal | undefined {
  if (use !== 'sig') return { code: 'key_use', rule: 'SQX-R72', member: 'use' };
  const verifies = Array.isArray(key_ops) && key_ops.length === 1 && key_ops[0] === 'verify';
  return key_ops === undefined || verifies
    ? undefined
    : { code: 'key_use', rule: 'SQX-R72', member: 'key_ops' };
}

function checkKidForm({ kid }: JsonObject): KeyRefusal | undefined {
  return typeof kid === 'string' ? undefined : { code: 'key_kid', rule: 'SQX-R75', member: 'kid' };
}

function refuseMember(code: KeyRefusalCode, member: string): KeyRefusal {
  return { code, rule: 'SQX-R70', member: member.slice(0, 64) };
}
