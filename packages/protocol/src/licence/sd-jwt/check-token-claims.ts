import { isJsonObject, type JsonObject } from '../../sqx/strict-json-text.ts';
import { isForbiddenName } from './claim-name.ts';

/** @throws TypeError for what an issuer must not sign: a name that stands twice, or one with a meaning of its own. */
export function checkTokenClaims(content: {
  readonly plain: JsonObject;
  readonly disclosable: JsonObject;
  readonly holderKey?: unknown;
}): void {
  const { plain, disclosable, holderKey } = content;
  checkNames(plain);
  checkNames(disclosable);
  const twice = Object.keys(disclosable).find((name) => Object.hasOwn(plain, name));
  if (twice !== undefined) throw new TypeError(`${twice} is plain and disclosable`);
  const isBound = Object.hasOwn(plain, 'cnf') || Object.hasOwn(disclosable, 'cnf');
  if (holderKey !== undefined && isBound) throw new TypeError('cnf is made of the holder key');
}

function checkNames(value: unknown): void {
  if (Array.isArray(value)) value.forEach(checkNames);
  if (!isJsonObject(value)) return;
  for (const [name, member] of Object.entries(value)) {
    if (isForbiddenName(name)) throw new TypeError(`${name} is no name for a claim`);
    checkNames(member);
  }
}
