/**
 * RFC 1950 by DecompressionStream; undefined as in the crypto port. Some platforms pass over bytes after the
 * end of the stream (LIC-S7): there is such a byte exactly where the input inflates without its last one too.
 */
export async function inflateWhole(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks = await readInflated(bytes, maxBytes);
  if (!chunks || (await readInflated(bytes.subarray(0, -1), maxBytes))) return undefined;
  return joinChunks(chunks);
}

async function readInflated(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array[] | undefined> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.getReader();
  const chunks: Uint8Array[] = [];
  try {
    for (let size = 0; ; ) {
      const { done, value } = await reader.read();
      if (done) return chunks;
      size += value.length;
      if (size > maxBytes) {
        await reader.cancel();
        return undefined;
      }
      chunks.push(value);
    }
  } catch {
    return undefined;
  }
}

function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
