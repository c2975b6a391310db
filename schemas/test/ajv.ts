import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { annotationKeywords, contractFormats } from '../src/contract-vocabulary.ts';
import { isDecimalMultiple } from '../src/is-decimal-multiple.ts';

/** Ajv as the README asks for it; what a format admits is tested where formats are implemented. */
export function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  for (const format of Object.keys(contractFormats)) ajv.addFormat(format, true);
  for (const keyword of annotationKeywords) ajv.addKeyword({ keyword, valid: true });
  ajv.removeKeyword('multipleOf');
  ajv.addKeyword({
    keyword: 'multipleOf',
    type: 'number',
    schemaType: 'number',
    validate: (step: number, value: number) => isDecimalMultiple(value, step),
  });
  return ajv;
}
