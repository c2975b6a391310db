import { tookTooLong, unreachable } from '../../../api/api-problem.ts';
import { toServicePath } from '../../../api/use-service.ts';
import { type Bytes, toUtf8 } from '../../../sqx/base64url.ts';

const TIMEOUT_MS = 20_000;

/** As it arrived; nothing of it is believed yet. */
export interface Answer {
  readonly status: number;
  readonly contentType: string | null;
  /** Header `Shuqiao-Response`. */
  readonly token: string | null;
  readonly body: Bytes;
}

export interface SignedRequest {
  /** Below /exchange/v1: "resources/102001-000001/query". */
  readonly path: string;
  readonly token: string;
  readonly body: string;
}

/** Sends through the portal, which passes the token and exactly these bytes on. */
export async function sendSigned({ path, token, body }: SignedRequest): Promise<Answer> {
  const response = await fetch(toServicePath(`exchange/${path}`), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Shuqiao-Request': token },
    body: toUtf8(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: unknown) => {
    throw error instanceof DOMException && error.name === 'TimeoutError' ? tookTooLong() : unreachable();
  });
  return {
    status: response.status,
    contentType: response.headers.get('content-type'),
    token: response.headers.get('shuqiao-response'),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}
