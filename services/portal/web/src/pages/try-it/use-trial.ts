import { toPathCode } from '@shuqiao/domain/resource-code';
import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import { useMemo, useState } from 'react';
import { type Exchanged, exchangeOnce } from './exchange/exchange-once.ts';
import type { Place } from './exchange/place.ts';
import { type Signed, signRequest, type ToSign } from './exchange/sign-request.ts';
import type { RightQuestion } from './mistakes/mistakes.ts';
import { prefillFilters } from './question/prefill.ts';
import type { Question } from './question/question.ts';
import { toBody } from './question/to-body.ts';
import { toClaims } from './question/to-claims.ts';
import type { RegisteredSandbox } from './sandbox/kept-sandbox.ts';

/** Stands for a consent artefact: the sandbox asks for its hash and looks nothing up. */
const SAMPLE_CONSENT = '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU';

export interface Trial {
  readonly sandbox: RegisteredSandbox;
  readonly document: ContractDocument;
  readonly sample: Readonly<Record<string, unknown>>;
  readonly place: Place;
  /** For a mistake: an item of the resource that is not granted. */
  readonly foreignItem: string;
}

/** The question of one trial, its signature and its answer; a changed question voids both. */
export function useTrial({ sandbox, document, sample, place, foreignItem }: Trial) {
  const { registration, key } = sandbox;
  const granted = registration.grant.items;
  const [question, setQuestion] = useState<Question>(() => ({
    filters: prefillFilters(document, sample, registration.requires.subject),
    items: granted,
    caseId: 'SANDBOX-CASE-1',
    consent: SAMPLE_CONSENT,
  }));
  const [signed, setSigned] = useState<Signed>();
  const [exchanged, setExchanged] = useState<Exchanged>();
  const asked = useMemo(() => toBody(document, question, granted), [document, question, granted]);

  async function compose(): Promise<Omit<ToSign, 'nowMs'>> {
    const claims = await toClaims(sandbox, document, question, asked);
    const path = `resources/${toPathCode(place.resource)}/query`;
    return { key, system: registration.system.id, place, path, body: JSON.stringify(asked), claims };
  }
  async function signNow(): Promise<Signed> {
    const fresh = await signRequest({ ...(await compose()), nowMs: Date.now() });
    setSigned(fresh);
    setExchanged(undefined);
    return fresh;
  }
  const sendNow = async (fresh: Signed) => setExchanged(await exchangeOnce(fresh, place));

  return {
    question,
    asked,
    signed,
    exchanged,
    change(part: Partial<Question>) {
      setQuestion((now) => ({ ...now, ...part }));
      setSigned(undefined);
      setExchanged(undefined);
    },
    sign: async () => void (await signNow()),
    send: async () => {
      if (signed) await sendNow(signed);
    },
    signAndSend: async () => sendNow(await signNow()),
    composeRight: async (): Promise<RightQuestion> => ({ ...(await compose()), asked, granted, foreignItem }),
  };
}
