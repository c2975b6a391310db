import { checkSignature } from './authenticate.ts';
import { checkBodyHash, checkBodySize, hashBody } from './body-hash.ts';
import type { ExpectedRequest } from './checks/request-context.ts';
import type { RuleId } from './codes/code-entry.ts';
import { QUERY_BODY_MAX_BYTES } from './limits.ts';
import { claimLists, type Operation } from './operations.ts';
import { type Jws, readRequestJws } from './read-jws.ts';
import type { Refusal } from './refusal.ts';
import { requestChecks } from './request-claims.ts';
import type { JsonObject } from './strict-json-text.ts';
import type { VerificationKey } from './verify-signature.ts';

export interface ExplainedStep {
  /** Number in SQX-1 §3. */
  readonly step: number;
  readonly rule: RuleId;
  readonly name: string;
  /** `not_run`: an earlier step failed, or what it needs was not given. Never to be read as passed. */
  readonly state: 'passed' | 'failed' | 'not_run';
  readonly refusal?: Refusal;
  /** Why a signature does not hold; live answers never say this (SQX-R16). */
  readonly reason?: string;
}

export interface ToExplain {
  readonly token: string;
  /** For steps 14 and 15. */
  readonly key?: VerificationKey;
  /** For steps 16 to 21. */
  readonly request?: ExpectedRequest & { readonly operation: Operation };
  /** For step 22. */
  readonly body?: Uint8Array;
  readonly bodyMaxBytes?: number;
}

type StepHead = Pick<ExplainedStep, 'step' | 'rule' | 'name'>;
/** Undefined: cannot be run with what was given. */
type Outcome = Pick<ExplainedStep, 'refusal' | 'reason'> | undefined;
type Step = StepHead & { readonly run: (jws: Jws, given: ToExplain) => Outcome };

const reading: readonly StepHead[] = [
  { step: 4, rule: 'SQX-R05', name: 'size' },
  { step: 5, rule: 'SQX-R06', name: 'segments' },
  { step: 6, rule: 'SQX-R07', name: 'header JSON' },
  { step: 7, rule: 'SQX-R09', name: 'closed header' },
  { step: 8, rule: 'SQX-R10', name: 'typ' },
  { step: 9, rule: 'SQX-R11', name: 'alg' },
  { step: 10, rule: 'SQX-R12', name: 'kid shape' },
  { step: 11, rule: 'SQX-R07', name: 'payload JSON' },
];

const afterReading: readonly Step[] = [
  { step: 14, rule: 'SQX-R14', name: 'key', run: (jws, { key }) => key && explainKey(jws, key) },
  { step: 15, rule: 'SQX-R15', name: 'signature', run: (jws, { key }) => key && explainSignature(jws, key) },
  ...requestChecks.map(
    ({ check, ...head }): Step => ({
      ...head,
      run: ({ payload }, { request }) =>
        request &&
        toOutcome(
          showReceived(check({ payload, list: claimLists[request.operation], expected: request }), payload),
        ),
    }),
  ),
  { step: 22, rule: 'SQX-R29', name: 'body size and hash', run: explainBody },
];

/** SQX-R116, offline: the live checks in the live order. The first failure ends it, as it decides the answer. */
export function explain(given: ToExplain): ExplainedStep[] {
  const read = readRequestJws(given.token);
  const failedStep = 'refusal' in read ? read.step : Number.POSITIVE_INFINITY;
  const steps = reading.map((head) => explainReading(head, failedStep, read));

  let failed = 'refusal' in read;
  for (const { run, ...head } of afterReading) {
    const outcome = failed || 'refusal' in read ? undefined : run(read.jws, given);
    failed ||= outcome?.refusal !== undefined;
    const state = outcome === undefined ? 'not_run' : outcome.refusal ? 'failed' : 'passed';
    steps.push({ ...head, state, ...outcome });
  }
  return steps;
}

function explainReading(
  head: StepHead,
  failedStep: number,
  read: { jws: Jws } | { refusal: Refusal },
): ExplainedStep {
  if (head.step < failedStep) return { ...head, state: 'passed' };
  if (head.step > failedStep || !('refusal' in read)) return { ...head, state: 'not_run' };
  return { ...head, state: 'failed', refusal: read.refusal };
}

function explainKey(jws: Jws, key: VerificationKey): Outcome {
  if (key.kid !== jws.kid) return refuseKey('key_unknown', `kid ${key.kid}`, `kid ${jws.kid}`);
  if (key.alg !== jws.alg) return refuseKey('key_alg_mismatch', key.alg, jws.alg);
  return {};
}

function refuseKey(reason: string, expected: string, received: string): Outcome {
  return { refusal: { code: 'unauthenticated', rule: 'SQX-R14', expected, received }, reason };
}

function explainSignature(jws: Jws, key: VerificationKey): Outcome {
  const reason = checkSignature(jws, key);
  return reason ? { refusal: { code: 'unauthenticated', rule: 'SQX-R15' }, reason } : {};
}

function explainBody({ payload }: Jws, { body, bodyMaxBytes = QUERY_BODY_MAX_BYTES }: ToExplain): Outcome {
  if (!body) return undefined;
  const claimed = String(payload.bh);
  const refusal = checkBodySize(body.length, bodyMaxBytes) ?? checkBodyHash(hashBody(body), claimed);
  return toOutcome(refusal && { ...refusal, received: claimed });
}

/** Offline and about one's own token the value may be shown, except where it may name a person. */
function showReceived(refusal: Refusal | undefined, payload: JsonObject): Refusal | undefined {
  if (!refusal?.claim || refusal.received !== undefined || refusal.rule === 'SQX-R31') return refusal;
  const value = payload[refusal.claim];
  return value === undefined ? refusal : { ...refusal, received: JSON.stringify(value) };
}

function toOutcome(refusal: Refusal | undefined): Outcome {
  return refusal ? { refusal } : {};
}
