import type { Actor } from '@shuqiao/protocol/sqx/operations';
import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import { hashSubject } from '../../../sqx/hash-subject.ts';
import type { Claims } from '../exchange/sign-request.ts';
import type { RegisteredSandbox } from '../sandbox/kept-sandbox.ts';
import type { Question } from './question.ts';

/** A pseudonym of the person at the screen: nothing of the account is sent (SQX-R31). */
export function toActor(kid: string): Actor {
  return { sub_pseudonym: `dev-${kid.slice(0, 8)}`, role: 'developer', loa: 'password', terminal: 'portal' };
}

/** Identifier of the data subject, as the contract names it in the body. */
export function findIdentifier(
  document: ContractDocument,
  body: Readonly<Record<string, unknown>>,
): string | undefined {
  const name = document['x-subject'];
  const value = name === null ? undefined : body[name];
  return typeof value === 'string' ? value : undefined;
}

/** Claims of a query beside those that every request has (SQX-1 §2.2). */
export async function toClaims(
  { registration, key, subjectKey }: RegisteredSandbox,
  document: ContractDocument,
  { caseId, consent }: Question,
  body: Readonly<Record<string, unknown>>,
): Promise<Claims> {
  const { grant, contract, requires } = registration;
  const identifier = findIdentifier(document, body);
  const subjectHash =
    requires.subject && subjectKey !== undefined && identifier !== undefined
      ? await hashSubject(subjectKey, identifier)
      : undefined;
  return {
    resource_id: document['x-resource'],
    contract,
    grant_id: grant.id,
    purpose: grant.purposes[0],
    legal_basis: grant.legalBases[0],
    actor: toActor(key.publicJwk.kid),
    ...(requires.case ? { case_id: caseId } : {}),
    ...(subjectHash === undefined ? {} : { subject_hash: subjectHash }),
    ...(requires.consent ? { consent } : {}),
  };
}
