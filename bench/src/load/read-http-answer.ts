export interface HttpAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

const headEnd = Buffer.from('\r\n\r\n');

interface Head {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly bodyStart: number;
}

/** One whole answer, or undefined while some of it is still to come. */
export function readHttpAnswer(bytes: Buffer): HttpAnswer | undefined {
  const head = readHead(bytes);
  if (!head) return undefined;
  const { status, headers, bodyStart } = head;
  const body =
    headers.get('transfer-encoding') === 'chunked'
      ? readChunks(bytes, bodyStart)
      : readSized(bytes, bodyStart, Number(headers.get('content-length') ?? 0));
  return body && { status, headers, body };
}

function readHead(bytes: Buffer): Head | undefined {
  const end = bytes.indexOf(headEnd);
  if (end < 0) return undefined;
  const [statusLine = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { status: Number(statusLine.slice(9, 12)), headers, bodyStart: end + headEnd.length };
}

function readSized(bytes: Buffer, start: number, length: number): Buffer | undefined {
  return bytes.length >= start + length ? bytes.subarray(start, start + length) : undefined;
}

function readChunks(bytes: Buffer, start: number): Buffer | undefined {
  const chunks: Buffer[] = [];
  let at = start;
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const length = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    at = lineEnd + 2;
    if (bytes.length < at + length + 2) return undefined;
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(at, at + length));
    at += length + 2;
  }
}
