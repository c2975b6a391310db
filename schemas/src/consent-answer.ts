// Generated from schemas/api/consent-answer.json; do not edit.
/**
 * 存证后的授权。The stored consent: put `hash` into the claim `consent`.
 */
export interface ConsentAnswer {
  hash: string;
}
