/** Something was not fetched, or not believed to be what was asked for; says nothing about any licence (LIC-S13). */
export class FetchFailed extends Error {
  readonly reason: string;

  constructor(reason: string, url: string, options?: ErrorOptions) {
    super(`${url}: ${reason}`, options);
    this.name = 'FetchFailed';
    this.reason = reason;
  }
}

export interface LimitedGet {
  readonly mediaType: string;
  /** Of the body, counted after content decoding (LIC-S4). */
  readonly maxBytes: number;
  /** For the whole answer (LIC-S2); default 5 s. */
  readonly timeoutMs?: number;
  readonly etag?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
}

export type LimitedAnswer =
  | { readonly status: 200; readonly headers: Headers; readonly text: string }
  | { readonly status: 304 };

const TIMEOUT_MS = 5_000;

/** LIC-S2 to LIC-S4: no redirect is followed, nothing of another type is read. @throws FetchFailed */
export async function fetchLimited(url: string, get: LimitedGet): Promise<LimitedAnswer> {
  const { mediaType, timeoutMs = TIMEOUT_MS, etag, fetch = globalThis.fetch } = get;
  const deadline = AbortSignal.timeout(timeoutMs);
  const signal = get.signal ? AbortSignal.any([get.signal, deadline]) : deadline;
  const headers = { accept: mediaType, ...(etag !== undefined && { 'if-none-match': etag }) };
  try {
    return await readAnswer(url, await fetch(url, { redirect: 'error', headers, signal }), get);
  } catch (cause) {
    if (cause instanceof FetchFailed) throw cause;
    throw new FetchFailed(deadline.aborted ? 'timeout' : 'connection', url, { cause });
  }
}

async function readAnswer(url: string, answer: Response, get: LimitedGet): Promise<LimitedAnswer> {
  const flaw = findFlaw(answer, get);
  if (flaw === undefined && answer.status === 200) {
    return { status: 200, headers: answer.headers, text: await readText(url, answer, get.maxBytes) };
  }
  await answer.body?.cancel();
  if (flaw !== undefined) throw new FetchFailed(flaw, url);
  return { status: 304 };
}

function findFlaw({ status, headers }: Response, { mediaType, etag }: LimitedGet): string | undefined {
  if (status === 304 && etag !== undefined) return undefined;
  if (status !== 200) return `status_${status}`;
  const [essence = ''] = (headers.get('content-type') ?? '').split(';');
  return essence.trim().toLowerCase() === mediaType ? undefined : 'media_type';
}

async function readText(url: string, { body }: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop closes the connection.
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) throw new FetchFailed('too_large', url);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch (cause) {
    throw new FetchFailed('encoding', url, { cause });
  }
}
