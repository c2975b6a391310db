import type { Readable } from 'node:stream';

export interface OutgoingBody {
  readonly contentType: 'application/json' | 'application/x-ndjson';
  /** base64url SHA-256, known before the first byte leaves. */
  readonly hash: string;
  readonly lengthBytes: number;
  /** From the start, as often as it is called: a server nonce needs a second sending. */
  readonly open: () => Uint8Array | Readable;
}

export interface OutgoingRequest {
  readonly url: string;
  readonly token: string;
  readonly body: OutgoingBody;
  readonly signal: AbortSignal;
  readonly onSent?: ((bytes: number) => void) | undefined;
}

/** An answer as it arrived; nothing of it is believed yet. */
export interface ReceivedAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

export type Send = (request: OutgoingRequest) => Promise<ReceivedAnswer>;

/** Far above what the gateway sends inline (SQX-R96), far below what would hurt a client. */
export const ANSWER_MAX_BYTES = 64 * 1024 * 1024;

export class AnswerTooLarge extends Error {
  constructor() {
    super(`The answer is larger than ${ANSWER_MAX_BYTES} bytes`);
    this.name = 'AnswerTooLarge';
  }
}
