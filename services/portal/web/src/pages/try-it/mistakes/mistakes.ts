import { generateBrowserKey } from '../../../sqx/browser-key.ts';
import { type Exchanged, exchangeOnce } from '../exchange/exchange-once.ts';
import type { Place } from '../exchange/place.ts';
import { signRequest, type ToSign } from '../exchange/sign-request.ts';

/** A right question, to be spoiled in one way. */
export interface RightQuestion extends Omit<ToSign, 'nowMs'> {
  /** Body as an object: `body` is its text. */
  readonly asked: Readonly<Record<string, unknown>>;
  /** Granted items. */
  readonly granted: readonly string[];
  /** An item of the resource that is not granted, or one that does not exist. */
  readonly foreignItem: string;
}

export type MistakeId = 'replay' | 'body' | 'purpose' | 'item' | 'expired' | 'stranger';

export interface Mistake {
  readonly id: MistakeId;
  readonly rule: string;
  /** The code that the gateway is to refuse it with. */
  readonly code: string;
  readonly make: (right: RightQuestion, place: Place) => Promise<Exchanged>;
}

const sign = (right: RightQuestion, changed: Partial<ToSign> = {}) =>
  signRequest({ ...right, nowMs: Date.now(), ...changed });

export const mistakes: readonly Mistake[] = [
  {
    id: 'replay',
    rule: 'SQX-R40',
    code: 'replay',
    async make(right, place) {
      const signed = await sign(right);
      await exchangeOnce(signed, place);
      return exchangeOnce(signed, place);
    },
  },
  {
    id: 'body',
    rule: 'SQX-R29',
    code: 'body_hash',
    make: async (right, place) => exchangeOnce(await sign(right), place, `${right.body} `),
  },
  {
    id: 'purpose',
    rule: 'SQX-R62',
    code: 'purpose_not_granted',
    make: async (right, place) =>
      exchangeOnce(await sign(right, { claims: { ...right.claims, purpose: 'another-purpose' } }), place),
  },
  {
    id: 'item',
    rule: 'SQX-R63',
    code: 'field_not_granted',
    async make(right, place) {
      const body = JSON.stringify({ ...right.asked, items: [...right.granted, right.foreignItem] });
      return exchangeOnce(await sign(right, { body }), place);
    },
  },
  {
    id: 'expired',
    rule: 'SQX-R25',
    code: 'jwt_expired',
    make: async (right, place) => exchangeOnce(await sign(right, { nowMs: Date.now() - 120_000 }), place),
  },
  {
    id: 'stranger',
    rule: 'SQX-R15',
    code: 'unauthenticated',
    async make(right, place) {
      const stranger = await generateBrowserKey(false);
      const { kid } = right.key.publicJwk;
      const key = { ...stranger, publicJwk: { ...stranger.publicJwk, kid } };
      return exchangeOnce(await sign(right, { key }), place);
    },
  },
];
