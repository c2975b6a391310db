/** An unsigned page of the catalogue or of provision that did not come. */
export class RequestFailed extends Error {
  readonly url: string;
  readonly status: number | undefined;

  constructor(url: string, status: number | undefined, detail: string, cause?: unknown) {
    super(`${url}: ${detail}`, { cause });
    this.name = 'RequestFailed';
    this.url = `${url}${status === undefined ? '' : ` (HTTP ${status} ${detail})`}`;
    this.status = status;
  }
}

export interface JsonRequest {
  readonly method?: 'GET' | 'POST';
  /** Person token. */
  readonly token?: string;
  readonly body?: object;
}

/** JSON from an open or person-facing endpoint. @throws RequestFailed */
export async function requestJson<Answer>(url: string, request: JsonRequest = {}): Promise<Answer> {
  const { method = 'GET', token, body } = request;
  const headers = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const response = await fetch(url, init).catch((cause: unknown) => {
    throw new RequestFailed(url, undefined, 'no connection', cause);
  });
  const text = await response.text();
  if (!response.ok) throw new RequestFailed(url, response.status, toDetail(text));
  return JSON.parse(text) as Answer;
}

function toDetail(text: string): string {
  try {
    const { code, titleZh } = JSON.parse(text) as { code?: string; titleZh?: string };
    return [code, titleZh].filter(Boolean).join(' ');
  } catch {
    return text.slice(0, 200);
  }
}
