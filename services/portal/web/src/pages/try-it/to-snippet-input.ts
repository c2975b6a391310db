import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import type { SnippetComments, SnippetInput } from '../../snippets/snippet-input.ts';
import type { Place } from './exchange/place.ts';
import type { Question } from './question/question.ts';
import { findIdentifier, toActor } from './question/to-claims.ts';
import type { RegisteredSandbox } from './sandbox/kept-sandbox.ts';

interface Asked {
  readonly sandbox: RegisteredSandbox;
  readonly document: ContractDocument;
  readonly place: Place;
  readonly question: Question;
  readonly body: Readonly<Record<string, unknown>>;
  readonly comments: SnippetComments;
}

/** The question of the page, as the snippets need it; undefined without a gateway key to pin. */
export function toSnippetInput({
  sandbox,
  document,
  place,
  question,
  body,
  comments,
}: Asked): SnippetInput | undefined {
  const { registration, key, subjectKey } = sandbox;
  const { grant, contract, requires, system } = registration;
  const [gatewayKey] = place.gatewayKeys;
  const [purpose] = grant.purposes;
  const [legalBasis] = grant.legalBases;
  if (!gatewayKey || purpose === undefined || legalBasis === undefined) return undefined;
  const identifier = findIdentifier(document, body);
  const hasSubject = requires.subject && subjectKey !== undefined && identifier !== undefined;
  return {
    baseUrl: place.exchangeUrl,
    issuer: place.issuer,
    system: system.id,
    kid: key.publicJwk.kid,
    resource: place.resource,
    contract,
    grant: grant.id,
    purpose,
    legalBasis,
    actor: toActor(key.publicJwk.kid),
    ...(requires.case ? { caseId: question.caseId } : {}),
    ...(requires.consent ? { consent: question.consent } : {}),
    ...(hasSubject ? { subject: { key: subjectKey, identifier } } : {}),
    body,
    gatewayKey,
    comments,
  };
}
