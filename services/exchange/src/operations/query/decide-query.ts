import { findSubject } from '@shuqiao/domain/contract/contract-document';
import { type AllowedExchange, decideExchange } from '@shuqiao/domain/decide-exchange';
import { toAskedFields } from '@shuqiao/domain/decide-exchange/to-asked-fields';
import { toRefused } from '@shuqiao/http/signed/admit';
import type { Caller } from '@shuqiao/http/signed/caller';
import type { Refused } from '@shuqiao/http/signed/outcome';
import { refuse } from '@shuqiao/http/signed/refuse';
import { isJsonObject } from '@shuqiao/protocol/sqx/strict-json-text';
import { checkSubjectHash, deriveSubjectKey } from '@shuqiao/protocol/sqx/subject-hash';
import type { ExchangeDeps } from '../../deps.ts';
import type { RecordSource } from './record-source.ts';

export type DecidedQuery = AllowedExchange & { query: Record<string, unknown> };

/** SQX-R33: the gateway recomputes the hash from the body item that the contract names. */
function checkSubject(
  { system, claims }: Caller<'query'>,
  { resource, contract, query }: DecidedQuery,
  deps: ExchangeDeps,
): Refused | undefined {
  if (claims.subject_hash === undefined && !resource.requires.subject) return undefined;
  const identifier = findSubject(contract.document, query);
  const key = deriveSubjectKey(deps.subjectMasterKey, system.id);
  const refusal = checkSubjectHash(claims.subject_hash, key, identifier ?? '');
  return refusal && { ...toRefused(refusal), spendsToken: true };
}

/** Steps 26 to 28 and 30: what the directory decides, then what only stored cases and consents can tell. */
export async function decideQuery(
  caller: Caller<'query'>,
  body: unknown,
  source: RecordSource,
  deps: ExchangeDeps,
): Promise<DecidedQuery | { refused: Refused }> {
  const { claims, view, receivedMs } = caller;
  const query = isJsonObject(body) ? body : {};
  const decision = decideExchange(
    view.index,
    {
      system: claims.iss,
      resource: claims.resource_id,
      contract: claims.contract,
      grant: claims.grant_id,
      purpose: claims.purpose,
      legalBasis: claims.legal_basis,
      caseId: claims.case_id,
      consent: claims.consent,
      subjectHash: claims.subject_hash,
      ...toAskedFields(query),
    },
    receivedMs,
  );
  if ('refuse' in decision) {
    const { code, ...extensions } = decision.refuse;
    return { refused: refuse(code, extensions) };
  }

  const decided = { ...decision.allow, query };
  const refused = checkSubject(caller, decided, deps) ?? (await source.checkGrounds(caller, decided, deps));
  return refused ? { refused } : decided;
}
