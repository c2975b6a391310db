import { isLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { toFinding } from '@shuqiao/domain/contract/describe-error';
import { FORMATS } from '@shuqiao/domain/contract/formats';
import { compileMultipleOf } from '@shuqiao/domain/contract/numeric-step';
import { annotationKeywords } from '@shuqiao/schemas/types/contract-vocabulary';
import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { apiSchemas, toSchemaId } from './api-schemas.ts';

/** A place in a body and the rule it breaks; never the value. */
export interface BodyFinding {
  readonly pointer: string;
  readonly keyword: string;
  readonly zh: string;
  readonly en: string;
}

export type CheckBody = (value: unknown) => readonly BodyFinding[];

const MAX_FINDINGS = 20;
const CLOCK_TIME = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;

const isInstant = (text: string): boolean =>
  isLegalDate(text.slice(0, 10)) && CLOCK_TIME.test(text.slice(10));

function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    messages: false,
    verbose: true,
  });
  ajv.addFormat('date', isLegalDate);
  ajv.addFormat('date-time', isInstant);
  for (const [name, { validate }] of Object.entries(FORMATS)) ajv.addFormat(name, validate);
  ajv.addVocabulary([...annotationKeywords]);
  ajv.removeKeyword('multipleOf');
  ajv.addKeyword({ keyword: 'multipleOf', type: 'number', schemaType: 'number', compile: compileMultipleOf });
  ajv.addSchema([...apiSchemas().values()]);
  return ajv;
}

let shared: Ajv2020 | undefined;

function toBodyFinding(error: ErrorObject): BodyFinding {
  const { pointer, code, message } = toFinding(error);
  return { pointer, keyword: code, zh: message.zh, en: message.en };
}

/** Compiled when a route is defined, never per request. @param reference name of an API schema or a part of it. */
export function compileApiCheck(reference: string): CheckBody {
  shared ??= createAjv();
  const validate = shared.getSchema(toSchemaId(reference));
  if (!validate) throw new Error(`no API schema ${reference}`);

  return function checkBody(value) {
    if (validate(value)) return [];
    return (validate.errors ?? []).slice(0, MAX_FINDINGS).map(toBodyFinding);
  };
}
