import type { Finding } from '@shuqiao/schemas/types/finding';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { once } from '../once.ts';
import { checkBounds } from './check-bounds.ts';
import { checkItems } from './check-items.ts';
import { checkSchemas } from './check-schemas.ts';
import { asContractDocument, checkShape } from './check-shape.ts';
import { compileContract } from './compile-contract.ts';
import { newFinding } from './new-finding.ts';

const MAX_FINDINGS = 50;

/**
 * Whether an untrusted document may become a contract: bounded, closed, without remote references or
 * patterns that could backtrack, and valid against JSON Schema 2020-12. No findings means that it compiles
 * and that checking a value costs no more than the value's size allows.
 */
export function checkContractDocument(document: unknown): Finding[] {
  const bounds = checkBounds(document);
  if (bounds) return [bounds];
  const shape = checkShape(document);
  if (shape.length > 0) return shape.slice(0, MAX_FINDINGS);

  const contract = asContractDocument(document);
  const findings = [...checkSchemas(contract.$defs), ...checkItems(contract)];
  if (findings.length > 0) return findings.slice(0, MAX_FINDINGS);
  return checkMetaSchema(contract) ?? checkCompiles(contract) ?? [];
}

const metaSchema = once(() => new Ajv2020({ strict: false, logger: false, messages: false }));

function checkMetaSchema(document: object): Finding[] | undefined {
  const ajv = metaSchema();
  if (ajv.validateSchema(document) === true) return undefined;
  return (ajv.errors ?? [])
    .slice(0, MAX_FINDINGS)
    .map(({ instancePath, keyword }) =>
      newFinding(instancePath, keyword, '不符合 JSON Schema 2020-12', 'not valid JSON Schema 2020-12'),
    );
}

function checkCompiles(document: ReturnType<typeof asContractDocument>): Finding[] | undefined {
  try {
    const compiled = compileContract(document);
    for (const check of [compiled.checkRecord, compiled.checkQuery, compiled.checkDelete]) check({});
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 300) : 'unknown';
    return [newFinding('/$defs', 'uncompilable', '契约无法编译', `cannot be compiled: ${reason}`)];
  }
}
