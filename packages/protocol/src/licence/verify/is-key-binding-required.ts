import type { JsonObject } from '../../sqx/strict-json-text.ts';
import type { LicenceWorld } from './licence-ask.ts';
import { parseVct } from './vct.ts';

/**
 * LIC-H1: by the policy for the vct, else by the licence type; never by what was presented. A copy says so itself,
 * by the holder's key that its issuer wrote into it, unless the policy names `<type>:copy`.
 */
export function isKeyBindingRequired({ vct, cnf }: JsonObject, { policy, trust }: LicenceWorld): boolean {
  const name = typeof vct === 'string' ? parseVct(vct) : undefined;
  // Without a type that we know V3 refuses whatever is presented.
  if (!name) return false;
  if (name.copies > 0)
    return (findRule(policy.keyBinding, `${name.type}:copy`) ?? toRule(cnf)) === 'required';
  const type = trust.findType(name.type, name.major) ?? trust.findType(name.type);
  const rule = findRule(policy.keyBinding, name.type) ?? type?.['x-keyBinding'];
  return rule === 'required';
}

type Rules = LicenceWorld['policy']['keyBinding'];

function findRule(rules: Rules, key: string): Rules[string] | undefined {
  return Object.hasOwn(rules, key) ? rules[key] : undefined;
}

function toRule(cnf: unknown): Rules[string] {
  return cnf === undefined ? 'optional' : 'required';
}
