import type { Answered } from '../settlement.ts';

/** What belongs to the caller alone: no provider, no quota, nothing changes. */
export function answerJson(value: object, records: number, dataAsOfMs: number): Answered {
  return {
    kind: 'answered',
    status: 200,
    outcome: records === 0 ? 'no_data' : 'ok',
    contentType: 'application/json',
    body: JSON.stringify(value),
    dataAsOfSeconds: Math.floor(dataAsOfMs / 1_000),
    records,
    provider: null,
    quota: null,
    effects: [],
  };
}
