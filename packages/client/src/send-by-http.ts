import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Readable } from 'node:stream';
import { ANSWER_MAX_BYTES, AnswerTooLarge, type OutgoingRequest, type ReceivedAnswer } from './send.ts';

/** POSTs over node:http: a body of any size goes out in constant memory, and nothing decompresses the answer. */
export function sendByHttp(outgoing: OutgoingRequest): Promise<ReceivedAnswer> {
  const { url, token, body, signal } = outgoing;
  return new Promise((resolve, reject) => {
    const request = (url.startsWith('https:') ? requestHttps : requestHttp)(url, {
      method: 'POST',
      signal,
      headers: {
        'content-type': body.contentType,
        'content-length': body.lengthBytes,
        'shuqiao-request': token,
        accept: 'application/json, application/x-ndjson, application/problem+json',
      },
    });
    let answered = false;
    request.on('response', (response) => {
      answered = true;
      readAnswer(response).then(resolve, reject);
    });
    // A gateway that refuses early closes while the body is still being written: the answer counts, not the pipe.
    request.on('error', (error) => {
      if (!answered) reject(error);
    });
    writeBody(request, outgoing);
  });
}

function writeBody(request: ClientRequest, { body, onSent }: OutgoingRequest): void {
  const opened = body.open();
  if (opened instanceof Uint8Array) {
    request.end(opened);
    return;
  }
  pipeBody(opened, request, onSent);
}

function pipeBody(source: Readable, request: ClientRequest, onSent: OutgoingRequest['onSent']): void {
  source.on('error', (error) => request.destroy(error));
  if (onSent) source.on('data', (chunk: Uint8Array) => onSent(chunk.length));
  request.on('close', () => source.destroy());
  source.pipe(request);
}

async function readAnswer(response: IncomingMessage): Promise<ReceivedAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > ANSWER_MAX_BYTES) throw new AnswerTooLarge();
    chunks.push(chunk);
  }
  return {
    status: response.statusCode ?? 0,
    headers: toTexts(response.headers),
    body: Buffer.concat(chunks),
  };
}

function toTexts(headers: IncomingMessage['headers']): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}
