import { FORMATS } from '@shuqiao/domain/contract/formats';
import { annotationKeywords } from '@shuqiao/schemas/types/contract-vocabulary';
import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Ajv as its documentation has it: compiled once, with ajv-formats and the formats of the contracts. */
export function createQueryValidator({ $defs }: ContractDocument): ValidateFunction {
  const ajv = new Ajv2020({ strictTypes: false });
  addFormats.default(ajv);
  ajv.addVocabulary([...annotationKeywords]);
  for (const [name, { validate }] of Object.entries(FORMATS)) ajv.addFormat(name, validate);
  return ajv.compile({ $defs, $ref: '#/$defs/query' });
}
