import { annotationKeywords } from '@shuqiao/schemas/types/contract-vocabulary';
import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import type { Finding } from '@shuqiao/schemas/types/finding';
import type { AnySchemaObject, ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { once } from '../once.ts';
import { toFinding } from './describe-error.ts';
import { FORMATS } from './formats.ts';
import { compileMultipleOf } from './numeric-step.ts';
import { compileMaxLength, compileMinLength } from './text-length.ts';

type Check = (value: unknown) => Finding[];

/** Validators of one contract. No finding ever contains the value or a part of it. */
export interface CompiledContract {
  document: ContractDocument;
  /** The first finding only; the hot path. */
  checkRecord: Check;
  checkQuery: Check;
  /** A delete row of a delivery: `$op` and the key items, nothing else. */
  checkDelete: Check;
  /** At most 20 findings. */
  reportRecord: Check;
  reportQuery: Check;
}

const MAX_FINDINGS = 20;
/** No contract has more items; a value with more members is not looked at member by member. */
const MAX_MEMBERS = 1000;

/**
 * Compiles on first use and then never again. Give it checked documents only: one that
 * `checkContractDocument` refuses can throw here or cost without bound.
 */
export function compileContract(document: ContractDocument): CompiledContract {
  const deletion = toDeleteSchema(document);
  const recordRef = { $defs: document.$defs, $ref: '#/$defs/record' };
  const queryRef = { $defs: document.$defs, $ref: '#/$defs/query' };
  const first = once(() => createAjv(false));
  const all = once(() => createAjv(true));
  const checkRecord = compileCheck(recordRef, first);
  const checkQuery = compileCheck(queryRef, first);
  return {
    document,
    checkRecord,
    checkQuery,
    checkDelete: compileCheck(deletion, first),
    reportRecord: compileReport(recordRef, all, checkRecord),
    reportQuery: compileReport(queryRef, all, checkQuery),
  };
}

function toDeleteSchema(document: ContractDocument): AnySchemaObject {
  const key = document['x-key'];
  const { properties } = document.$defs.record;
  const items = key.map((name) => [
    name,
    { title: properties[name]?.title, $ref: `#/$defs/record/properties/${name}` },
  ]);
  return {
    $defs: document.$defs,
    type: 'object',
    additionalProperties: false,
    required: ['$op', ...key],
    properties: { $op: { const: 'delete' }, ...Object.fromEntries(items) },
    ...(key.length === 0 && { not: {} }),
  };
}

function compileCheck(schema: AnySchemaObject, ajv: () => Ajv2020): Check {
  const validator = once(() => ajv().compile(schema));
  return (value) => {
    const validate = validator();
    return validate(value) ? [] : toFindings(validate.errors).slice(-1);
  };
}

function compileReport(schema: AnySchemaObject, ajv: () => Ajv2020, check: Check): Check {
  const validator = once(() => ajv().compile(schema));
  return (value) => {
    if (countMembers(value) > MAX_MEMBERS) return check(value);
    const validate = validator();
    return validate(value) ? [] : toFindings(validate.errors).slice(0, MAX_FINDINGS);
  };
}

function countMembers(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

/** What failed inside the branches of an alternative is left out: the alternative itself is the finding. */
function toFindings(errors: ValidateFunction['errors']): Finding[] {
  return (errors ?? []).filter(isOwnError).map(toFinding);
}

function isOwnError({ schemaPath }: ErrorObject): boolean {
  return !/\/(?:anyOf|oneOf)\/\d+\//.test(schemaPath);
}

function createAjv(allErrors: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors,
    strict: true,
    strictTypes: false,
    meta: false,
    validateSchema: false,
    logger: false,
    messages: false,
    verbose: true,
    formats: Object.fromEntries(Object.entries(FORMATS).map(([name, { validate }]) => [name, validate])),
  });
  ajv.addVocabulary([...annotationKeywords]);
  replaceKeyword(ajv, 'multipleOf', 'number', compileMultipleOf);
  replaceKeyword(ajv, 'maxLength', 'string', compileMaxLength);
  replaceKeyword(ajv, 'minLength', 'string', compileMinLength);
  ajv.removeKeyword('enum');
  ajv.addKeyword({ keyword: 'enum', schemaType: 'array', compile: compileEnum, errors: false });
  return ajv;
}

/** A look-up instead of Ajv's comparison one by one: code tables have thousands of entries. */
function compileEnum(values: readonly unknown[]): (value: unknown) => boolean {
  const allowed = new Set(values);
  return (value) => allowed.has(value);
}

function replaceKeyword<T extends number | string>(
  ajv: Ajv2020,
  keyword: string,
  type: T extends number ? 'number' : 'string',
  compile: (limit: number) => (value: T) => boolean,
): void {
  ajv.removeKeyword(keyword);
  ajv.addKeyword({ keyword, type, schemaType: 'number', compile, errors: false });
}
