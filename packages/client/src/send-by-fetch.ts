import { Readable } from 'node:stream';
import { ANSWER_MAX_BYTES, AnswerTooLarge, type Send } from './send.ts';

/** For those who bring their own `fetch`: a proxy, or a gateway in the same process. */
export function createFetchSend(fetch: typeof globalThis.fetch): Send {
  return async ({ url, token, body, signal, onSent }) => {
    const opened = body.open();
    const init = {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': body.contentType, 'shuqiao-request': token },
      body: opened instanceof Uint8Array ? Buffer.from(opened) : toWebStream(opened, onSent),
      duplex: 'half',
      signal,
    } as const;
    const response = await fetch(url, init);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > ANSWER_MAX_BYTES) throw new AnswerTooLarge();
    return { status: response.status, headers: Object.fromEntries(response.headers), body: bytes };
  };
}

function toWebStream(source: Readable, onSent?: (bytes: number) => void): ReadableStream {
  if (onSent) source.on('data', (chunk: Uint8Array) => onSent(chunk.length));
  return Readable.toWeb(source) as ReadableStream;
}
