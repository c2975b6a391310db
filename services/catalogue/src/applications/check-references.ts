import type { Problem } from '@shuqiao/http/problem';
import type { ApplicationSubmission } from '@shuqiao/schemas/types/application-submission';
import { findLegalBasis } from '@shuqiao/storage/catalogue/legal-basis';
import { findPurpose } from '@shuqiao/storage/catalogue/purpose';
import { findSandbox } from '@shuqiao/storage/catalogue/sandbox';
import { findSystem } from '@shuqiao/storage/catalogue/system';
import type { Reader } from '@shuqiao/storage/store';
import { unknownReference } from '../findings.ts';

async function mayName(reader: Reader, code: string, department: string): Promise<boolean> {
  const purpose = await findPurpose(reader, code);
  return purpose !== undefined && (purpose.department === null || purpose.department === department);
}

async function ownsSystem(reader: Reader, id: string, department: string): Promise<boolean> {
  const system = await findSystem(reader, id);
  return system?.department === department && !(await findSandbox(reader, id));
}

/** The basis must be registered, the purposes and the systems the applicant's own. */
export async function checkReferences(
  reader: Reader,
  { legalBasis, purposes, systems }: ApplicationSubmission,
  department: string,
): Promise<Problem | undefined> {
  if (!(await findLegalBasis(reader, legalBasis))) return unknownReference('/legalBasis');
  for (const [at, code] of purposes.entries()) {
    if (!(await mayName(reader, code, department))) return unknownReference(`/purposes/${at}`);
  }
  for (const [at, id] of (systems ?? []).entries()) {
    if (!(await ownsSystem(reader, id, department))) return unknownReference(`/systems/${at}`);
  }
  return undefined;
}
