import type { Jws } from '@shuqiao/protocol/sqx/read-jws';

/** What a request will be answered with, unless its token turns out to be used or its quota spent. */
export type Settlement =
  | {
      readonly status: 200;
      readonly outcome: 'ok' | 'no_data';
      readonly body: string;
      readonly records: number;
    }
  | {
      readonly status: number;
      readonly outcome: 'refused';
      readonly code: string;
      readonly spendsToken: boolean;
    };

export interface Exchange {
  readonly jws: Jws;
  readonly settlement: Settlement;
  readonly send: (status: number, contentType: string, body: string, token: string) => void;
}

export function refuse(status: number, code: string, spendsToken: boolean): Settlement {
  return { status, outcome: 'refused', code, spendsToken };
}
