import { checkMethod } from './check-method.ts';
import { checkTarget } from './check-target.ts';
import { findRequestToken } from './find-request-token.ts';
import { type Jws, type Misread, readRequestJws } from './read-jws.ts';

/** A request head as the HTTP server received it. */
export interface RequestHead {
  readonly method: string;
  /** Untouched request target (SQX-R04): `IncomingMessage.url`, never a parsed URL. */
  readonly rawTarget: string;
  /** Names and values in turn: `IncomingMessage.rawHeaders`. */
  readonly rawHeaders: readonly string[];
}

/** Steps 1 to 11 of SQX-1 §3: everything that can be refused without knowing a key or reading a body byte. */
export function readRequest({ method, rawTarget, rawHeaders }: RequestHead): { jws: Jws } | Misread {
  const badTarget = checkTarget(rawTarget);
  if (badTarget) return { refusal: badTarget, step: 1 };

  const badMethod = checkMethod(method);
  if (badMethod) return { refusal: badMethod, step: 2 };

  const found = findRequestToken(rawHeaders);
  if ('refusal' in found) return { refusal: found.refusal, step: 3 };

  return readRequestJws(found.token);
}
