import { Problem } from './problem.ts';

const DEFAULT_MAX_BYTES = 1_048_576;

/** Bounded: an answer from another service is input like any other. */
export async function readAnswerBytes(response: Response, maxBytes = DEFAULT_MAX_BYTES): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw new Problem('dependency_unavailable', { reason: 'answer_too_large' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
