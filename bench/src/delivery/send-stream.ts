import { once } from 'node:events';
import { request } from 'node:http';
import type { HttpAnswer } from '../load/read-http-answer.ts';

export interface StreamToSend {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly chunks: Iterable<Buffer>;
}

/** Streams a body as fast as the server takes it. */
export async function sendStream({ url, headers, chunks }: StreamToSend): Promise<HttpAnswer> {
  const outgoing = request(url, { method: 'POST', headers });
  const answered: Promise<HttpAnswer> = new Promise((resolve, reject) => {
    outgoing.once('error', reject);
    outgoing.once('response', (response) => {
      const received: Buffer[] = [];
      response.on('data', (chunk: Buffer) => received.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const names = Object.entries(response.headers);
        const flat = new Map(names.map(([name, value]) => [name, String(value)]));
        resolve({ status: response.statusCode ?? 0, headers: flat, body: Buffer.concat(received) });
      });
    });
  });
  for (const chunk of chunks) {
    if (outgoing.destroyed || outgoing.writableEnded) break;
    if (!outgoing.write(chunk)) await Promise.race([once(outgoing, 'drain'), answered]);
  }
  outgoing.end();
  return answered;
}
