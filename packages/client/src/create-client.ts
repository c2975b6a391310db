import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import { hashSubject } from '@shuqiao/protocol/sqx/subject-hash';
import type { ChainPage, Client, EntryProof, Grant, Push, Query } from './client.ts';
import type { ClientOptions } from './client-options.ts';
import { createContractFinder } from './contract-finder.ts';
import { openDeliveryBody } from './delivery-body.ts';
import { toJsonBody, toTextBody } from './json-body.ts';
import { createLicenceCalls } from './licence/create-licence-calls.ts';
import { readJsonAnswer, toPushResult, toQueryResult } from './read-answer.ts';
import { createSignedCall } from './signed-call.ts';
import { toPathCode } from './to-path-code.ts';

/** How long a delivery may take where the caller names no limit: uploads are large. */
const DELIVERY_TIMEOUT_MS = 600_000;

/** One signing system's way to the exchange. */
export function createClient(options: ClientOptions): Client {
  const { system, subjectKey } = options;
  const ownActor = { sub_pseudonym: system, role: 'system', loa: 'system', terminal: system };
  const { actor: defaultActor = ownActor } = options;
  const call = createSignedCall(options);
  const findContract = createContractFinder(options);

  function hashSubjectOf({ subject, body }: Pick<Query, 'subject' | 'body'>, item: string | null) {
    const identifier = subject ?? (item === null ? undefined : body[item]);
    if (subjectKey === undefined || typeof identifier !== 'string') return undefined;
    return hashSubject(Buffer.from(subjectKey, 'base64url'), identifier);
  }

  async function query({ resource, body, timeoutMs, signal, ...asked }: Query) {
    const contract = await findContract(resource, asked.contract);
    const claims = {
      resource_id: resource,
      contract: contract.id,
      grant_id: asked.grant,
      purpose: asked.purpose,
      legal_basis: asked.legalBasis,
      actor: asked.actor ?? defaultActor,
      case_id: asked.caseId,
      subject_hash: hashSubjectOf({ ...asked, body }, contract.subject),
      consent: asked.consent,
      idem: asked.idem,
      timeout_ms: timeoutMs,
    };
    const path = `/exchange/v1/resources/${toPathCode(resource)}/query`;
    return toQueryResult(await call({ path, body: toJsonBody(body), claims, timeoutMs, signal }));
  }

  async function push({ resource, timeoutMs, signal, onProgress, ...given }: Push) {
    const contract = await findContract(resource, given.contract);
    const body = await openDeliveryBody(given.rows);
    const claims = {
      resource_id: resource,
      contract: contract.id,
      channel_id: given.channel,
      actor: given.actor ?? defaultActor,
      idem: given.idem,
      timeout_ms: timeoutMs,
      data_as_of: given.dataAsOf && Math.floor(given.dataAsOf.getTime() / 1000),
      no_change: given.noChange,
    };
    const path = `/exchange/v1/resources/${toPathCode(resource)}/deliveries`;
    const onSent = onProgress && createCounter((sent) => onProgress(sent, body.lengthBytes));
    const waitMs = timeoutMs ?? DELIVERY_TIMEOUT_MS;
    try {
      return toPushResult(await call({ path, body, claims, timeoutMs: waitMs, signal, onSent }));
    } finally {
      await body.close();
    }
  }

  async function askOwn<Answer>(path: string, asked: object): Promise<Answer> {
    return readJsonAnswer<Answer>(await call({ path: `/exchange/v1/${path}`, body: toJsonBody(asked) }));
  }

  return {
    query,
    push,
    licences: createLicenceCalls(call, defaultActor),
    grants: async () => (await askOwn<{ grants: Grant[] }>('grants', {})).grants,
    chain: (from) => askOwn<ChainPage>('log/chain', { from }),
    receipt: (index) => askOwn<EntryProof>('log/receipt', { index }),
    consent: async (artefact) => {
      // The gateway names an artefact by its canonical form.
      const body = toTextBody(toJcs(artefact));
      await call({ path: '/exchange/v1/consents', body });
      return body.hash;
    },
  };
}

function createCounter(report: (total: number) => void): (bytes: number) => void {
  let total = 0;
  return (bytes) => {
    total += bytes;
    report(total);
  };
}
