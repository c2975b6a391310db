import type { Finding } from '@shuqiao/schemas/types/finding';
import type { LicenceItem, LicenceType } from '@shuqiao/schemas/types/licence-type';
import { FORMATS } from '../contract/formats.ts';
import { checkItem } from './check-item.ts';
import { describeClaimFault } from './describe-claim-fault.ts';
import { type Claims, type ClaimsSchema, toIssuedSchema, toPresentedSchema } from './licence-claims.ts';

interface ClaimFault {
  pointer: string;
  code: string;
  item: LicenceItem | undefined;
}

interface Identifier {
  name: string;
  validate: (text: string) => boolean;
}

interface Schemas {
  issued: ClaimsSchema;
  presented: ClaimsSchema;
  identifiers: readonly Identifier[];
}

const HARMLESS_NAME = /^[A-Za-z_#]{1,32}$/;
const KNOWN = new WeakMap<LicenceType, Schemas>();

/** Every fault of what an issuing system hands in; no finding contains a value. */
export function checkIssuedClaims(type: LicenceType, claims: unknown): Finding[] {
  return listFaults(schemasOf(type).issued, claims).map(({ pointer, code, item }) => ({
    pointer,
    code,
    message: describeClaimFault(pointer, code, item),
  }));
}

/** V10: JSON Pointers of the claims that are not as the type says. */
export function checkPresentedClaims(type: LicenceType, claims: unknown): readonly string[] {
  return listFaults(schemasOf(type).presented, claims).map(({ pointer }) => pointer);
}

/** V17, LIC-P6, LIC-P7: JSON Pointers of identifiers with a wrong check character, form or type part. */
export function checkIdentifiers(type: LicenceType, claims: Claims): readonly string[] {
  const { ZZBS, ZZLXDM } = claims;
  const wrong: string[] = [];
  for (const { name, validate } of schemasOf(type).identifiers) {
    const value = claims[name];
    if (value === undefined) continue;
    if (typeof value !== 'string' || !validate(value)) wrong.push(`/${name}`);
  }
  const isOfType = typeof ZZBS !== 'string' || ZZBS.includes(`.${String(ZZLXDM)}.`);
  if (!isOfType && !wrong.includes('/ZZBS')) wrong.push('/ZZBS');
  return wrong;
}

function listIdentifiers({ properties }: LicenceType): Identifier[] {
  return Object.entries(properties).flatMap(([name, { format }]) =>
    format === undefined || format === 'date' ? [] : [{ name, validate: FORMATS[format].validate }],
  );
}

function schemasOf(type: LicenceType): Schemas {
  const known = KNOWN.get(type);
  if (known) return known;
  const schemas = {
    issued: toIssuedSchema(type),
    presented: toPresentedSchema(type),
    identifiers: listIdentifiers(type),
  };
  KNOWN.set(type, schemas);
  return schemas;
}

function listFaults({ required, properties }: ClaimsSchema, claims: unknown): ClaimFault[] {
  if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) {
    return [{ pointer: '', code: 'type', item: undefined }];
  }
  const faults: ClaimFault[] = [];
  for (const name of required) {
    if (Object.hasOwn(claims, name)) continue;
    faults.push({ pointer: `/${name}`, code: 'required', item: itemOf(properties, name) });
  }
  for (const name of Object.keys(claims)) {
    const fault = checkClaim(properties, name, (claims as Claims)[name]);
    if (fault) faults.push(fault);
  }
  return faults;
}

function checkClaim(
  properties: ClaimsSchema['properties'],
  name: string,
  value: unknown,
): ClaimFault | undefined {
  if (!Object.hasOwn(properties, name)) {
    const pointer = HARMLESS_NAME.test(name) ? `/${name}` : '';
    return { pointer, code: 'additionalProperties', item: undefined };
  }
  const item = itemOf(properties, name);
  const fault = item && checkItem(item, value);
  return fault && { pointer: `/${name}${fault.pointer}`, code: fault.code, item };
}

function itemOf(properties: ClaimsSchema['properties'], name: string): LicenceItem | undefined {
  const item = properties[name];
  return item === true ? undefined : item;
}
